import type { Asked } from '../../domain/conferences/preparing/asked.ts'
import { AUDIENCES, FACES, PICTURES } from '../../domain/conferences/preparing/rules.ts'
import type { Picture } from '../../domain/conferences/preparing/tables.ts'
import { Audience } from '../../ui/audience.tsx'
import { ChoiceField } from '../../ui/choice.tsx'
import { Hidden } from '../../ui/field.tsx'
import { DayPicture, type FaceKind, PointedFace } from '../../ui/talks/faces.tsx'
import { fieldOf } from '../problems.tsx'
import { childOf, nameIn, readersOf } from './names.ts'
import { type Props, QuestionField } from './question-field.tsx'

/** What is asked, and who will be able to read it, said before it is saved. */
export function PreparationFields(props: Props) {
  const { visit, asked } = props
  const { say } = visit
  const { talk, person, side, said } = asked
  const child = childOf(talk)
  return (
    <>
      {asked.whose === 'child' && <p>{say.t('talks.prepare.together', { child })}</p>}
      {said && said.typed_by !== person && (
        <p class="soft">{say.t('talks.prepare.typedBy', { name: nameIn(talk, said.typed_by) })}</p>
      )}
      {asked.faces && <Faces {...props} />}
      {asked.questions.map(question => (
        <QuestionField {...props} question={question} />
      ))}
      <Readers {...props} />
      {asked.questions.includes('talk') && (
        <Audience>
          {say.t(`talks.talk.goes.${side === 'student' ? 'student' : 'grownUps'}`, { child })}{' '}
          {side !== 'student' && readersOf(visit, talk, 'grown_ups', person)}
        </Audience>
      )}
    </>
  )
}

function Readers({ visit, asked, shown }: Props) {
  const { say } = visit
  const { talk, person, side, said } = asked
  if (isAlone(asked))
    return (
      <>
        <Hidden name="audience" value="holders" />
        <Audience>{readersOf(visit, talk, 'holders', person)}</Audience>
      </>
    )
  return (
    <ChoiceField
      {...fieldOf(visit, shown, 'audience', said?.audience ?? 'holders')}
      label={say.t('talks.prepare.audience')}
      options={AUDIENCES.map(value => ({
        value,
        label: say.t(`talks.audience.${value}.${side}`),
        hint: readersOf(visit, talk, value, person),
      }))}
      required
    />
  )
}

/** Of a home with one guardian nobody else could be let in. */
const isAlone = ({ side, talk }: Asked) => side === 'home' && talk.guardians.length < 2

function Faces({ visit, asked, shown }: Props) {
  const { say } = visit
  const kept = new Map(asked.said?.faces.map(one => [one.picture, String(one.face)]))
  const label = (picture: Picture) => (
    <>
      <DayPicture picture={picture} /> {say.t(`talks.picture.${picture}`)}
    </>
  )
  const face = (kind: FaceKind) => (
    <>
      <PointedFace face={kind} /> <span>{say.t(`talks.face.${kind}`)}</span>
    </>
  )
  return (
    <div class="pictures">
      {PICTURES.map(picture => (
        <ChoiceField
          {...fieldOf(visit, shown, picture, kept.get(picture))}
          label={label(picture)}
          options={FACES.map(kind => ({ value: String(kind), label: face(kind) }))}
          inline
        />
      ))}
    </div>
  )
}

import { Temporal } from 'temporal-polyfill'
import { AUDIENCES, FACES, PICTURES } from '../../domain/conferences/preparing/rules.ts'
import type { Asked } from '../../domain/conferences/preparing/saving.ts'
import type { Picture, Question } from '../../domain/conferences/preparing/tables.ts'
import type { Evidence } from '../../domain/observations/evidence.ts'
import type { Shown } from '../../platform/http/form.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { Audience } from '../../ui/audience.tsx'
import { ChoiceField } from '../../ui/choice.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { Hidden, TextArea } from '../../ui/field.tsx'
import { DayPicture, type FaceKind, PointedFace } from '../../ui/talks/faces.tsx'
import { Quote } from '../../ui/talks/words.tsx'
import { fieldOf } from '../problems.tsx'
import { childOf, holders, nameIn, readersOf } from './names.ts'

type Props = { visit: Visit; asked: Asked; evidence: Evidence | null; shown: Shown }

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
        <>
          <SeenFor {...props} question={question} />
          <Words {...props} question={question} />
        </>
      ))}
      <Readers {...props} />
      {asked.questions.includes('talk') && (
        <Audience>
          {say.t(`talks.talk.readers.${side === 'student' ? 'student' : 'grownUps'}`, {
            child,
            holders: holders(visit, talk),
          })}
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

/** What a part of a brief can be drawn from, each with its day. */
function SeenFor({ visit, asked, evidence, question }: Props & { question: Question }) {
  const { say, href } = visit
  const seen = evidence?.[question as keyof Evidence] ?? []
  if (seen.length === 0) return null
  return (
    <Disclosure
      summary={say.t('talks.seen', {
        n: seen.length,
        part: say.t(`talks.ask.${question}`, { child: childOf(asked.talk) }),
      })}
    >
      {seen.map(one => (
        <Quote
          by={
            <a href={href(`/observations/${one.id}`)}>
              {say.t('talks.seen.on', { day: Temporal.PlainDate.from(one.seen_on), name: one.author.full })}
            </a>
          }
          text={one.text}
        />
      ))}
    </Disclosure>
  )
}

/** Where somebody saved meanwhile, both texts are shown: what is kept stands below what was typed. */
function Words({ visit, asked, shown, question }: Props & { question: Question }) {
  const { say } = visit
  const kept = asked.said?.words.find(one => one.question === question)?.text ?? ''
  const typed = fieldOf(visit, shown, question, kept).value
  const args = { child: childOf(asked.talk) }
  return (
    <>
      <TextArea
        {...fieldOf(visit, shown, question, kept)}
        label={say.t(`talks.ask.${question}`, args)}
        hint={say.t(`talks.hint.${question}`, args)}
        rows={question === 'talk' ? 4 : 3}
      />
      {shown.refusal && kept !== '' && kept !== typed && (
        <Quote by={say.t('talks.prepare.elsewhere')} text={kept} />
      )}
    </>
  )
}

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

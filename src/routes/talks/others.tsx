import type { Talk } from '../../domain/conferences/meeting/talk.ts'
import type { Asked } from '../../domain/conferences/preparing/asked.ts'
import type { Preparation } from '../../domain/conferences/preparing/preparations.ts'
import { questionsOf, SHOWS } from '../../domain/conferences/preparing/rules.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { Audience } from '../../ui/audience.tsx'
import { Card } from '../../ui/card.tsx'
import { Facts } from '../../ui/facts.tsx'
import { Section } from '../../ui/head.tsx'
import { type FaceKind, PointedFace } from '../../ui/talks/faces.tsx'
import type { Way } from '../meeting/way.ts'
import { childOf, nameIn, readersOf, sideName } from './names.ts'
import { ShownPhoto } from './shown-photo.tsx'

/** What the others bring, as far as the reader may see it. */
export function Others({ visit, asked: { talk, others }, way }: { visit: Visit; asked: Asked; way: Way }) {
  const { say } = visit
  if (others.length === 0)
    return talk.side === 'school' ? <p class="soft">{say.t('talks.others.none')}</p> : null
  return (
    <Section title={say.t('talks.others')} id="others">
      {others.map(one => (
        <Brought visit={visit} talk={talk} way={way} preparation={one} />
      ))}
    </Section>
  )
}

const WORDS = [
  ...questionsOf('home', false),
  ...questionsOf('student', false),
  ...questionsOf('school', false),
].filter((question, n, all) => all.indexOf(question) === n)

/** Each question that was answered, in words, by a photo or by both. */
export const saidIn = ({ words, photos }: Preparation) =>
  WORDS.map(question => ({
    question,
    text: words.find(one => one.question === question)?.text ?? '',
    photos: question === SHOWS ? photos : [],
  })).filter(({ text, photos }) => text !== '' || photos.length > 0)

type Props = { visit: Visit; talk: Talk; way: Way; preparation: Preparation }

/** One preparation, with who can read it. */
export function Brought({ visit, talk, way, preparation }: Props) {
  const { say } = visit
  const { person, side, faces, typed_by, audience } = preparation
  return (
    <Card
      level={3}
      eyebrow={side === 'student' ? undefined : sideName(visit, talk, side)}
      title={<bdi>{nameIn(talk, person)}</bdi>}
    >
      {typed_by !== person && (
        <p class="soft">{say.t('talks.prepare.typedBy', { name: nameIn(talk, typed_by) })}</p>
      )}
      {faces.length > 0 && (
        <ul class="pointed">
          {faces.map(({ picture, face }) => (
            <li>
              <PointedFace face={face as FaceKind} />
              <span>
                {say.t(`talks.picture.${picture}`)}: {say.t(`talks.face.${face as FaceKind}`)}
              </span>
            </li>
          ))}
        </ul>
      )}
      <Said visit={visit} talk={talk} way={way} preparation={preparation} />
      <Audience>{readersOf(visit, talk, audience, person)}</Audience>
    </Card>
  )
}

/** Each answer below its question. */
function Said({ visit, talk, way, preparation }: Props) {
  const args = { child: childOf(talk) }
  return (
    <Facts
      items={saidIn(preparation).map(({ question, text, photos }) => ({
        label: visit.say.t(`talks.ask.${question}`, args),
        value: (
          <>
            <span class="as-typed" dir="auto">
              {text}
            </span>
            {photos.map((photo, n) => (
              <ShownPhoto visit={visit} way={way} photo={photo} n={n + 1} {...args} />
            ))}
          </>
        ),
      }))}
    />
  )
}

import type { CheckIn } from '../../domain/voice/checking-in/check-ins.ts'
import type { Question } from '../../domain/voice/checking-in/questions.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { Audience } from '../../ui/audience.tsx'
import { LinkButton } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Said } from '../../ui/voice/said.tsx'
import type { VoiceWay } from './way.ts'
import { checkInAnswered, checkInReaders } from './wording.ts'

/** A check-in with the questions that are asked in it; none once it is answered. */
export type Asked = { checkIn: CheckIn; asked: Question[] }

type Props = { visit: Visit; way: VoiceWay; checkIns: CheckIn[] }

/** The check-in that waits for the reader's home, and the last ones that were answered. */
export function CheckInCards({ visit, way, checkIns }: Props) {
  return (
    <>
      {checkIns.map(checkIn =>
        checkIn.answered_at ? (
          <AnsweredCard visit={visit} checkIn={checkIn} href={visit.href(way.checkIn(checkIn.id))} />
        ) : (
          <OpenCard visit={visit} way={way} checkIn={checkIn} />
        ),
      )}
    </>
  )
}

function OpenCard({ visit: { say, href }, way, checkIn }: { visit: Visit; way: VoiceWay; checkIn: CheckIn }) {
  return (
    <Card
      mood="next"
      title={say.t('voice.checkIn.card', { child: checkIn.child.given })}
      actions={<LinkButton href={href(way.checkIn(checkIn.id))}>{say.t('voice.checkIn.begin')}</LinkButton>}
    >
      <p>{say.t('voice.checkIn.card.text')}</p>
    </Card>
  )
}

type AnsweredProps = { visit: Visit; checkIn: CheckIn; href: string; withChild?: boolean; level?: 2 | 3 }

/** What a home answered: each question with its words. */
export function AnsweredCard({ visit, checkIn, href, withChild, level = 2 }: AnsweredProps) {
  const { say } = visit
  const { child, answers } = checkIn
  return (
    <Card
      level={level}
      eyebrow={checkInAnswered(visit, checkIn)}
      title={withChild ? say.t('voice.checkIn.of', { child: child.given }) : say.t('voice.checkIn')}
      href={href}
    >
      <dl class="facts">
        {answers.map(({ question, text }) => (
          <div>
            <dt dir="auto">{questionIn(visit, question)}</dt>
            <dd>
              <Said text={text} short />
            </dd>
          </div>
        ))}
      </dl>
      <Audience say={say} of={checkInReaders(checkIn)} />
    </Card>
  )
}

/** A question in the reader's language: of the catalogue, or as far as the school has given it. */
export function questionIn({ say, ctx }: Visit, { starter, words }: Question): string {
  if (starter) return say.t(`voice.question.${starter}`)
  const [own, school] = [say.locale, ctx.school.locale].map(code => words?.[code.split('-')[0] ?? ''])
  return own ?? school ?? Object.values(words ?? {})[0] ?? ''
}

import type { Answer, CheckIn } from '../../domain/voice/checking-in/check-ins.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { newKey } from '../../platform/ids.ts'
import { Audience } from '../../ui/audience.tsx'
import { LinkButton, PostButton } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { PageHead } from '../../ui/head.tsx'
import { DraftKeeper } from '../../ui/voice/draft-keeper.tsx'
import { Said } from '../../ui/voice/said.tsx'
import { Frame } from '../frame.tsx'
import { questionIn } from './check-in-cards.tsx'
import { savedKey, wayFrom } from './way.ts'
import { checkInAnswered, checkInReaders } from './wording.ts'

type Props = { visit: Visit; checkIn: CheckIn }

/** What a home has answered; the home can make a concern or a hope of any answer. */
export function AnsweredPage({ visit, checkIn }: Props) {
  const { say, href } = visit
  const way = wayFrom(visit, checkIn.child.id)
  const title = say.t('voice.checkIn.of', { child: checkIn.child.given })
  return (
    <Frame visit={visit} title={title} alone={way.alone}>
      <PageHead
        title={title}
        eyebrow={checkInAnswered(visit, checkIn)}
        lead={checkIn.mine && say.t('voice.checkIn.tap')}
        actions={
          <LinkButton href={href(way.base)} kind="quiet">
            {say.t('voice.all', { child: checkIn.child.given })}
          </LinkButton>
        }
      />
      <DraftKeeper name="" saved={savedKey(visit)} />
      <div class="stack">
        {checkIn.answers.map(answer => (
          <AnswerCard visit={visit} checkIn={checkIn} answer={answer} />
        ))}
        <Audience say={say} of={checkInReaders(checkIn)} />
      </div>
    </Frame>
  )
}

function AnswerCard({ visit, checkIn, answer }: Props & { answer: Answer }) {
  const { say, href } = visit
  const way = wayFrom(visit, checkIn.child.id)
  const kinds = ['concern', 'aspiration'] as const
  return (
    <Card title={<span dir="auto">{questionIn(visit, answer.question)}</span>}>
      <Said text={answer.text} />
      {answer.item && (
        <p>
          <a href={href(way.item(answer.item))}>{say.t('voice.checkIn.made.see')}</a>
        </p>
      )}
      {checkIn.mine && !answer.item && (
        <div class="row">
          {kinds.map(kind => (
            <PostButton
              action={href(`${way.checkIn(checkIn.id)}/items`)}
              label={say.t(`voice.checkIn.make.${kind}`)}
              fields={{ key: newKey(), question: answer.question.id, kind }}
              small
            />
          ))}
        </div>
      )}
    </Card>
  )
}

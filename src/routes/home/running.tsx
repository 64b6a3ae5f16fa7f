import type { RoundView } from '../../domain/conferences/rounds/rounds.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { LinkButton } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Tag } from '../../ui/tag.tsx'
import { daysIn } from '../rounds/list.tsx'
import { stateIn } from '../rounds/state-word.ts'

/** A round that is not finished: where it stands, and the way to it. */
export function RoundCard({ visit, round }: { visit: Visit; round: RoundView }) {
  const { say, href } = visit
  const board = round.state === 'planned' || round.state === 'published'
  return (
    <Card
      mood="next"
      eyebrow={daysIn(say, round)}
      title={<bdi>{round.name}</bdi>}
      actions={
        <>
          <LinkButton href={href(`/rounds/${round.id}`)}>{say.t('home.round.open')}</LinkButton>
          {board && (
            <LinkButton kind="quiet" href={href(`/rounds/${round.id}/board`)}>
              {say.t('home.round.board')}
            </LinkButton>
          )}
        </>
      }
    >
      <p>
        <Tag tone="leaf">{stateIn(visit, round)}</Tag>
      </p>
    </Card>
  )
}

/** Until the first families choose. */
export const BreaksAsked = ({ visit: { say, href }, round }: { visit: Visit; round: RoundView }) => (
  <Card
    mood="next"
    eyebrow={<bdi>{round.name}</bdi>}
    title={say.t('stages.breaks.asked')}
    actions={
      <LinkButton href={href(`/rounds/${round.id}/breaks`)}>{say.t('stages.breaks.title')}</LinkButton>
    }
  >
    <p>{say.t('stages.breaks.asked.text')}</p>
  </Card>
)

import { type UnfitView, unfitFor } from '../../domain/conferences/days/unfit.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { LinkButton } from '../../ui/button.tsx'
import { CardList } from '../../ui/card.tsx'
import { EmptyState } from '../../ui/empty.tsx'
import { PageHead } from '../../ui/head.tsx'
import { Frame } from '../frame.tsx'
import { roundIn } from '../rounds/address.ts'
import { UnfitCard } from './unfit-card.tsx'

/** Meetings that are booked where they no longer fit, each with what can be done about it in one tap. */
export async function showUnfit(visit: Visit) {
  return visit.show(unfitPage(visit, await unfitFor(visit.ctx, roundIn(visit))))
}

function unfitPage(visit: Visit, view: UnfitView) {
  const { say, href } = visit
  const { round, unfit } = view
  const title = say.t('days.unfit.title')
  const board = (
    <LinkButton href={href(`/rounds/${round.id}/board`)} kind="quiet">
      {say.t('board.back')}
    </LinkButton>
  )
  return (
    <Frame visit={visit} title={title}>
      <PageHead
        title={title}
        eyebrow={<bdi>{round.name}</bdi>}
        lead={unfit.length > 0 ? say.t('days.unfit.lead') : undefined}
        actions={unfit.length > 0 && board}
      />
      {unfit.length > 0 ? (
        <CardList label={title}>
          {unfit.map(one => (
            <UnfitCard visit={visit} view={view} one={one} />
          ))}
        </CardList>
      ) : (
        <EmptyState title={say.t('days.unfit.none')} text={say.t('days.unfit.none.text')} actions={board} />
      )}
    </Frame>
  )
}

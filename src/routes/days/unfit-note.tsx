import { unfitCount } from '../../domain/conferences/days/unfit-count.ts'
import type { RoundOfHomes } from '../../domain/conferences/rounds/families.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { Notice } from '../../ui/tag.tsx'

/** On the page of a round: how many meetings are booked where they no longer fit, and the way to them. */
export function UnfitNote({ visit: { ctx, say, href }, view }: { visit: Visit; view: RoundOfHomes }) {
  const n = unfitCount(ctx, view.round, view.meetings, view.ahead)
  if (n === 0) return null
  return (
    <Notice tone="clay">
      <a href={href(`/rounds/${view.round.id}/unfit-times`)}>{say.t('days.unfit.some', { n })}</a>
    </Notice>
  )
}

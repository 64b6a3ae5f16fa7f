import { NotFree } from '../../domain/conferences/booking/bookings.ts'
import { namesOf } from '../../domain/people/names.ts'
import type { Shown } from '../../platform/http/form.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { ErrorSummary } from '../../ui/form.tsx'
import { conflictIn } from '../board/conflicts.tsx'
import { Problematic } from '../problems.tsx'

/** What stands against the times, by name; or what is wrong with the fields. */
export async function Against({ visit, shown }: { visit: Visit; shown: Shown }) {
  const { say, ctx } = visit
  if (!(shown.refusal instanceof NotFree)) return <Problematic visit={visit} shown={shown} />
  const names = await namesOf(
    ctx,
    shown.refusal.conflicts.map(conflict => conflict.who ?? null),
  )
  const lines = shown.refusal.conflicts.map(conflict =>
    conflictIn(say, conflict, { round: { rooms: [] }, names }),
  )
  return <ErrorSummary title={say.t('board.refused')} errors={[...new Set(lines)].map(text => ({ text }))} />
}

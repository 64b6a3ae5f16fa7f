import type { Conflict } from '../booking/fit.ts'
import type { Placed } from '../schedule.ts'

type Booked = Pick<Placed, 'id' | 'educators' | 'booking'>

/**
 * Who and what is in two meetings of one round at once, by meeting. Claims refuse this; only the law of a zone
 * can bring it about afterwards, and then the head decides which one moves.
 */
export function overlapsOf(meetings: Booked[]): Map<string, Conflict[]> {
  const ordered = meetings
    .filter(meeting => meeting.booking !== null)
    .sort((a, b) => a.booking!.start.localeCompare(b.booking!.start))
  const found = new Map<string, Conflict[]>()
  const add = (id: string, conflicts: Conflict[]) => found.set(id, [...(found.get(id) ?? []), ...conflicts])
  for (const [n, one] of ordered.entries())
    for (const other of ordered.slice(n + 1)) {
      if (other.booking!.start >= one.booking!.end) break
      const shared = sharedBy(one, other)
      if (shared.length > 0) for (const { id } of [one, other]) add(id, shared)
    }
  return found
}

function sharedBy({ educators, booking: one }: Booked, { educators: others, booking: other }: Booked) {
  const busy = educators.filter(id => others.includes(id))
  return [
    ...busy.map((who): Conflict => ({ code: 'educatorBusy', who })),
    ...same(one!.room?.id, other!.room?.id).map((what): Conflict => ({ code: 'roomBusy', what })),
    ...same(one!.interpreter, other!.interpreter).map((who): Conflict => ({ code: 'interpreterBusy', who })),
  ]
}

const same = (one?: string | null, other?: string | null): string[] => (one && one === other ? [one] : [])

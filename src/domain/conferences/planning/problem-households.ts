import { COST_OF_WISH, comes, type Guest, type Wish, wishOf } from '../booking/attendance.ts'
import type { Busy } from '../booking/claims.ts'
import { minutesOf } from '../booking/length.ts'
import type { Household as Entry } from '../planner/problem.ts'
import { isTold } from '../rules.ts'
import type { Scheduled } from '../schedule.ts'
import { slotsNeeded } from '../slots.ts'
import { type Grid, isFreeAt, type OpenSlot, slotOfWall } from './problem-grid.ts'
import { languageOf, type Sources } from './problem-sources.ts'

/** The parties that come together, being the same people. */
export type Household = { parties: string[]; guardians: string[]; entry: Entry }

type Attends = Scheduled['attends']
const ABSENT = 30
const POINTS: Record<Wish, number> = { preferred: 2, possible: 1, unsaid: 1, not: 0 }

/** One household per set of guardians, in the order of their first meeting. */
export function householdsOf(
  sources: Sources,
  grid: Grid,
  meetings: Scheduled[],
  walls: Busy[],
): Household[] {
  const groups = Map.groupBy(meetings, ({ guardians, attends }) =>
    [attends, ...guardians.toSorted()].join(' '),
  )
  return [...groups.values()].map((group, n) => {
    const guests = group[0]!.guardians.flatMap(id => sources.guests.get(id) ?? [])
    const coming = guests.filter(comes)
    return {
      parties: [...new Set(group.map(meeting => meeting.party))],
      guardians: group[0]!.guardians,
      entry: entryOf(`h${n}`, group[0]!.attends, coming, grid, costsOf(sources, grid, group, coming, walls)),
    }
  })
}

const entryOf = (id: string, policy: Attends, coming: Guest[], grid: Grid, cost: number[]): Entry => ({
  id,
  guardians: coming.map(guest => grid.slots.map(slot => (slot ? POINTS[wishOf(guest, [slot.wall])] : 0))),
  guardianIds: coming.map(guest => guest.id),
  policy,
  cost,
  lang: -1,
  virt: true,
})

/**
 * Per slot, from all guardians who come. Whatever was said before, a locked meeting can be where it is, and so can one
 * that its family knows: it has taken that time, or not given it back.
 */
function costsOf(sources: Sources, grid: Grid, group: Scheduled[], coming: Guest[], walls: Busy[]): number[] {
  const { round } = sources
  const kept = new Set(
    group.flatMap(meeting => {
      const { booking } = meeting
      const stays = booking && (booking.locked || isTold(round))
      const first = stays ? slotOfWall(grid, booking.starts_wall) : -1
      if (first < 0) return []
      const minutes = minutesOf(round, meeting.length_minutes, languageOf(sources, meeting))
      return Array.from({ length: slotsNeeded(round, minutes) }, (_, n) => first + n)
    }),
  )
  return grid.slots.map((slot, t) => {
    if (!slot) return kept.has(t) ? ABSENT : -1
    const cost = costAt(coming, group[0]!.attends, slot, walls, round.length_minutes)
    return cost < 0 && kept.has(t) ? ABSENT : cost
  })
}

/**
 * The mean over the guardians who come and said when they can, absent ones at 30; impossible (−1) where nobody can,
 * where one cannot though all are to come, and where one who is held elsewhere could not be there.
 */
function costAt(coming: Guest[], attends: Attends, slot: OpenSlot, walls: Busy[], minutes: number): number {
  const wishes = coming.map(guest => wishOf(guest, [slot.wall]))
  if (wishes.every(wish => wish === 'not')) return -1
  if (attends === 'all' && wishes.includes('not')) return -1
  const able = coming.filter((_, n) => wishes[n] !== 'not')
  if (able.some(guest => !isFreeAt(slot, guest.id, walls, minutes))) return -1
  const said = wishes.filter(wish => wish !== 'unsaid')
  const sum = said.reduce((total, wish) => total + COST_OF_WISH[wish], 0)
  return said.length === 0 ? 0 : Math.round(sum / said.length)
}

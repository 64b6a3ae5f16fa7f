import { qualityOf } from '../planner/quality.ts'
import { slotOfWall } from './problem-grid.ts'
import { type Problem, problemOf } from './problem-of.ts'
import type { Sources } from './problem-sources.ts'

/**
 * How well off a home is, 0…100: the people of whom it is, and how many of its meetings have a time. `silent`: nobody
 * of it has said when they can come, so that nothing is known of its wishes; plans made before that was kept do not say.
 */
export type HomeScore = {
  guardians: string[]
  satisfaction: number
  placed: number
  of: number
  silent?: boolean
}
/** How good a schedule is, in numbers that mean the same for each schedule of a round. */
export type Measure = { placed: number; worst: number; idle_minutes: number; homes: HomeScore[] }

/** Measures where these meetings would be: a start by meeting, as a wall time. */
export function measureOf(sources: Sources, problem: Problem, at: Record<string, string>): Measure {
  const { grid, instance, meetings, households } = problem
  const starts = meetings.map(({ meeting }) => (at[meeting] ? slotOfWall(grid, at[meeting]) : -1))
  const { satisfaction, idleSlots } = qualityOf(instance, starts)
  const own = Map.groupBy(meetings.keys(), m => instance.meetings[m]!.household)
  const homes = households.flatMap(({ guardians }, h) => {
    const all = own.get(h) ?? []
    const placed = all.filter(m => starts[m]! >= 0).length
    const silent = !guardians.some(id => sources.guests.get(id)?.answer)
    return all.length > 0
      ? [{ guardians, satisfaction: Math.round(satisfaction[h]!), placed, of: all.length, silent }]
      : []
  })
  const wanted = sources.schedule.filter(meeting => meeting.need !== 'waived')
  return {
    placed: wanted.filter(({ meeting }) => meeting in at).length,
    worst: Math.round(Math.min(100, ...satisfaction)),
    idle_minutes: idleSlots * grid.slotMinutes,
    homes: homes.sort((a, b) => a.satisfaction - b.satisfaction),
  }
}

/** Where the meetings are now, as a start by meeting. */
export const placedNow = ({ schedule }: Sources): Record<string, string> =>
  Object.fromEntries(
    schedule.flatMap(({ meeting, booking, need }) =>
      booking && need !== 'waived' ? [[meeting, booking.starts_wall]] : [],
    ),
  )

/** The schedule as it stands, by the same measure. */
export const measureNow = (sources: Sources): Measure =>
  measureOf(sources, problemOf(sources), placedNow(sources))

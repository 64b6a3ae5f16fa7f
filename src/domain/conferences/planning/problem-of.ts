import { studentComes } from '../booking/attendance.ts'
import type { Busy } from '../booking/claims.ts'
import { minutesOf } from '../booking/length.ts'
import type { Instance, Meeting } from '../planner/problem.ts'
import type { Scheduled } from '../schedule.ts'
import { slotsNeeded } from '../slots.ts'
import type { Mode } from '../tables.ts'
import { type Grid, gridOf, slotOfWall } from './problem-grid.ts'
import { type Household, householdsOf } from './problem-households.ts'
import { guestsOf, isKept, languageOf, modeOf, type Sources } from './problem-sources.ts'
import { type Things, thingsOf } from './problem-things.ts'
import { WEIGHTS } from './weights.ts'

/** The instance for the planner, and what its indices stand for. */
export type Problem = {
  instance: Instance
  grid: Grid
  things: Things
  households: Household[]
  /** In the order of the instance's meetings. */
  meetings: Scheduled[]
  modes: Mode[]
  /** Meetings that no plan can place: nobody of the party may be invited, or nobody of the school is named. */
  nobody: Scheduled[]
}

/**
 * A round as the planner reads it. Parties of the same guardians are one household, so that siblings come one
 * after the other. A guardian who has said nothing can come at any time. Locked meetings stay; `walled`: as
 * walls around which all others are planned, for locks that no plan would have made.
 */
export function problemOf(sources: Sources, walled = false): Problem {
  const { round, schedule } = sources
  const wanted = schedule.filter(meeting => meeting.need !== 'waived')
  const nobody = wanted.filter(({ guardians, educators }) => guardians.length === 0 || educators.length === 0)
  const grid = gridOf(round, sources.zone, sources.now)
  const isFixed = ({ booking }: Scheduled) =>
    booking && isKept(booking, sources.now) && (walled || slotOfWall(grid, booking.starts_wall) < 0)
  const meetings = wanted.filter(meeting => !nobody.includes(meeting) && !isFixed(meeting))
  const walls = wallsOf(sources, meetings)
  const households = householdsOf(sources, grid, meetings, walls)
  const things = thingsOf(sources, grid, meetings, walls)
  const modes = meetings.map(meeting => modeOf(sources, meeting))
  const instance: Instance = {
    name: round.id,
    days: grid.days,
    slotsPerDay: grid.slotsPerDay,
    slotMinutes: grid.slotMinutes,
    T: grid.slots.length,
    // what is kept free after each conference is the buffer; without one, a change of mode needs a slot
    switchBuffer: round.buffer_minutes > 0 ? 0 : 1,
    ...things.lists,
    households: households.map(household => household.entry),
    meetings: meetings.map((meeting, m) =>
      entryOf(sources, { grid, households, things }, meeting, modes[m]!),
    ),
    weights: WEIGHTS,
  }
  return { instance, grid, things, households, meetings, modes, nobody }
}

/** What stands in the way whatever is planned: all that is taken except by the meetings that are planned anew. */
function wallsOf({ busy }: Sources, meetings: Scheduled[]): Busy[] {
  const planned = new Set(meetings.flatMap(meeting => meeting.booking?.id ?? []))
  return busy.filter(claim => !planned.has(claim.takenBy))
}

type Parts = { grid: Grid; households: Household[]; things: Things }

function entryOf(sources: Sources, parts: Parts, meeting: Scheduled, mode: Mode): Meeting {
  const { booking } = meeting
  const { round } = sources
  const language = languageOf(sources, meeting)
  return {
    id: meeting.meeting,
    child: meeting.child,
    household: parts.households.findIndex(household => household.parties.includes(meeting.party)),
    educators: meeting.educators.map(id => parts.things.educators.indexOf(id)),
    dur: slotsNeeded(round, minutesOf(round, meeting.length_minutes, language)),
    mode: mode === 'in_person' ? 'P' : 'V',
    lang: booking?.locked && !booking.interpreter ? -1 : parts.things.languageAt(language),
    locked: booking?.locked ? slotOfWall(parts.grid, booking.starts_wall) : -1,
    student: studentComes(guestsOf(sources, meeting)),
  }
}

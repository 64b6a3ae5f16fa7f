import { clashesOf } from '../board/clashes.ts'
import type { Conflict } from '../booking/fit.ts'
import type { Plan } from '../planner/problem.ts'
import { awaitedOf } from '../rules.ts'
import type { Booked, Scheduled } from '../schedule.ts'
import { type Help, helpsIn } from './helps.ts'
import { type Measure, measureNow, measureOf, placedNow } from './measure.ts'
import type { Problem } from './problem-of.ts'
import { isKept, type Sources } from './problem-sources.ts'
import { type Proof, proofOf } from './proof-of.ts'
import { type Cause, causesOf } from './reasons.ts'
import { hasRoomIn, inTheirRooms } from './rooms-kept.ts'
import { type Chosen, settle, type Wanted } from './settle.ts'
import { type TimeTold, timesIn } from './times-why.ts'
import { type Unplaced, unplacedOf } from './unplaced.ts'

/** How a meeting is held, beside when. */
type Way = { mode: Booked['mode']; room: string | null; interpreter: string | null }

/** What a plan came to, kept so that it can be read, compared, approved in part and taken back. */
export type PlanResult = {
  placed: number
  of: number
  /** The family that is least well off, 0…100. */
  worst: { guardians: string[]; satisfaction: number } | null
  idle_minutes: number
  /** Meetings that had a time and have another one now. */
  moved: number
  /** Start by meeting, as a wall time. */
  before: Record<string, string>
  after: Record<string, string>
  /** How each meeting is held that the plan places. */
  ways: Record<string, Way>
  causes: Record<string, Cause>
  unplaced: Unplaced[]
  helps: Help[]
  /** Why the homes that are least well off have their times. */
  times: TimeTold[]
  homes: Measure['homes']
  /** The schedule as it was, by the same measure; null where there was none. */
  now: Measure | null
  proof: Proof | null
  /** Meetings that are to stay where they are although they cannot be held there then. */
  stuck: { meeting: string; conflict: Conflict }[]
  /** Guardians of whom nobody had heard, and who are taken to be able to come at any time. */
  guessed: number
  /** The head ended the search before its time. */
  early: boolean
}

/** All that a plan wants of the meetings that it may move: a time, or none. */
function wantedIn(sources: Sources, problem: Problem, plan: Plan): Wanted[] {
  const { things, grid, meetings, modes } = problem
  const asks = new Map(
    meetings.flatMap((meeting, m) => {
      const slot = grid.slots[plan.starts[m]!]
      if (!slot) return []
      const room = things.roomAt(plan.rooms?.[m] ?? -1, plan.starts[m]!)
      const planned = things.interpreters[plan.interpreters?.[m] ?? -1]
      const interpreter = sources.interpreters.find(
        one => one.id === planned && !one.interpretsNot.includes(meeting.child),
      )?.id
      const ask = {
        start: slot.wall,
        mode: modes[m]!,
        ...(room && { room }),
        ...(interpreter && { interpreter }),
      }
      return [[meeting.meeting, ask] as const]
    }),
  )
  return sources.schedule.flatMap(meeting => {
    if (meeting.booking && isKept(meeting.booking, sources.now)) return []
    const ask = asks.get(meeting.meeting) ?? null
    return ask || meeting.booking ? [{ meeting, ask }] : []
  })
}

/**
 * A plan as it can be written: one that breaks a rule that the planner does not know has no time. Whoever keeps the time
 * keeps the room, where all of it still goes together.
 */
export type Written = { wanted: Wanted[]; chosen: Chosen[] }

export function writtenOf(sources: Sources, problem: Problem, plan: Plan): Written {
  const asked = wantedIn(sources, problem, plan)
  const calm = settle(sources, inTheirRooms(asked, hasRoomIn(sources)))
  const { chosen, clashes } = calm.clashes.length === 0 ? calm : settle(sources, asked)
  const lost = new Set(clashes.map(one => one.meeting))
  const wanted = asked.flatMap(({ meeting, ask }) => {
    const kept = ask && !lost.has(meeting.meeting) ? ask : null
    return kept || meeting.booking ? [{ meeting, ask: kept }] : []
  })
  return { wanted, chosen }
}

type Read = { read: Sources; sources: Sources; problem: Problem }

/** `read`: the round as it is; `sources`: as the plan supposes it to be. */
export function resultOf(
  { read, sources, problem }: Read,
  plan: Plan,
  { wanted, chosen }: Written,
  early: boolean,
): PlanResult {
  const all = sources.schedule.filter(meeting => meeting.need !== 'waived')
  const before = placedNow(read)
  const after = afterOf(all, sources, chosen)
  const measure = measureOf(sources, problem, after)
  const starts = plan.starts.map((start, m) => (problem.meetings[m]!.meeting in after ? start : -1))
  const left = all.filter(({ meeting }) => !(meeting in after))
  const planned = new Set(problem.meetings.map(({ meeting }) => meeting))
  const beside = Object.keys(after).filter(meeting => !planned.has(meeting)).length
  const [lowest] = measure.homes
  return {
    placed: measure.placed,
    of: all.length,
    worst: lowest ? { guardians: lowest.guardians, satisfaction: measure.worst } : null,
    idle_minutes: measure.idle_minutes,
    moved: Object.keys(before).filter(id => after[id] && after[id] !== before[id]).length,
    before,
    after,
    ways: Object.fromEntries(chosen.map(({ meeting, setting }) => [meeting.meeting, wayOf(setting)])),
    causes: causesOf(sources, wanted, chosen),
    unplaced: unplacedOf(problem, { ...plan, starts }, left),
    helps: helpsIn(sources, problem, { ...plan, starts }),
    times: timesIn(problem, { ...plan, starts }),
    homes: measure.homes,
    now: Object.keys(before).length > 0 ? measureNow(read) : null,
    proof: proofOf(
      plan,
      beside,
      starts.every((start, m) => start === plan.starts[m]),
    ),
    stuck: stuckIn(sources),
    guessed: guessedIn(sources, all),
    early,
  }
}

const wayOf = ({ mode, room, interpreter }: Way): Way => ({ mode, room, interpreter })

function afterOf(all: Scheduled[], { now }: Sources, chosen: Chosen[]): Record<string, string> {
  const stays = all.flatMap(({ meeting, booking }) =>
    booking && isKept(booking, now) ? [[meeting, booking.starts_wall]] : [],
  )
  return Object.fromEntries([
    ...stays,
    ...chosen.map(({ meeting, setting }) => [meeting.meeting, setting.start]),
  ])
}

const stuckIn = ({ round, schedule }: Sources): PlanResult['stuck'] =>
  schedule.flatMap(meeting => {
    const [conflict] = meeting.booking?.locked ? clashesOf(round, meeting) : []
    return conflict ? [{ meeting: meeting.meeting, conflict }] : []
  })

function guessedIn({ guests }: Sources, all: Scheduled[]): number {
  const heard = [...guests.values()].flatMap(({ answer }) => answer ?? [])
  return awaitedOf(all, heard).size
}

import { Temporal } from 'temporal-polyfill'
import type { RefusalCode } from '../../../platform/refusal.ts'
import { isReached } from '../../../platform/time.ts'
import { isOver } from '../rules.ts'
import type { AttendingPart, Came, Went } from './tables.ts'

/** Where one meeting of a round stands, for those who want every child to have had its conference. */
export type Progress = 'held' | 'missed' | 'toNote' | 'booked' | 'declined' | 'open'

type Known = {
  need: string
  /** Its time, if it has one. */
  booking: { start: string; end: string } | null
  /** What was noted of its last time. */
  went: Went | null
}

/** What was held stays held, whatever was arranged since; what was missed is missed until there is a new time. */
export function progressOf({ need, booking, went }: Known, now: Temporal.Instant): Progress {
  if (went === 'held') return 'held'
  if (booking && !went) return isOver(booking, now) ? 'toNote' : 'booked'
  if (need === 'waived') return 'declined'
  return went ? 'missed' : 'open'
}

/** Whether a family can be asked to choose a time: it has none, and wants one. */
export const awaitsTime = (progress: Progress, booked: boolean): boolean =>
  !booked && (progress === 'open' || progress === 'missed')

/** Why it cannot be noted at `now` how a meeting went that begins at `start`, as a refusal code. */
export const whyNotNoted = (start: string, now: Temporal.Instant): RefusalCode | null =>
  isReached(start, now) ? null : 'conferences.notBegun'

type Ended = { went: Went | null; offered_at: string | null; cancelled: boolean }

/** Why no new time can be offered, as a refusal code; one that is offered already is no reason. */
export function whyNotOffered(
  { went, cancelled, offered_at }: Ended,
  { closed, over }: { closed: boolean; over: boolean },
): RefusalCode | null {
  if (closed) return 'rounds.closed'
  if (went === null || went === 'held') return 'conferences.notMissed'
  if (offered_at) return null
  if (cancelled) return 'conferences.notMissed'
  return over ? 'conferences.noDayLeft' : null
}

/** Nobody is asked again to choose a time within so many hours. */
const NUDGE_HOURS = 48

/** From when on somebody who was asked at `nudged` may be asked again; null: now. */
export function restsUntil(nudged: string | null, now: Temporal.Instant): Temporal.Instant | null {
  if (!nudged) return null
  const until = Temporal.Instant.from(nudged).add({ hours: NUDGE_HOURS })
  return Temporal.Instant.compare(until, now) > 0 ? until : null
}

export type Attending = { id: string; part: AttendingPart; expected: boolean }

/** What is said of who was there: of each person, or that all came of whom it was expected. */
export type CameSaid = Map<string, Came> | 'all'

const MISSING: Record<Went, AttendingPart[]> = {
  held: [],
  home_away: ['guardian', 'student'],
  home_silent: ['guardian', 'student'],
  school_away: ['educator'],
}

/**
 * Who was there, as it was said; of a meeting that did not take place, never the side that was missing. Of whom
 * nothing is said, nothing is known.
 */
export function attendanceOf(went: Went, people: Attending[], said: CameSaid): Map<string, Came> {
  const usual = (expected: boolean): Came => (expected ? 'came' : 'away')
  return new Map(
    people.flatMap(({ id, part, expected }): [string, Came][] => {
      if (MISSING[went].includes(part)) return [[id, went === 'home_silent' && expected ? 'silent' : 'away']]
      const came = said === 'all' ? usual(expected) : said.get(id)
      return came ? [[id, came]] : []
    }),
  )
}

/** Of whom it must still be said whether they came: those who were expected where it took place. */
export const unsaidOf = (went: Went, people: Attending[], said: CameSaid): Attending[] =>
  went === 'held' && said !== 'all' ? people.filter(one => one.expected && !said.has(one.id)) : []

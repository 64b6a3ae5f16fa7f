import { Temporal } from 'temporal-polyfill'
import type { RefusalCode } from '../../../platform/refusal.ts'
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
  if (booking && !went) return isOver(booking.end, now) ? 'toNote' : 'booked'
  if (need === 'waived') return 'declined'
  return went ? 'missed' : 'open'
}

/** Whether a family can be asked to choose a time: it has none, and wants one. */
export const awaitsTime = (progress: Progress, booked: boolean): boolean =>
  !booked && (progress === 'open' || progress === 'missed')

/** Why it cannot be noted at `now` how a meeting went that begins at `start`, as a refusal code. */
export const whyNotNoted = (start: string, now: Temporal.Instant): RefusalCode | null =>
  isOver(start, now) ? null : 'conferences.notBegun'

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
export const NUDGE_HOURS = 48

/** From when on somebody who was asked at `nudged` may be asked again; null: now. */
export function restsUntil(nudged: string | null, now: Temporal.Instant): Temporal.Instant | null {
  if (!nudged) return null
  const until = Temporal.Instant.from(nudged).add({ hours: NUDGE_HOURS })
  return Temporal.Instant.compare(until, now) > 0 ? until : null
}

export type Attending = { id: string; part: AttendingPart; expected: boolean }

/** Who was there if nobody says otherwise: all of whom it was expected. */
export const usualAttendance = (people: Attending[]): Map<string, Came> =>
  new Map(people.map(one => [one.id, one.expected ? 'came' : 'away']))

const MISSING: Record<Went, AttendingPart[]> = {
  held: [],
  home_away: ['guardian', 'student'],
  school_away: ['educator'],
}

/** Who was there: as it was said, or else usual; of a meeting that did not take place, never the side that could not come. */
export function attendanceOf(went: Went, people: Attending[], said: Map<string, Came>): Map<string, Came> {
  const usual = usualAttendance(people)
  return new Map(
    people.map(({ id, part }) => {
      const came = said.get(id) ?? usual.get(id)!
      return [id, MISSING[went].includes(part) ? 'away' : came]
    }),
  )
}

const isOver = (instant: string, now: Temporal.Instant) =>
  Temporal.Instant.compare(Temporal.Instant.from(instant), now) <= 0

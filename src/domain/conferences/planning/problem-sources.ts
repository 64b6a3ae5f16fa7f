import type { Temporal } from 'temporal-polyfill'
import { isReached } from '../../../platform/time.ts'
import type { Interpreter } from '../../people/speech.ts'
import { type Guest, languageFor, modeFor, presentAt } from '../booking/attendance.ts'
import type { Busy } from '../booking/claims.ts'
import { withWish } from '../booking/wishes.ts'
import type { RoundView } from '../rounds/rounds.ts'
import type { Booked, Scheduled } from '../schedule.ts'
import type { Mode } from '../tables.ts'

/** Everything that planning a round decides upon. */
export type Sources = {
  round: RoundView
  zone: string
  now: Temporal.Instant
  schedule: Scheduled[]
  guests: Map<string, Guest>
  interpreters: Interpreter[]
  /** What is taken on these days, by this round and by others. */
  busy: Busy[]
}

/** What a plan leaves as it is: what was locked, and what has begun. */
export const isKept = ({ locked, start }: Booked, now: Temporal.Instant): boolean =>
  locked || isReached(start, now)

export const guestsOf = ({ guests }: Pick<Sources, 'guests'>, { guardians, wish }: Scheduled): Guest[] =>
  withWish(
    guardians.flatMap(id => guests.get(id) ?? []),
    wish,
  )

/** A mode that was chosen for a booking stays; else the family's wish. */
export const modeOf = (sources: Sources, meeting: Scheduled): Mode =>
  meeting.booking && sources.round.modes.includes(meeting.booking.mode)
    ? meeting.booking.mode
    : modeFor(guestsOf(sources, meeting), sources.round.modes)

export const languageOf = (sources: Sources, meeting: Scheduled): string | null =>
  languageFor(presentAt(guestsOf(sources, meeting), []))

import { Temporal } from 'temporal-polyfill'
import type { Guest } from '../booking/attendance.ts'
import type { BookingStage } from '../tables.ts'

export type StageEntry = { stage: BookingStage; opens_at: string }

export const isOpen = (stages: StageEntry[], stage: BookingStage, now: Temporal.Instant): boolean =>
  stages.some(
    one => one.stage === stage && Temporal.Instant.compare(Temporal.Instant.from(one.opens_at), now) <= 0,
  )

/**
 * Why a home cannot choose its first time at `now`, as a refusal code. Without stages, whoever has no time may
 * choose as soon as families know the round.
 */
export function whyNotChosen(stages: StageEntry[], first: boolean, now: Temporal.Instant): string | null {
  if (stages.length === 0 || isOpen(stages, 'all', now)) return null
  return first && isOpen(stages, 'first', now) ? null : 'conferences.notYet'
}

type Own = { meeting: { child: string; party: string }; guests: Pick<Guest, 'needs_interpreter'>[] }

/** Several children in the round, an interpreter needed, or named by the school: these go first. */
export const goesFirst = (named: string[], own: Own[]): boolean =>
  new Set(own.map(({ meeting }) => meeting.child)).size > 1 ||
  own.some(
    ({ meeting, guests }) => named.includes(meeting.party) || guests.some(one => one.needs_interpreter),
  )

import { Temporal } from 'temporal-polyfill'
import type { RefusalCode } from '../../../platform/refusal.ts'
import { isReached } from '../../../platform/time.ts'
import type { Guest } from '../booking/attendance.ts'
import type { BookingStage } from '../tables.ts'

export type StageEntry = { stage: BookingStage; opens_at: string }

export const isOpen = (stages: StageEntry[], stage: BookingStage, now: Temporal.Instant): boolean =>
  stages.some(one => one.stage === stage && isReached(one.opens_at, now))

const ownStages = (stages: StageEntry[], first: boolean) =>
  stages.filter(({ stage }) => stage === 'all' || (first && stage === 'first'))

/** The instant from which a home can choose its first time; null where no stage of its own is named. */
export function opensFor(stages: StageEntry[], first: boolean): string | null {
  const [soonest] = ownStages(stages, first)
    .map(({ opens_at }) => Temporal.Instant.from(opens_at))
    .toSorted(Temporal.Instant.compare)
  return soonest?.toString() ?? null
}

/**
 * Why a home cannot choose its first time at `now`, as a refusal code. Without stages, whoever has no time may
 * choose as soon as families know the round.
 */
export function whyNotChosen(
  stages: StageEntry[],
  first: boolean,
  now: Temporal.Instant,
): RefusalCode | null {
  const isOpened = ownStages(stages, first).some(({ opens_at }) => isReached(opens_at, now))
  return stages.length === 0 || isOpened ? null : 'conferences.notYet'
}

type Own = { meeting: { child: string; party: string }; guests: Pick<Guest, 'needs_interpreter'>[] }

/** Several children in the round, an interpreter needed, or named by the school: these go first. */
export const goesFirst = (named: string[], own: Own[]): boolean =>
  new Set(own.map(({ meeting }) => meeting.child)).size > 1 ||
  own.some(
    ({ meeting, guests }) => named.includes(meeting.party) || guests.some(one => one.needs_interpreter),
  )

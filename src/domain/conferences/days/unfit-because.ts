import type { Temporal } from 'temporal-polyfill'
import { isReached } from '../../../platform/time.ts'
import { clashesOf, type Fitted } from '../board/clashes.ts'
import type { Conflict } from '../booking/fit.ts'
import type { RoundView } from '../rounds/rounds.ts'
import { slotsOf } from '../slots.ts'
import type { Need } from '../tables.ts'

const OF_HOURS: Conflict['code'][] = ['educatorAway', 'educatorBreak', 'roomGone', 'roomClosed']

type Standing = Fitted & { need: Need; booking: (Fitted['booking'] & { start: string }) | null }

/** Why a booked meeting that is still to come no longer fits the days, hours and rooms of its round; nothing: it does. */
export function unfitBecause(round: RoundView, meeting: Standing, now: Temporal.Instant): Conflict[] {
  const { booking, need } = meeting
  if (!booking || need === 'waived' || isReached(booking.start, now)) return []
  const hours = clashesOf(round, meeting).filter(({ code }) => OF_HOURS.includes(code))
  if (hours.length > 0) return hours
  const isOffered = slotsOf(round, round.days).some(slot => slot.wall === booking.starts_wall)
  return isOffered ? [] : [{ code: 'notOffered' }]
}

import { Temporal } from 'temporal-polyfill'

/** A point in time, shown in the reader's zone; or a day of the calendar, which is the same day everywhere. */
export type When = Temporal.Instant | Temporal.ZonedDateTime | Temporal.PlainDate

// Noon exists on every day in every zone, midnight does not.
const NOON = Temporal.PlainTime.from('12:00')

export const isWhen = (value: unknown): value is When =>
  value instanceof Temporal.Instant ||
  value instanceof Temporal.ZonedDateTime ||
  value instanceof Temporal.PlainDate

/** Milliseconds of the epoch which, written in `zone`, show this time or this day. */
export function millisecondsOf(when: When, zone: string): number {
  if (!(when instanceof Temporal.PlainDate)) return when.epochMilliseconds
  return when.toZonedDateTime({ timeZone: zone, plainTime: NOON }).epochMilliseconds
}

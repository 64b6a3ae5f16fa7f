import { Temporal } from 'temporal-polyfill'

/** From `start` up to, but not including, `end`: meetings back to back do not overlap. */
export type Span = { readonly start: Temporal.Instant; readonly end: Temporal.Instant }

/**
 * The instant at which clocks in `zone` show `wall`. Where the clock skips `wall` (spring), it is moved
 * forward by the length of the gap; where clocks show it twice (autumn), the first one counts.
 */
export function toInstant(wall: Temporal.PlainDateTime, zone: string): Temporal.Instant {
  return wall.toZonedDateTime(zone, { disambiguation: 'compatible' }).toInstant()
}

export const toWall = (instant: Temporal.Instant, zone: string): Temporal.PlainDateTime =>
  instant.toZonedDateTimeISO(zone).toPlainDateTime()

/** True when clocks in `zone` never show `wall`, because they are put forward over it. */
export const isGap = (wall: Temporal.PlainDateTime, zone: string): boolean =>
  !toWall(toInstant(wall, zone), zone).equals(wall)

/** As ISO 8601 in UTC, to the millisecond; by a `Date`, which is written in a tenth of the time. */
export const isoOf = ({ epochMilliseconds }: Temporal.Instant): string =>
  new Date(epochMilliseconds).toISOString()

/** The instant `at`, as ISO text, has come by `now`. */
export const isReached = (at: string, now: Temporal.Instant): boolean =>
  Temporal.Instant.compare(Temporal.Instant.from(at), now) <= 0

export const today = (now: Temporal.Instant, zone: string): Temporal.PlainDate =>
  now.toZonedDateTimeISO(zone).toPlainDate()

/** The release of the time-zone laws that this process knows, such as `2026c`; stored with future meetings. */
export const tzVersion = (): string => process.versions.tz ?? 'unknown'

/** True for a place name of the IANA database; a bare offset such as `+02:00` follows no law and is not one. */
export function zoneExists(id: string): boolean {
  if (!/^[A-Za-z]/.test(id)) return false
  try {
    new Intl.DateTimeFormat('en', { timeZone: id })
    return true
  } catch {
    return false
  }
}

export const formatDay = (day: Temporal.PlainDate): string => day.toString({ calendarName: 'never' })

/** `HH:MM`; seconds are cut, never rounded up into another minute. */
export const formatClock = (time: Temporal.PlainTime): string =>
  time.toString({ smallestUnit: 'minute', roundingMode: 'trunc' })

/** Throws unless `end` is after `start`. */
export function span(start: Temporal.Instant, end: Temporal.Instant): Span {
  if (Temporal.Instant.compare(start, end) >= 0) throw new RangeError('A span must end after it starts.')
  return { start, end }
}

export const overlaps = (a: Span, b: Span): boolean =>
  Temporal.Instant.compare(a.start, b.end) < 0 && Temporal.Instant.compare(b.start, a.end) < 0

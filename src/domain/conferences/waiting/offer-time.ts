import { Temporal } from 'temporal-polyfill'

/** Minutes for which a time is kept at least; what begins sooner is offered to nobody, it is only free. */
const LEAST_MINUTES = 15
const MOST_HOURS = 4
/** Hours of the school's clock between which nobody has to read mail, and the one at which it may be over. */
const NIGHT = 21
const MORNING = 7
const READ_BY = 9

/**
 * Until when a time that begins at `start` is kept for whoever is asked at `now`: four hours, or half of the time
 * that is left, and not before nine o'clock where it is night in `zone` and the time is not too near. Null: it
 * begins too soon to ask anybody.
 */
export function offerUntil(
  now: Temporal.Instant,
  start: Temporal.Instant,
  zone: string,
): Temporal.Instant | null {
  const least = now.add({ minutes: LEAST_MINUTES })
  if (!isBefore(least, start)) return null
  const half = now.add({ seconds: Math.floor(now.until(start).total('seconds') / 2) })
  const usual = latest(least, earliest(half, now.add({ hours: MOST_HOURS })))
  const morning = morningAfter(now, zone)
  const leavesRoom = morning && isBefore(morning.add({ minutes: LEAST_MINUTES }), start)
  return leavesRoom ? latest(usual, morning) : usual
}

/** The hour at which an offer that is made in the night may be over; null by day. */
function morningAfter(now: Temporal.Instant, zone: string): Temporal.Instant | null {
  const here = now.toZonedDateTimeISO(zone)
  if (here.hour >= MORNING && here.hour < NIGHT) return null
  const day = here.hour >= NIGHT ? here.toPlainDate().add({ days: 1 }) : here.toPlainDate()
  return day.toZonedDateTime({ timeZone: zone, plainTime: { hour: READ_BY } }).toInstant()
}

const isBefore = (one: Temporal.Instant, other: Temporal.Instant) => Temporal.Instant.compare(one, other) < 0
const earliest = (one: Temporal.Instant, other: Temporal.Instant) => (isBefore(other, one) ? other : one)
const latest = (one: Temporal.Instant, other: Temporal.Instant) => (isBefore(one, other) ? other : one)

import { Temporal } from 'temporal-polyfill'

/** Waking minutes for which a time is kept at least; what begins sooner is offered to nobody, it is only free. */
const LEAST_MINUTES = 15
const MOST_HOURS = 4
/** Hours of the reader's clock between which nobody has to read mail: they do not count. */
const NIGHT = 21
const MORNING = 7

/**
 * Until when a time that begins at `start` is kept for whoever is asked at `now`: for four hours, or half of those
 * that are left, of the hours in which people in `zone` are awake. Null: it begins too soon to ask anybody.
 */
export function offerUntil(
  now: Temporal.Instant,
  start: Temporal.Instant,
  zone: string,
): Temporal.Instant | null {
  const most = MOST_HOURS * 3600
  const least = LEAST_MINUTES * 60
  const left = wakingUntil(now, start, zone, 2 * most)
  if (left <= least) return null
  return afterWaking(now, Math.max(least, Math.min(most, Math.floor(left / 2))), zone)
}

/** Waking seconds from `now` until `end`, counted up to `most`. */
function wakingUntil(now: Temporal.Instant, end: Temporal.Instant, zone: string, most: number): number {
  let seconds = 0
  for (const span of wakingFrom(now, zone)) {
    if (seconds >= most || !isBefore(span.start, end)) break
    seconds += secondsOf(span.start, isBefore(end, span.end) ? end : span.end)
  }
  return seconds
}

/** The instant at which so many waking seconds have passed. */
function afterWaking(now: Temporal.Instant, seconds: number, zone: string): Temporal.Instant {
  let left = seconds
  for (const { start, end } of wakingFrom(now, zone)) {
    const here = secondsOf(start, end)
    if (left <= here) return start.add({ seconds: left })
    left -= here
  }
  throw new Error('There is always another day')
}

/** From `now` on, day by day without end. */
function* wakingFrom(now: Temporal.Instant, zone: string) {
  const at = (day: Temporal.PlainDate, hour: number) =>
    day.toZonedDateTime({ timeZone: zone, plainTime: { hour } }).toInstant()
  for (let day = now.toZonedDateTimeISO(zone).toPlainDate(); ; day = day.add({ days: 1 })) {
    const [morning, end] = [at(day, MORNING), at(day, NIGHT)]
    const start = isBefore(morning, now) ? now : morning
    if (isBefore(start, end)) yield { start, end }
  }
}

const secondsOf = (from: Temporal.Instant, until: Temporal.Instant) =>
  Math.floor(from.until(until).total('seconds'))
const isBefore = (one: Temporal.Instant, other: Temporal.Instant) => Temporal.Instant.compare(one, other) < 0

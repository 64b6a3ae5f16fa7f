import { Temporal } from 'temporal-polyfill'
import { remembered } from './remembered.ts'
import { isGap, toInstant } from './time.ts'

const offsets = remembered<number | null>(5000)

/**
 * The instant at which clocks in `zone` show `YYYY-MM-DDTHH:MM`; undefined where they skip it, the first of two where
 * they show it twice. Says the same as `toInstant`, without asking the zone's law again on a day that has one offset.
 */
export function instantAt(wall: string, zone: string): Temporal.Instant | undefined {
  const offset = offsetOn(wall.slice(0, 10), zone)
  if (offset !== null) return Temporal.Instant.fromEpochMilliseconds(Date.parse(`${wall}Z`) - offset)
  const at = Temporal.PlainDateTime.from(wall)
  return isGap(at, zone) ? undefined : toInstant(at, zone)
}

/** Milliseconds ahead of UTC during the whole of a day; null where clocks are put on that day. */
const offsetOn = (day: string, zone: string): number | null =>
  offsets(`${zone} ${day}`, () => {
    const first = Temporal.PlainDate.from(day)
    const [start, end] = [first, first.add({ days: 1 })].map(date => date.toZonedDateTime(zone))
    const same = start!.offsetNanoseconds === end!.offsetNanoseconds && start!.hoursInDay === 24
    return same ? start!.offsetNanoseconds / 1e6 : null
  })

export const minutesAfter = (at: Temporal.Instant, minutes: number): Temporal.Instant =>
  Temporal.Instant.fromEpochMilliseconds(at.epochMilliseconds + minutes * 60_000)

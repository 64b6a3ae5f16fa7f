import { Temporal } from 'temporal-polyfill'

/** Somebody of whom nothing was heard for so many days is missed. */
export const SILENT_DAYS = 60
/** Conferences so many days ahead are looked at. */
export const AHEAD_DAYS = 7

type Heard = { person: string; at: string }

/** When each person was last heard, in whichever way. */
export function lastHeard(ways: Heard[][]): Map<string, Temporal.Instant> {
  const last = new Map<string, Temporal.Instant>()
  for (const { person, at } of ways.flat()) {
    const when = Temporal.Instant.from(at)
    const known = last.get(person)
    if (!known || Temporal.Instant.compare(when, known) > 0) last.set(person, when)
  }
  return last
}

/** Whether somebody who was last heard then, or who came then and was never heard, is missed now. */
export const isMissed = (last: Temporal.Instant, now: Temporal.Instant): boolean =>
  Temporal.Instant.compare(last.add({ hours: 24 * SILENT_DAYS }), now) < 0

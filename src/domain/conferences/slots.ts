import { Temporal } from 'temporal-polyfill'
import { toInstant } from '../../platform/time.ts'

/** A start that is offered: a wall time of the school's zone, as `YYYY-MM-DDTHH:MM`. */
export type Slot = { day: string; at: string; wall: string }
export type Lengths = { length_minutes: number; buffer_minutes: number }
export type DaySpan = { day: string; from_at: string; until_at: string }

/** Minutes from one offered start to the next: the length of a conference and what is kept free after it. */
export const stepOf = (round: Lengths): number => round.length_minutes + round.buffer_minutes

/** Nothing of these days is still to come at `now`. */
export const isAllOver = (
  days: Pick<DaySpan, 'day' | 'until_at'>[],
  zone: string,
  now: Temporal.Instant,
): boolean =>
  days.every(({ day, until_at }) => {
    const end = toInstant(Temporal.PlainDateTime.from(`${day}T${until_at}`), zone)
    return Temporal.Instant.compare(end, now) <= 0
  })

const known = new WeakMap<DaySpan[], Lengths & { slots: Slot[] }>()

/** All starts of a round whose conference still ends within its day, in order. Worked out once for each reading. */
export function slotsOf(round: Lengths, days: DaySpan[]): Slot[] {
  const { length_minutes, buffer_minutes } = round
  const before = known.get(days)
  const isSame = before?.length_minutes === length_minutes && before.buffer_minutes === buffer_minutes
  if (before && isSame) return before.slots
  const slots = allSlots(round, days)
  known.set(days, { length_minutes, buffer_minutes, slots })
  return slots
}

function allSlots(round: Lengths, days: DaySpan[]): Slot[] {
  return [...days].sort((a, b) => a.day.localeCompare(b.day)).flatMap(span => slotsOfDay(round, span))
}

function slotsOfDay(round: Lengths, { day, from_at, until_at }: DaySpan): Slot[] {
  const [first, end] = [minuteOf(from_at), minuteOf(until_at)]
  const slots: Slot[] = []
  for (let minute = first; minute + round.length_minutes <= end; minute += stepOf(round)) {
    const at = clockOf(minute)
    slots.push({ day, at, wall: `${day}T${at}` })
  }
  return slots
}

/** How many slots in a row a conference of that many minutes takes up. */
export const slotsNeeded = (round: Lengths, minutes: number): number =>
  Math.max(1, Math.ceil((minutes + round.buffer_minutes) / stepOf(round)))

/** HH:MM as minutes since midnight. */
export const minuteOf = (clock: string) => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5))

/** A minute of the day as HH:MM. */
export const clockOf = (minute: number) =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`

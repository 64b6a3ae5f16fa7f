import { Temporal } from 'temporal-polyfill'

/** A start that is offered: a wall time of the school's zone, as `YYYY-MM-DDTHH:MM`. */
export type Slot = { day: string; at: string; wall: string }
export type Lengths = { length_minutes: number; buffer_minutes: number }
export type DaySpan = { day: string; from_at: string; until_at: string }

/** Minutes from one offered start to the next: the length of a conference and what is kept free after it. */
export const stepOf = (round: Lengths): number => round.length_minutes + round.buffer_minutes

/** All starts of a round whose conference still ends within its day, in order. */
export function slotsOf(round: Lengths, days: DaySpan[]): Slot[] {
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
export const minuteOf = (clock: string) => {
  const { hour, minute } = Temporal.PlainTime.from(clock)
  return hour * 60 + minute
}

/** A minute of the day as HH:MM. */
export const clockOf = (minute: number) =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`

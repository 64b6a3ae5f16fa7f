import type { Day, FixedMeeting, FreeMeeting } from './bundle.ts'
import { FixedDay } from './fixed-day.ts'

/** How a state was reached: by waiting a slot, or by a meeting that was the first of its day or followed another. */
export const WAIT = 0
export const FIRST_OF_DAY = 0
export const SAME_MODE = 1
export const OTHER_MODE = 2

/** A meeting and what it followed, in one number; a meeting that stays has the index after the last free one. */
export function encode(index: number, kind: number): number {
  return 1 + index * 3 + kind
}

/** What the dynamic program chose, day by day, so that the best bundle can be read back. */
export class Choices {
  /** Per day: (slot × mode × set) → choice. */
  made: Int16Array[] = []
  /** Per day: set → slot × 2 + mode in which the party goes home, or -1 if it does not come that day. */
  lastOfDay: Int32Array[] = []
  private readonly days: number

  constructor(days: number) {
    this.days = days
  }

  resize(states: number, sets: number): void {
    this.made = Array.from({ length: this.days }, () => new Int16Array(states))
    this.lastOfDay = Array.from({ length: this.days }, () => new Int32Array(sets))
  }
}

interface Party {
  free: FreeMeeting[]
  fixed: FixedMeeting[]
  grid: Day
  /** The free meetings that the bundle holds, as bits. */
  set: number
}

/** Writes the start of each free meeting of the bundle, or -1, into `starts`. */
export function traceBundle(choices: Choices, party: Party, starts: Int32Array): void {
  const fixed = new FixedDay(party.grid.slotsPerDay)
  let rest = party.set
  starts.fill(-1, 0, party.free.length)
  for (let day = party.grid.days - 1; day >= 0; day--) {
    const last = choices.lastOfDay[day]![rest]!
    fixed.mark(day, party.fixed)
    if (last >= 0) rest = traceDay(choices.made[day]!, party, { day, last, rest, fixed }, starts)
  }
}

type Evening = { day: number; last: number; rest: number; fixed: FixedDay }

function traceDay(made: Int16Array, party: Party, evening: Evening, starts: Int32Array): number {
  const { free, grid } = party
  const sets = 1 << free.length
  let { rest } = evening
  let t = evening.last >> 1
  let mode = evening.last & 1
  for (;;) {
    const choice = made[(t * 2 + mode) * sets + rest]!
    if (choice === WAIT) {
      t--
      continue
    }
    const index = Math.floor((choice - 1) / 3)
    const kind = (choice - 1) % 3
    t -= index < free.length ? free[index]!.length : evening.fixed.endingAt(t)!.length
    if (index < free.length) {
      starts[index] = evening.day * grid.slotsPerDay + t
      rest ^= 1 << index
    }
    if (kind === FIRST_OF_DAY) return rest
    if (kind === OTHER_MODE) {
      t -= grid.buffer
      mode = 1 - mode
    }
  }
}

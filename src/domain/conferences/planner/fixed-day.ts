import type { FixedMeeting, FreeMeeting } from './bundle.ts'

/** The meetings of one party and day that stay where they are. */
export class FixedDay {
  private readonly slotsPerDay: number
  private readonly starting: (FixedMeeting | undefined)[] = []
  private readonly ending: (FixedMeeting | undefined)[] = []
  private readonly blocked: Uint8Array

  constructor(slotsPerDay: number) {
    this.slotsPerDay = slotsPerDay
    this.blocked = new Uint8Array(slotsPerDay + 1)
  }

  /** Keeps those of `meetings` that are on this day. */
  mark(day: number, meetings: FixedMeeting[]): void {
    this.blocked.fill(0)
    this.starting.length = 0
    this.ending.length = 0
    for (const meeting of meetings) {
      const start = meeting.start - day * this.slotsPerDay
      if (start < 0 || start >= this.slotsPerDay) continue
      this.starting[start] = meeting
      this.ending[start + meeting.length] = meeting
      this.blocked.fill(1, start + 1, start + meeting.length + 1)
    }
  }

  startingAt(t: number): FixedMeeting | undefined {
    return this.starting[t]
  }

  endingAt(t: number): FixedMeeting | undefined {
    return this.ending[t]
  }

  /** Nobody waits idly up to `t`: a meeting that stays is held just before it. */
  isBlocked(t: number): boolean {
    return this.blocked[t] === 1
  }

  /** A change of mode looks back over the buffer: not past the morning, nor past a meeting that stays. */
  canLookBack(t: number, buffer: number): boolean {
    if (t < buffer) return false
    for (let u = t - buffer + 1; u <= t; u++) if (this.blocked[u]) return false
    return true
  }
}

/** From when until when anything can be held on this day: nothing before or after is worth a look. */
export function hoursOf(day: number, slotsPerDay: number, free: FreeMeeting[], fixed: FixedMeeting[]) {
  const morning = day * slotsPerDay
  let [first, end] = [slotsPerDay, 0]
  const widen = (start: number, length: number) => {
    first = Math.min(first, start)
    end = Math.max(end, start + length)
  }
  for (const { start, length } of fixed) widen(start - morning, length)
  for (const { price, length } of free)
    for (let t = 0; t < slotsPerDay; t++) if (price[morning + t]! < Infinity) widen(t, length)
  return { first, end }
}

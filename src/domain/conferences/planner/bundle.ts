import { Choices, encode, FIRST_OF_DAY, OTHER_MODE, SAME_MODE, traceBundle, WAIT } from './choices.ts'
import { FixedDay, hoursOf } from './fixed-day.ts'

/** A meeting whose start is to be chosen. Prices may be anything ≥ 0: real costs, costs plus noise, dual prices. */
export interface FreeMeeting {
  length: number
  /** 0 in person, 1 by video. */
  mode: number
  /** Per slot what starting there costs; Infinity where it cannot. Only starts that end the same day. */
  price: Float64Array
  /** What leaving it out costs; decides only among bundles that place the same number. */
  skip: number
}

/** A meeting of the same party that stays where it is: locked, or placed before in a party split in groups. */
export interface FixedMeeting {
  start: number
  length: number
  mode: number
}

type Held = Omit<FixedMeeting, 'start'> & { price: number; bit: number; index: number }

export interface Day {
  days: number
  slotsPerDay: number
  buffer: number
  idle: number
  extraDay: number
}

/**
 * The best bundle of one party, exactly: over slots, the set of its meetings already held, and the mode of the
 * last one. Most meetings first, then the least sum of prices, idle slots and extra days. At most 12 free meetings:
 * the work is about slots × 2^n × n, the memory slots × 2^n.
 */
export class BundleSolver {
  private grid: Day
  private size = 1
  private value = new Float64Array(0)
  private readonly choices: Choices
  private fresh = new Float64Array(0)
  private done = new Float64Array(0)
  private free: FreeMeeting[] = []
  private readonly fixed: FixedDay
  /** The modes in which this party meets: what is in the other one is never looked at. */
  private modes: number[] = [0, 1]
  private first = 0

  constructor(grid: Day) {
    this.grid = grid
    this.fixed = new FixedDay(grid.slotsPerDay)
    this.choices = new Choices(grid.days)
  }

  /** From now on, waiting a slot and coming a further day cost this. */
  charge(idle: number, extraDay: number): void {
    this.grid = { ...this.grid, idle, extraDay }
  }

  /**
   * Writes the start of each free meeting, or -1, into `starts`, and returns the sum of prices of the bundle, which
   * holds as many meetings as can be; or, where `isMost` is false, as many as are worth it.
   */
  solve(free: FreeMeeting[], fixed: FixedMeeting[], starts: Int32Array, isMost = true): number {
    this.free = free
    this.modes = [0, 1].filter(mode => [...free, ...fixed].some(meeting => meeting.mode === mode))
    this.resize(1 << free.length)
    this.done.fill(Infinity, 0, this.size)
    this.done[0] = 0
    let earlierFixed = false
    for (let day = 0; day < this.grid.days; day++) {
      const today = fixed.filter(f => Math.floor(f.start / this.grid.slotsPerDay) === day)
      this.solveDay(day, today, earlierFixed)
      earlierFixed ||= today.length > 0
    }
    const { set, value } = this.bestSet(isMost)
    traceBundle(this.choices, { free, fixed, grid: this.grid, set }, starts)
    return value
  }

  private resize(size: number): void {
    const { slotsPerDay } = this.grid
    this.size = size
    const states = (slotsPerDay + 1) * size * 2
    if (this.value.length >= states) return
    this.value = new Float64Array(states)
    this.choices.resize(states, size)
    this.fresh = new Float64Array(size)
    this.done = new Float64Array(size)
  }

  private solveDay(day: number, fixed: FixedMeeting[], earlierFixed: boolean): void {
    const { slotsPerDay, extraDay } = this.grid
    this.fixed.mark(day, fixed)
    const { first, end } = hoursOf(day, slotsPerDay, this.free, fixed)
    this.first = first
    this.value.fill(Infinity, first * this.size * 2, (end + 1) * this.size * 2)
    this.choices.lastOfDay[day]!.fill(-1, 0, this.size)
    for (let set = 0; set < this.size; set++) {
      this.fresh[set] = this.done[set]! + (set > 0 || earlierFixed ? extraDay : 0)
    }
    for (let t = first; t <= end; t++) {
      this.reach(day, t, t > first && !this.fixed.isBlocked(t))
      const stays = this.fixed.startingAt(t)
      if (stays) this.hold(day, t, stays)
      else this.startAll(day, t)
    }
  }

  /** At `t` the party has waited a slot, unless a meeting that stays ends here; and it may go home. */
  private reach(day: number, t: number, mayWait: boolean): void {
    const { value, done, size } = this
    const { idle } = this.grid
    const choice = this.choices.made[day]!
    const last = this.choices.lastOfDay[day]!
    for (const mode of this.modes) {
      const here = (t * 2 + mode) * size
      const before = mayWait ? here - size * 2 : here
      const wait = mayWait ? idle : Infinity
      for (let set = 0; set < size; set++) {
        const waited = value[before + set]! + wait
        if (waited < value[here + set]!) {
          value[here + set] = waited
          choice[here + set] = WAIT
        }
        if (value[here + set]! >= done[set]!) continue
        done[set] = value[here + set]!
        last[set] = t * 2 + mode
      }
    }
  }

  /** Every bundle goes through the meeting that stays: whoever has not come or has gone home by then is no bundle. */
  private hold(day: number, t: number, stays: FixedMeeting): void {
    this.start(day, t, { ...stays, price: 0, bit: 0, index: this.free.length })
    this.fresh.fill(Infinity, 0, this.size)
    this.done.fill(Infinity, 0, this.size)
  }

  private startAll(day: number, t: number): void {
    const slot = day * this.grid.slotsPerDay + t
    for (let index = 0; index < this.free.length; index++) {
      const { price, length, mode } = this.free[index]!
      const priceHere = t < this.grid.slotsPerDay ? price[slot]! : Infinity
      if (priceHere < Infinity) this.start(day, t, { length, mode, price: priceHere, bit: 1 << index, index })
    }
  }

  private start(day: number, t: number, m: Held): void {
    const { value, fresh, size } = this
    const choice = this.choices.made[day]!
    const here = (t * 2 + m.mode) * size
    const apart = this.apart(t, 1 - m.mode)
    const gap = this.grid.buffer * this.grid.idle
    const there = ((t + m.length) * 2 + m.mode) * size + m.bit
    // a meeting that stays has no bit: then every set goes on
    const run = m.bit || size
    for (let from = 0; from < size; from += 2 * run) {
      for (let set = from; set < from + run; set++) {
        let best = fresh[set]!
        let kind = FIRST_OF_DAY
        if (value[here + set]! < best) {
          best = value[here + set]!
          kind = SAME_MODE
        }
        if (apart >= 0 && value[apart + set]! + gap < best) {
          best = value[apart + set]! + gap
          kind = OTHER_MODE
        }
        if (best + m.price < value[there + set]!) {
          value[there + set] = best + m.price
          choice[there + set] = encode(m.index, kind)
        }
      }
    }
  }

  /** Where the sets are that end in this mode a buffer before `t`, or -1. */
  private apart(t: number, mode: number): number {
    const { buffer } = this.grid
    if (!this.modes.includes(mode) || !this.fixed.canLookBack(t, buffer)) return -1
    return t - buffer < this.first ? -1 : ((t - buffer) * 2 + mode) * this.size
  }

  private bestSet(isMost: boolean): { set: number; value: number } {
    let found = { set: 0, value: Infinity, held: -1 }
    for (let set = 0; set < this.size; set++) {
      if (this.done[set] === Infinity) continue
      let value = this.done[set]!
      let held = 0
      for (let j = 0; j < this.free.length; j++) {
        if (set & (1 << j)) held += isMost ? 1 : 0
        else value += this.free[j]!.skip
      }
      if (held > found.held || (held === found.held && value < found.value)) found = { set, value, held }
    }
    return found
  }
}

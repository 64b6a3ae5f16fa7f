import type { Model } from '../model.ts'
import { Assignment, NEVER } from './assignment.ts'
import { BY_VIDEO, IN_PERSON, type Shifts } from './pattern.ts'

/** Not settled: a slot that may be used in either mode. */
const FREE = -1

/** One slot's worth of a meeting: a meeting of two slots is two units that ask half its price each. */
interface Unit {
  meeting: number
  /** Where the prices of this meeting with this educator begin. */
  seat: number
  /** Which slot of the meeting this is. */
  nth: number
  length: number
}

/** What an educator does in one pattern: `used(seat, share)` is told of each start and how much of it is used. */
export type Used = (seat: number, share: number) => void

/**
 * An educator's side of the market: all its meetings, each unit in a slot of its own, for the most that parties pay.
 * Given which slots are for which mode, that is an assignment. Long meetings may fall apart here, and H9 is not
 * asked: an educator can do no better than this, which is what a bound needs.
 */
export class Duty {
  readonly shifts: Shifts
  readonly units: [Unit[], Unit[]]
  /** What each unit asks in the pattern last evaluated, those in person first: tight there, a bound anywhere else. */
  readonly asked: Float64Array
  private readonly costs: [Float64Array, Float64Array]
  private readonly available: Uint8Array
  /** Per slot the only mode it may be used in, if that is settled. */
  private readonly held: Int8Array
  private readonly mayLeaveOut: boolean
  private readonly assignment: Assignment
  private readonly matrix: Float64Array
  private readonly columns: Int32Array
  private readonly model: Model

  constructor(model: Model, e: number, firstSeat: Int32Array, mayLeaveOut: boolean) {
    const { slots, slotsPerDay, buffer, blocks } = model
    this.model = model
    this.shifts = { slots, slotsPerDay, buffer, blocks }
    this.units = unitsOf(model, e, firstSeat)
    this.mayLeaveOut = mayLeaveOut
    this.available = Uint8Array.from(model.instance.educators[e]!.avail)
    this.held = new Int8Array(slots).fill(FREE)
    const most = Math.max(this.units[0].length, this.units[1].length)
    this.costs = [
      new Float64Array(this.units[0].length * slots),
      new Float64Array(this.units[1].length * slots),
    ]
    this.asked = new Float64Array(this.units[0].length + this.units[1].length)
    this.assignment = new Assignment(slots + most)
    this.matrix = new Float64Array(most * (slots + most))
    this.columns = new Int32Array(slots)
  }

  /** From slot `from` on, each slot is used as in this pattern and in no other way. */
  hold(from: number, pattern: Uint8Array): void {
    this.held.set(pattern, from)
  }

  /** Looks at new prices for the starts of its meetings. */
  refresh(seats: Float64Array): void {
    const { slots, slotsPerDay, cost } = this.model
    for (const mode of [IN_PERSON, BY_VIDEO]) {
      for (const [u, { meeting, seat, nth, length }] of this.units[mode]!.entries()) {
        for (let t = 0; t < slots; t++) {
          const start = t - nth
          const isStart = start >= 0 && (t % slotsPerDay) - nth >= 0 && cost[meeting * slots + start]! >= 0
          const mayUse = this.available[t] && (this.held[t] === FREE || this.held[t] === mode)
          this.costs[mode]![u * slots + t] = isStart && mayUse ? -seats[seat + start]! / length : NEVER
        }
      }
    }
  }

  /** The least this educator can ask in this pattern; `NEVER` or more where its meetings do not fit. Sets `asked`. */
  evaluate(pattern: Uint8Array, used?: Used): number {
    let sum = 0
    for (const mode of [IN_PERSON, BY_VIDEO]) sum += this.evaluateMode(pattern, mode, used)
    return sum
  }

  private evaluateMode(pattern: Uint8Array, mode: number, used?: Used): number {
    const units = this.units[mode]!
    if (units.length === 0) return 0
    const { slots } = this.shifts
    let width = 0
    for (let t = 0; t < slots; t++) if (pattern[t] === mode && this.available[t]) this.columns[width++] = t
    const extra = this.mayLeaveOut ? units.length : Math.max(0, units.length - width)
    const columns = width + extra
    for (let u = 0; u < units.length; u++) {
      for (let j = 0; j < width; j++)
        this.matrix[u * columns + j] = this.costs[mode]![u * slots + this.columns[j]!]!
      for (let j = width; j < columns; j++) this.matrix[u * columns + j] = this.mayLeaveOut ? 0 : NEVER
    }
    const { assignment } = this
    const sum = assignment.solve(units.length, columns, this.matrix)
    const first = mode * this.units[0].length
    for (let u = 0; u < units.length; u++) {
      const asked = assignment.rowPrice[u]!
      this.asked[first + u] = this.mayLeaveOut ? Math.min(0, asked) : asked
    }
    if (used) {
      for (const [u, { seat, nth, length }] of units.entries()) {
        const j = assignment.columnOf[u]!
        if (j < width) used(seat + this.columns[j]! - nth, 1 / length)
      }
    }
    return sum
  }

  /**
   * If units ask this, no pattern costs less than the sum of what they ask plus the worth of the slots it uses
   * (slot × 2 + mode, never above 0). Returns the sum.
   */
  bound(asked: Float64Array, worth: Float64Array): number {
    const { slots } = this.shifts
    worth.fill(0)
    let first = 0
    for (const mode of [IN_PERSON, BY_VIDEO]) {
      const costs = this.costs[mode]!
      const units = this.units[mode]!.length
      for (let u = 0; u < units; u++) {
        const own = asked[first + u]!
        for (let t = 0; t < slots; t++) {
          const gain = costs[u * slots + t]! - own
          if (gain < worth[t * 2 + mode]!) worth[t * 2 + mode] = gain
        }
      }
      first += units
    }
    return asked.reduce((sum, own) => sum + own, 0)
  }
}

function unitsOf(
  { instance, mode, length, slots }: Model,
  e: number,
  firstSeat: Int32Array,
): [Unit[], Unit[]] {
  const units: [Unit[], Unit[]] = [[], []]
  for (const [meeting, { educators }] of instance.meetings.entries()) {
    const k = educators.indexOf(e)
    if (k < 0) continue
    for (let nth = 0; nth < length[meeting]!; nth++) {
      units[mode[meeting]!]!.push({
        meeting,
        seat: firstSeat[meeting]! + k * slots,
        nth,
        length: length[meeting]!,
      })
    }
  }
  return units
}

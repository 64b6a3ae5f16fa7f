import type { Model } from '../model.ts'
import type { Laid } from './laid.ts'
import { cheapestPattern, type Shifts, UNUSED } from './pattern.ts'
import { PARTS } from './prices.ts'

/** Meetings of a party up to which its ways are minded; a larger one is taken to pay nothing. */
const MOST_OF_PARTY = 8
/** How much of a step is new, and how long it is: as if so much more were to be shown. */
const NEW = 0.3
const PACE = 0.5
const AHEAD = 2
/** After so many looks steps are half as long. */
const HALVED = 50
const EPSILON = 1e-3

/**
 * A rate from 0 to 1 for each slot of an educator in each mode, of interpreters and of rooms. Where all parties together
 * must pay more than there is to be had in all, however each goes about it within what it may lose, no plan keeps them
 * there: everyone wants the evening, and it is too short.
 */
export class Rates {
  private readonly model: Model
  private readonly laid: Laid
  private readonly shifts: Shifts
  private readonly rates: Float64Array
  private readonly wanted: Float64Array
  private readonly direction: Float64Array
  private readonly worth: Float64Array
  private readonly pool: Float64Array[]
  /** Per meeting where each line of slots begins in which it pays. */
  private readonly lines: Int32Array[]

  constructor(model: Model, laid: Laid) {
    const { instance, slots, slotsPerDay, buffer, blocks, mode, language } = model
    const languages = instance.educators.length * slots * 2
    const rooms = languages + instance.languages.length * slots
    this.model = model
    this.laid = laid
    this.shifts = { slots, slotsPerDay, buffer, blocks }
    this.rates = new Float64Array(rooms + slots)
    this.wanted = new Float64Array(rooms + slots)
    this.direction = new Float64Array(rooms + slots)
    this.worth = new Float64Array(slots * 2)
    this.pool = Array.from({ length: MOST_OF_PARTY }, () => new Float64Array(slots))
    this.lines = instance.meetings.map(({ educators }, m) =>
      Int32Array.of(
        ...educators.map(e => (e * 2 + mode[m]!) * slots),
        ...(language[m]! < 0 ? [] : [languages + language[m]! * slots]),
        ...(mode[m] ? [] : [rooms]),
      ),
    )
  }

  /**
   * Rates that show, after so many looks at most, that no plan lets every party pay no more than it is allowed: in whole
   * parts, educator × mode × slot, language × slot, slot of rooms.
   */
  refute(allowed: Float64Array, looks: number): number[] | undefined {
    this.direction.fill(0)
    for (let i = 0; i < looks; i++) {
      const shown = this.look(allowed)
      if (shown === undefined) return undefined
      const parts = shown > EPSILON ? this.certain(allowed) : undefined
      if (parts) return parts
      this.move(Math.max(1, AHEAD - shown) / (1 + i / HALVED))
    }
    return undefined
  }

  /** By how much all must pay more than there is; what is wanted. Undefined where a party has too many ways. */
  private look(allowed: Float64Array): number | undefined {
    const { wanted, model } = this
    wanted.fill(0)
    let sum = 0
    for (const party of model.ofParty.keys()) {
      const paid = this.paidBy(party, allowed[party]!)
      if (paid === undefined) return undefined
      sum += paid
    }
    return sum - this.offered()
  }

  /** The least that a party pays for its meetings, which it takes; undefined where it has too many ways to look through. */
  private paidBy(party: number, most: number): number | undefined {
    const { ofParty, starts, slots } = this.model
    const meetings = ofParty[party]!
    if (meetings.length === 0 || meetings.length > MOST_OF_PARTY || most === Infinity) return 0
    const finder = this.laid.finderOf(party, most)
    if (!finder) return undefined
    for (const [i, m] of meetings.entries()) {
      const prices = this.pool[i]!
      prices.fill(Infinity, 0, slots)
      for (const s of starts[m]!) prices[s] = this.priceOf(m, s)
    }
    const found = finder.find(this.pool, 0, 0)
    for (const [i, m] of found ? meetings.entries() : []) this.take(m, found![i]!)
    return finder.floor
  }

  private priceOf(m: number, s: number): number {
    const { rates, model } = this
    let price = 0
    for (const line of this.lines[m]!)
      for (let t = s; t < s + model.length[m]!; t++) price += rates[line + t]!
    return price
  }

  private take(m: number, s: number): void {
    for (const line of this.lines[m]!)
      for (let t = s; t < s + this.model.length[m]!; t++) this.wanted[line + t]! += 1
  }

  /** What there is of everything, at its rate: educators work in the pattern that is worth most. */
  private offered(): number {
    const { rates, wanted, worth, shifts, model } = this
    const { instance, slots } = model
    let sum = 0
    for (const [e, { avail }] of instance.educators.entries()) {
      const seat = (t: number, mode: number) => (e * 2 + mode) * slots + t
      for (let i = 0; i < worth.length; i++) worth[i] = avail[i >> 1] ? -rates[seat(i >> 1, i & 1)]! : 0
      for (const [t, mode] of cheapestPattern(shifts, worth).entries()) {
        if (mode === UNUSED || !avail[t]) continue
        sum += rates[seat(t, mode)]!
        wanted[seat(t, mode)]! -= 1
      }
    }
    let line = instance.educators.length * slots * 2
    for (const there of [...instance.languages.map(({ cap }) => cap), instance.rooms])
      for (let t = 0; t < slots; t++, line++) {
        sum += rates[line]! * there[t]!
        wanted[line]! -= there[t]!
      }
    return sum
  }

  private move(gap: number): void {
    const { rates, wanted, direction } = this
    let size = 0
    for (let i = 0; i < rates.length; i++) {
      direction[i] = NEW * wanted[i]! + (1 - NEW) * direction[i]!
      if (rates[i]! > 0 || direction[i]! > 0) size += direction[i]! ** 2
    }
    const pace = size > 0 ? (PACE * gap) / size : 0
    for (let i = 0; i < rates.length; i++)
      rates[i] = Math.min(1, Math.max(0, rates[i]! + pace * direction[i]!))
  }

  /** The rates in whole parts, if these show it as well. */
  private certain(allowed: Float64Array): number[] | undefined {
    const { rates } = this
    const parts = Array.from(rates, rate => Math.round(rate * PARTS))
    for (const [i, whole] of parts.entries()) rates[i] = whole / PARTS
    return this.look(allowed)! > EPSILON ? parts : undefined
  }
}

import type { Model } from '../model.ts'
import { countHeld, type Fees, heldOf, type Kind, LEFT_OUT } from './kinds.ts'

/** A meeting of a kind that begins here, and how many of each kind are held with it; kind -1: none is yet. */
export interface Place {
  kind: number
  start: number
  held: number
}

/** What may come after each meeting of one party, and what must still be paid at least for all the others. */
export class Onward {
  private readonly model: Model
  private readonly kinds: Kind[]
  private readonly fees: Fees
  private readonly allowed: number
  private readonly rest: Float64Array

  /** No more than `spare` meetings may be left out. */
  constructor(
    model: Model,
    kinds: Kind[],
    fees: Fees,
    { allowed, spare }: { allowed: number; spare: number },
  ) {
    this.model = model
    this.kinds = kinds
    this.fees = fees
    this.allowed = allowed
    this.rest = new Float64Array(model.slots * kinds.length * (fees.full + 1)).fill(Infinity)
    this.lookBack(spare)
  }

  /** The least that is still paid after this, 100 for each meeting left out; Infinity if there is no way on. */
  leastAfter(kind: number, start: number, held: number): number {
    return this.rest[this.nameOf(kind, start, held)]!
  }

  nameOf(kind: number, start: number, held: number): number {
    return (start * this.kinds.length + kind) * (this.fees.full + 1) + held
  }

  /** Each meeting that may follow, later on the same day or on a later one, and what it costs. */
  eachAfter(
    { kind, start, held }: Place,
    tell: (kind: number, start: number, held: number, cost: number) => void,
  ): void {
    const { slots, slotsPerDay, idle, extraDay, buffer } = this.model
    const { kinds, fees, allowed } = this
    const before = kinds[kind]
    const end = before ? start + before.length : 0
    const night = before ? start - (start % slotsPerDay) + slotsPerDay : slots
    const open = [...kinds.keys()].filter(k => heldOf(held, kinds[k]!) < kinds[k]!.meetings.length)
    for (let s = end; s < slots; s++) {
      const pays = !before ? 0 : s < night ? (s - end) * idle : extraDay
      if (pays > allowed) {
        if (s >= night) return
        s = night - 1
        continue
      }
      for (const k of open) {
        const own = kinds[k]!
        if (before && s < night && s - end < buffer && before.mode !== own.mode) continue
        const cost = pays + fees.cost[k]![s]!
        if (cost <= allowed) tell(k, s, held + own.step, cost)
      }
    }
  }

  private lookBack(spare: number): void {
    const { kinds, fees, rest, model } = this
    const all = countHeld(kinds, fees.full)
    const leftWith = Array.from({ length: fees.full + 1 }, (_, held) => all - countHeld(kinds, held))
    for (let start = model.slots - 1; start >= 0; start--)
      for (const [kind, own] of kinds.entries())
        for (let held = fees.full; held >= own.step; held--) {
          if (heldOf(held, own) === 0 || fees.cost[kind]![start] === Infinity) continue
          const left = leftWith[held]!
          let least = left <= spare ? LEFT_OUT * left : Infinity
          this.eachAfter({ kind, start, held }, (k, s, then, cost) => {
            least = Math.min(least, cost + rest[this.nameOf(k, s, then)]!)
          })
          rest[this.nameOf(kind, start, held)] = least
        }
  }
}

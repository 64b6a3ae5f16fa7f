import type { Model } from '../model.ts'
import { countHeld, type Fees, feesOf, heldOf, type Kind, kindsOf, LEFT_OUT } from './kinds.ts'
import { Onward } from './onward.ts'

/** One meeting of a kind, how many of each are held with it, and what the party has paid by then. */
export interface Knot {
  kind: number
  start: number
  held: number
  paid: number
  before: Knot[]
  after: Knot[]
}

export interface Ways {
  kinds: Kind[]
  knots: Knot[]
  /** Whether a way may end with this knot: all meetings are held, or what is left out is allowed. */
  isLast: (knot: Knot) => boolean
}

/**
 * All ways in which a party may spend its time without paying more than it is allowed, as a net of knots: each way
 * leads from a first knot to one that holds all, or if it may leave some out, to one with which no more need be held.
 * In the order of kind, start, held and paid. Undefined beyond `most`.
 */
export function waysOf(
  model: Model,
  party: number,
  allowed: number,
  most: number,
  mayLeaveOut = false,
): Ways | undefined {
  const kinds = kindsOf(model, party)
  const net = new Net(model, kinds, { allowed, most, mayLeaveOut })
  const knots = net.knots()
  return knots && { kinds, knots, isLast: net.isLast }
}

/** How many meetings are held with a knot. */
export function countOf(kinds: Kind[], { held }: Knot): number {
  return countHeld(kinds, held)
}

class Net {
  private readonly model: Model
  private readonly kinds: Kind[]
  private readonly allowed: number
  private readonly most: number
  private readonly mayLeaveOut: boolean
  private readonly known = new Map<number, Knot>()
  private readonly cost: Fees['cost']
  private readonly onward: Onward
  private readonly full: number

  constructor(
    model: Model,
    kinds: Kind[],
    { allowed, most, mayLeaveOut }: { allowed: number; most: number; mayLeaveOut: boolean },
  ) {
    this.model = model
    this.kinds = kinds
    this.allowed = allowed
    this.most = most
    this.mayLeaveOut = mayLeaveOut
    const fees = feesOf(model, kinds, mayLeaveOut)
    this.onward = new Onward(model, kinds, fees, { allowed, spare: mayLeaveOut ? Infinity : 0 })
    this.cost = fees.cost
    this.full = fees.full
  }

  readonly isLast = (knot: Knot): boolean => {
    if (knot.held === this.full || !this.mayLeaveOut) return knot.held === this.full
    const left = countHeld(this.kinds, this.full) - countOf(this.kinds, knot)
    return knot.paid + LEFT_OUT * left <= this.allowed
  }

  knots(): Knot[] | undefined {
    const begun: Knot[] = []
    for (let s = 0; s < this.model.slots; s++) this.reach(undefined, s, 0, 0, begun)
    // Knots are looked at in the order of their ends, since a knot is reached from earlier ones only.
    const byStart: Knot[][] = Array.from({ length: this.model.slots }, () => [])
    for (const knot of begun) byStart[knot.start]!.push(knot)
    for (let s = 0; s < this.model.slots; s++) {
      for (const knot of byStart[s]!) {
        const next: Knot[] = []
        this.goOn(knot, next)
        for (const one of next) byStart[one.start]!.push(one)
        if (this.known.size > this.most) return undefined
      }
    }
    return byStart
      .flat()
      .sort((a, b) => a.kind - b.kind || a.start - b.start || a.held - b.held || a.paid - b.paid)
  }

  /** Every meeting that may follow: later on the same day, or on a later one. */
  private goOn(knot: Knot, next: Knot[]): void {
    const { slots, slotsPerDay, idle, extraDay, buffer } = this.model
    const { length, mode } = this.kinds[knot.kind]!
    const end = knot.start + length
    const night = knot.start - (knot.start % slotsPerDay) + slotsPerDay
    for (let s = end; s < slots; s++) {
      const pays = s < night ? (s - end) * idle : extraDay
      if (knot.paid + pays > this.allowed) {
        if (s >= night) return
        s = night - 1
        continue
      }
      const near = s < night && s - end < buffer ? mode : -1
      this.reach(knot, s, knot.paid + pays, knot.held, next, near)
    }
  }

  private reach(
    from: Knot | undefined,
    s: number,
    paid: number,
    held: number,
    next: Knot[],
    near = -1,
  ): void {
    for (const [k, kind] of this.kinds.entries()) {
      if (heldOf(held, kind) === kind.meetings.length || (near >= 0 && near !== kind.mode)) continue
      const sum = paid + this.cost[k]![s]!
      if (sum + this.onward.leastAfter(k, s, held + kind.step) > this.allowed) continue
      const key = ((s * this.kinds.length + k) * (this.full + 1) + held) * (this.allowed + 1) + sum
      const known = this.known.get(key)
      const knot = known ?? { kind: k, start: s, held: held + kind.step, paid: sum, before: [], after: [] }
      if (!known) {
        this.known.set(key, knot)
        next.push(knot)
      }
      if (!from) continue
      from.after.push(knot)
      knot.before.push(from)
    }
  }
}

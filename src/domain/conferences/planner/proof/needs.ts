import type { Model } from '../model.ts'
import { countHeld, type Fees, feesOf, heldOf, type Kind, kindsOf, LEFT_OUT } from './kinds.ts'
import { type Sum, splitOf } from './stretches.ts'

/** What a party may ask of the interpreters: how much in each stretch, how many slots, and what it loses at least then. */
export interface Need extends Sum {
  slots: number
  left: number
  loss: number
}

/** Sums of one party that are followed. */
const MOST_SUMS = 400_000

/** A meeting of a kind that begins here, and what is held with it: by sum of what is asked by then, what is paid at least. */
interface Step {
  kind: number
  start: number
  held: number
  sums: Map<number, number>
}

/** What one party may ask of the interpreters of a language if it pays no more than it is allowed and leaves out no more. */
export class Needs {
  /** Slots in which it may ask for them. */
  readonly usable = new Set<number>()
  private readonly model: Model
  private readonly party: number
  private readonly allowed: number
  private readonly spare: number
  private readonly kinds: Kind[]
  private readonly fees: Fees
  /** Of each kind the slots that it asks for: none where it is not known which of its meetings are spoken. */
  private readonly spoken: number[]
  /** What must still be paid at least, by step. */
  private readonly rest = new Map<number, number>()

  constructor(model: Model, party: number, language: number, allowed: number, spare: number) {
    this.model = model
    this.party = party
    this.allowed = allowed
    this.spare = spare
    this.kinds = kindsOf(model, party)
    this.fees = feesOf(model, this.kinds, spare > 0)
    const isSpoken = ({ meetings }: Kind) => meetings.every(m => model.language[m] === language)
    this.spoken = this.kinds.map(kind => (isSpoken(kind) ? kind.length : 0))
    this.lookBack()
    this.follow(new Float64Array(model.slots), ({ kind, start }) => {
      for (let t = start; t < start + this.spoken[kind]!; t++) this.usable.add(t)
    })
  }

  /** All that it may ask for in stretches, of which `unit` adds one; undefined if that is too much to follow. */
  all(unit: Float64Array): Need[] | undefined {
    const { kinds, spare, allowed, fees } = this
    const meetings = countHeld(kinds, fees.full)
    const found = new Map<number, Need>()
    const isDone = this.follow(unit, ({ held, sums }) => {
      const left = meetings - countHeld(kinds, held)
      if (left > spare) return
      const slots = kinds.reduce((sum, kind, k) => sum + this.spoken[k]! * heldOf(held, kind), 0)
      for (const [sum, paid] of sums) {
        const points = paid + LEFT_OUT * left
        const loss = points / meetings + this.model.credit[this.party]!
        const name = sum * (spare + 1) + left
        const known = found.get(name)
        if (points <= allowed && loss < (known?.loss ?? Infinity))
          found.set(name, { ...splitOf(sum), slots, left, loss })
      }
    })
    return isDone ? [...found.values()] : undefined
  }

  private nameOf(kind: number, start: number, held: number): number {
    return (start * this.kinds.length + kind) * (this.fees.full + 1) + held
  }

  /** Each step that may follow one that ends then, and what it costs. */
  private eachAfter(
    { kind, start, held }: Omit<Step, 'sums'>,
    tell: (kind: number, start: number, held: number, cost: number) => void,
  ): void {
    const { slots, slotsPerDay, idle, extraDay, buffer } = this.model
    const { kinds, fees, allowed } = this
    const before = kinds[kind]
    const end = before ? start + before.length : 0
    const night = before ? start - (start % slotsPerDay) + slotsPerDay : slots
    for (let s = end; s < slots; s++) {
      const pays = !before ? 0 : s < night ? (s - end) * idle : extraDay
      if (pays > allowed) continue
      for (const [k, own] of kinds.entries()) {
        const isNear = before && s < night && s - end < buffer && before.mode !== own.mode
        if (isNear || heldOf(held, own) === own.meetings.length) continue
        tell(k, s, held + own.step, pays + fees.cost[k]![s]!)
      }
    }
  }

  private lookBack(): void {
    const { kinds, fees, rest, model, spare } = this
    const all = countHeld(kinds, fees.full)
    for (let start = model.slots - 1; start >= 0; start--)
      for (const [kind, own] of kinds.entries())
        for (let held = fees.full; held >= own.step; held--) {
          if (heldOf(held, own) === 0) continue
          const left = all - countHeld(kinds, held)
          let least = left <= spare ? LEFT_OUT * left : Infinity
          this.eachAfter({ kind, start, held }, (k, s, then, cost) => {
            least = Math.min(least, cost + (rest.get(this.nameOf(k, s, then)) ?? Infinity))
          })
          if (least < Infinity) rest.set(this.nameOf(kind, start, held), least)
        }
  }

  /** Goes through all that leads to an end, adding up what is asked for; false if that is too much. */
  private follow(unit: Float64Array, tell: (step: Step) => void): boolean {
    const { allowed, rest, spoken, model } = this
    const steps = Array.from({ length: model.slots }, () => new Map<number, Step>())
    let followed = 0
    const goOn = (from: Omit<Step, 'sums'>, sums: Map<number, number>) =>
      this.eachAfter(from, (kind, start, held, cost) => {
        const name = this.nameOf(kind, start, held)
        const most = allowed - cost - (rest.get(name) ?? Infinity)
        let asks = 0
        for (let t = start; t < start + spoken[kind]!; t++) asks += unit[t]!
        let step = steps[start]!.get(name)
        for (const [sum, paid] of sums) {
          if (paid > most) continue
          step ??= { kind, start, held, sums: new Map() }
          const known = step.sums.get(sum + asks)
          if (known === undefined) followed++
          if (known === undefined || known > paid + cost) step.sums.set(sum + asks, paid + cost)
        }
        if (step) steps[start]!.set(name, step)
      })
    goOn({ kind: -1, start: 0, held: 0 }, new Map([[0, 0]]))
    for (const here of steps)
      for (const step of here.values()) {
        if (followed > MOST_SUMS) return false
        tell(step)
        goOn(step, step.sums)
        step.sums = new Map()
      }
    return true
  }
}

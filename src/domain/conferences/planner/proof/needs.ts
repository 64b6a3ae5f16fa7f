import type { Model } from '../model.ts'
import { countHeld, type Fees, feesOf, heldOf, type Kind, kindsOf, LEFT_OUT } from './kinds.ts'
import { Onward, type Place } from './onward.ts'
import { prefixesOf, type Stretches, type Sum, splitOf, widened } from './stretches.ts'

/** What a party may ask of the interpreters: how much in each stretch, how many slots, and what it loses at least then. */
export interface Need extends Sum {
  slots: number
  left: number
  loss: number
  /** The same in longer stretches, where these were counted before. */
  wide: number
}

/** Sums of one party that are followed. */
const MOST_SUMS = 400_000

/** A meeting of a kind that begins here, and what is held with it: by sum of what is asked by then, what is paid at least. */
interface Step extends Place {
  sums: Map<number, number>
}

/** What is likely for one party, for what was counted in longer stretches: its sums with meetings left out, by name. */
export interface Likely {
  stretches: Stretches
  own: Set<number>
}

/** How a sum is known, together with how many meetings are left out. */
export const nameOf = (sum: number, left: number, spare: number) => sum * (spare + 1) + left

/** Drops sums that ask for what is not likely in the longer stretches before the one of this start. */
function keepLikely(stretches: Stretches, likely: Likely, spare: number) {
  const long = likely.stretches
  const sums = [...likely.own].map(name => Math.floor(name / (spare + 1)))
  const before = prefixesOf(long, sums)
  return (start: number, asked: Map<number, number>) => {
    const prefix = before[start]!
    for (const sum of asked.keys())
      if (!prefix.sums.has(widened(sum, stretches, long) % prefix.unit)) asked.delete(sum)
  }
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
  private readonly onward: Onward

  constructor(model: Model, party: number, language: number, allowed: number, spare: number) {
    this.model = model
    this.party = party
    this.allowed = allowed
    this.spare = spare
    this.kinds = kindsOf(model, party)
    this.fees = feesOf(model, this.kinds, spare > 0)
    const isSpoken = ({ meetings }: Kind) => meetings.every(m => model.language[m] === language)
    this.spoken = this.kinds.map(kind => (isSpoken(kind) ? kind.length : 0))
    this.onward = new Onward(model, this.kinds, this.fees, { allowed, spare })
    this.follow(new Float64Array(model.slots), ({ kind, start }) => {
      for (let t = start; t < start + this.spoken[kind]!; t++) this.usable.add(t)
    })
  }

  /** Those of its meetings that are known to ask for interpreters. */
  get spokenMeetings(): number[] {
    return this.kinds.flatMap(({ meetings }, k) => (this.spoken[k]! > 0 ? meetings : []))
  }

  /**
   * All that it may ask for in these stretches; undefined if that is too much to follow. Where longer ones were counted
   * before, only what is likely for what was seen there.
   */
  all({ stretches, likely }: { stretches: Stretches; likely?: Likely | undefined }): Need[] | undefined {
    const { kinds, spare, allowed, fees } = this
    const wideOf = likely ? (sum: number) => widened(sum, stretches, likely.stretches) : () => 0
    const meetings = countHeld(kinds, fees.full)
    const found = new Map<number, Need>()
    const keep = likely && keepLikely(stretches, likely, spare)
    const note = (sum: number, slots: number, { paid, left }: { paid: number; left: number }) => {
      const points = paid + LEFT_OUT * left
      const loss = points / meetings + this.model.credit[this.party]!
      const name = nameOf(sum, left, spare)
      const known = found.get(name)
      if (points > allowed || loss >= (known?.loss ?? Infinity)) return
      const wide = known?.wide ?? wideOf(sum)
      if (likely && !likely.own.has(nameOf(wide, left, spare))) return
      found.set(name, { ...splitOf(sum), slots, left, loss, wide })
    }
    if (meetings <= spare) note(0, 0, { paid: 0, left: meetings })
    const isDone = this.follow(stretches.unit, ({ start, held, sums }) => {
      keep?.(start, sums)
      const left = meetings - countHeld(kinds, held)
      if (left > spare) return
      const slots = kinds.reduce((sum, kind, k) => sum + this.spoken[k]! * heldOf(held, kind), 0)
      for (const [sum, paid] of sums) note(sum, slots, { paid, left })
    })
    return isDone ? [...found.values()] : undefined
  }

  /** Goes through all that leads to an end, adding up what is asked for; false if that is too much. */
  private follow(unit: Float64Array, tell: (step: Step) => void): boolean {
    const { allowed, onward, spoken, model } = this
    const steps = Array.from({ length: model.slots }, () => new Map<number, Step>())
    let followed = 0
    const goOn = (from: Place, sums: Map<number, number>) =>
      onward.eachAfter(from, (kind, start, held, cost) => {
        const name = onward.nameOf(kind, start, held)
        const most = allowed - cost - onward.leastAfter(kind, start, held)
        if (most < 0) return
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

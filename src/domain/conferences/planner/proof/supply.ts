import type { Model } from '../model.ts'
import { Duty, type Used } from './duty.ts'
import type { Leaning } from './leaning.ts'
import { UNUSED } from './pattern.ts'
import { PatternSearch } from './shifts.ts'

/** Patterns of an educator that are kept at hand. */
const KNOWN = 14
/** Nodes of an exact search; beyond, its bound is the one of the cuts. */
const NODES = 400_000

/** The educators' side of the market: each serves its meetings in the pattern in which parties pay it most. */
export class Supply {
  private readonly duties: Duty[]
  private readonly searches: PatternSearch[]
  private readonly known: Uint8Array[][]
  private readonly worth: Float64Array
  /** Hears in which patterns they serve. */
  leaning: Leaning | undefined

  constructor(model: Model, firstSeat: Int32Array, mayLeaveOut: boolean) {
    this.duties = model.instance.educators.map((_, e) => new Duty(model, e, firstSeat, mayLeaveOut))
    this.searches = this.duties.map(duty => new PatternSearch(duty))
    this.known = this.duties.map(() => [])
    this.worth = new Float64Array(model.slots * 2)
  }

  /** The least that all educators ask, whatever their patterns. The cheapest ones are at hand from now on. */
  exact(seats: Float64Array): number {
    let sum = 0
    this.learn(seats, (search, known) => {
      sum += search.least(known, NODES)
    })
    return sum
  }

  /** Has cheap patterns at hand from now on, without a look at all. */
  likely(seats: Float64Array): void {
    this.learn(seats, (search, known) => search.likely(known))
  }

  private learn(seats: Float64Array, look: (search: PatternSearch, known?: Uint8Array) => void): void {
    for (const [e, duty] of this.duties.entries()) {
      duty.refresh(seats)
      look(this.searches[e]!, this.known[e]![0])
      this.keep(this.known[e]!, this.searches[e]!.best)
    }
  }

  /** The least that they ask in the patterns at hand: no bound, but quick. Tells what is used then. */
  atHand(seats: Float64Array, used: Used): number {
    let sum = 0
    for (const [e, duty] of this.duties.entries()) {
      duty.refresh(seats)
      sum += this.ask(this.known[e]!, duty, used)
      this.leaning?.note(e, this.known[e]![0]!)
    }
    return sum
  }

  private ask(known: Uint8Array[], duty: Duty, used: Used): number {
    let [least, chosen, base] = [Infinity, 0, 0]
    for (let i = 0; i < known.length; i++) {
      if (i > 0 && base + this.worthOf(known[i]!) >= least) continue
      const value = duty.evaluate(known[i]!)
      base = duty.bound(duty.asked, this.worth)
      if (value < least) [least, chosen] = [value, i]
    }
    duty.evaluate(known[chosen]!, used)
    if (chosen > 0) known.unshift(known.splice(chosen, 1)[0]!)
    return least
  }

  /** One day of an educator is worked in this pattern from now on. */
  hold(e: number, day: number, pattern: Uint8Array): void {
    const from = day * pattern.length
    this.duties[e]!.hold(from, pattern)
    const changed = this.known[e]![0]!.slice()
    changed.set(pattern, from)
    const fitting = this.known[e]!.filter(one => pattern.every((mode, t) => one[from + t] === mode))
    this.known[e] = fitting.length > 0 ? fitting : [changed]
  }

  private worthOf(pattern: Uint8Array): number {
    let sum = 0
    for (let t = 0; t < pattern.length; t++)
      if (pattern[t] !== UNUSED) sum += this.worth[t * 2 + pattern[t]!]!
    return sum
  }

  private keep(known: Uint8Array[], pattern: Uint8Array): void {
    const at = known.findIndex(other => other.every((mode, t) => mode === pattern[t]))
    if (at >= 0) known.splice(at, 1)
    known.unshift(pattern.slice())
    if (known.length > KNOWN) known.pop()
  }
}

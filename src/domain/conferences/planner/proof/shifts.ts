import type { Duty } from './duty.ts'
import { changeAt, cheapestPattern, isMorning, leastFrom, stateOf, UNUSED } from './pattern.ts'

/** What any pattern costs at least: `base` and the worth of the slots it uses. */
interface Cut {
  base: number
  worth: Float64Array
  least: Float64Array
  /** Sum of the worths up to each slot on the way that is being looked at. */
  before: Float64Array
}

const REHEARSALS = 24
const MOST_CUTS = 10
/** Less than this is no gain. */
const SLACK = 1e-9

/**
 * All patterns of one educator: which slots in person, which by video, the buffer kept between them. The cheapest is
 * found by walking the tree of patterns; whatever a cut shows to cost no less than the best one is not entered. Each
 * pattern evaluated gives a cut, and so does the mean of what units ask: the right mean hardly leaves a gap.
 */
export class PatternSearch {
  readonly best: Uint8Array
  value = Infinity
  private left = 0
  private readonly duty: Duty
  private cuts: Cut[] = []
  private readonly way: Uint8Array
  /** What units ask on the mean; kept from one search to the next, as prices change little. */
  private readonly asked: Float64Array
  private isNew = true

  constructor(duty: Duty) {
    this.duty = duty
    this.best = new Uint8Array(duty.shifts.slots).fill(UNUSED)
    this.way = new Uint8Array(duty.shifts.slots).fill(UNUSED)
    this.asked = new Float64Array(duty.asked.length)
  }

  /**
   * The least that the educator asks in any pattern, beginning with one known to be good; `NEVER` or more if none
   * will do. If that takes more than so many nodes, what the cuts alone make certain.
   */
  least(known: Uint8Array | undefined, nodes: number): number {
    this.left = nodes
    this.likely(known)
    this.begin(0)
    return this.left >= 0 ? this.value : Math.min(this.value, this.bound())
  }

  /** The same without looking at all: in `best` there is a pattern that is cheap, perhaps not the cheapest. */
  likely(known: Uint8Array | undefined): void {
    this.cuts = []
    this.value = Infinity
    this.rehearse(known)
  }

  /** Lets units ask for the mean of what they asked in each pattern that undercuts it: it rises towards the least. */
  private rehearse(known: Uint8Array | undefined): void {
    const { duty, asked } = this
    if (known) this.look(known)
    if (this.isNew) asked.set(duty.asked)
    let best = this.cutOf(asked)
    let now = best
    for (let n = 1; n <= REHEARSALS && this.boundOf(best) < this.value - SLACK; n++) {
      this.look(cheapestPattern(duty.shifts, now.worth, now.least))
      const share = 1 / (n + (this.isNew ? 1 : 4))
      for (let u = 0; u < asked.length; u++) asked[u]! += share * (duty.asked[u]! - asked[u]!)
      now = this.cutOf(asked)
      if (this.boundOf(now) > this.boundOf(best)) best = now
    }
    this.isNew = false
    this.cuts.unshift(best)
  }

  private bound(): number {
    return Math.max(...this.cuts.map(cut => this.boundOf(cut)))
  }

  private boundOf({ base, least }: Cut): number {
    return base + Math.min(least[stateOf(0, 0, 0)]!, least[stateOf(0, 1, 0)]!)
  }

  private look(pattern: Uint8Array): void {
    const value = this.duty.evaluate(pattern)
    if (value < this.value) {
      this.value = value
      this.best.set(pattern)
    }
    this.cuts.push(this.cutOf(this.duty.asked))
    if (this.cuts.length > MOST_CUTS) this.cuts.splice(1, 1)
  }

  private cutOf(asked: Float64Array): Cut {
    const { shifts } = this.duty
    const worth = new Float64Array(shifts.slots * 2)
    const base = this.duty.bound(asked, worth)
    const cut = { base, worth, least: leastFrom(shifts, worth), before: new Float64Array(shifts.slots + 1) }
    for (let t = 0; t < shifts.slots; t++) this.carry(cut, t)
    return cut
  }

  private carry(cut: Cut, t: number): void {
    const mode = this.way[t]!
    cut.before[t + 1] = cut.before[t]! + (mode === UNUSED ? 0 : cut.worth[t * 2 + mode]!)
  }

  /** A new day begins in either mode, the more promising one first. */
  private begin(t: number): void {
    const { least } = this.cuts[0]!
    const first = least[stateOf(t, 1, 0)]! < least[stateOf(t, 0, 0)]! ? 1 : 0
    this.branch(t, first, 0)
    this.branch(t, 1 - first, 0)
  }

  /** From slot `t` on, in this mode or after a change to the other. */
  private branch(t: number, mode: number, changed: number): void {
    const { shifts } = this.duty
    if (this.left-- < 0 || this.isHopeless(t, mode, changed)) return
    if (t === shifts.slots) {
      this.look(this.way)
      return
    }
    this.use(t, mode, changed)
    const other = changeAt(shifts, t, changed)
    if (other < 0) return
    for (let gap = t; gap < other; gap++) this.mark(gap, UNUSED)
    this.use(other, 1 - mode, 1)
  }

  private use(t: number, mode: number, changed: number): void {
    const { shifts } = this.duty
    this.mark(t, mode)
    if (t + 1 < shifts.slots && isMorning(shifts, t + 1)) this.begin(t + 1)
    else this.branch(t + 1, mode, changed)
  }

  private mark(t: number, mode: number): void {
    this.way[t] = mode
    for (const cut of this.cuts) this.carry(cut, t)
  }

  private isHopeless(t: number, mode: number, changed: number): boolean {
    const state = stateOf(t, mode, changed)
    for (const { base, before, least } of this.cuts)
      if (base + before[t]! + least[state]! >= this.value - SLACK) return true
    return false
  }
}

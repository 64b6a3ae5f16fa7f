import type { Fairness, Found } from '../found.ts'
import type { Model } from '../model.ts'
import { Search } from '../search.ts'
import { Ascent } from './ascent.ts'
import { Leaning } from './leaning.ts'
import type { Prices } from './prices.ts'
import type { Question } from './question.ts'

/** Portions of steps of prices before the first day is settled, and after each; patterns are learned after each portion. */
const BEFORE = 8
const AFTER = 6
const STEPS = 8
/** Rounds of search with all patterns settled, then with none; so many in one portion of work. */
const SETTLED = 50_000
const FREE = 30_000
const PORTION = 2000

/**
 * Search is poor at leaving one pattern of in person and video for another: too many parties must move at once. Prices
 * know what a pattern is worth. So one educator's day after another, always the one that leans the most, is settled on
 * the pattern it leans to, and prices go on from there; then the best plan with these patterns is looked for.
 */
export class Dive {
  private readonly model: Model
  private readonly fairness: Fairness
  private readonly allowed: Float64Array | undefined
  private readonly seed: number
  private readonly ascent: Ascent
  private readonly leaning: Leaning
  private readonly open: { educator: number; day: number }[]
  /** Educator × slot: the mode it is settled on. */
  private readonly modes: Uint8Array
  private searches: Search[] = []

  constructor(model: Model, question: Question, from: Prices, fairness: Fairness, seed: number) {
    this.model = model
    this.fairness = fairness
    this.allowed = fairness ? question.allowed : undefined
    this.seed = seed
    this.ascent = new Ascent(model, question, from)
    this.leaning = new Leaning(model)
    this.ascent.supply.leaning = this.leaning
    this.modes = new Uint8Array(model.educatorCount * model.slots)
    this.open = Array.from({ length: model.educatorCount }, (_, educator) =>
      Array.from({ length: model.days }, (_, day) => ({ educator, day })),
    ).flat()
  }

  /** A portion of work; `target` is what the best plan known costs. Gives what it has found at its end. */
  advance(target: number): Found | undefined {
    if (this.open.length > 0) {
      this.settle(target)
      return undefined
    }
    if (this.searches.length === 0) this.look(narrowed(this.model, this.modes))
    const search = this.searches.at(-1)!
    for (let i = 0; i < PORTION; i++) search.improve()
    if (this.searches.length === 1) {
      if (search.round >= SETTLED) this.look(this.model, search.best.starts)
      return undefined
    }
    return search.round >= FREE ? search.best : undefined
  }

  private settle(target: number): void {
    const { ascent, modes, model, open } = this
    const isFirst = open.length === model.educatorCount * model.days
    if (isFirst) for (let i = 0; i < BEFORE; i++) ascent.raise(target, STEPS)
    const leans = open.map(({ educator, day }) => this.leaning.of(educator, day))
    const most = leans.reduce((best, lean) => (lean.share > best.share ? lean : best))
    open.splice(leans.indexOf(most), 1)
    modes.set(most.pattern, most.educator * model.slots + most.day * model.slotsPerDay)
    ascent.hold(most)
    for (let i = 0; i < AFTER; i++) ascent.raise(target, STEPS)
  }

  private look(model: Model, starts?: Int32Array): void {
    const baseline = new Int32Array(model.locked.length).fill(-1)
    const { seed, fairness, allowed } = this
    const begin = starts ? { begin: { starts: [...starts] } } : {}
    const search = new Search(model, { seed, fairness, baseline, ...begin })
    if (allowed) search.allow(allowed)
    this.searches.push(search)
  }
}

/** The same with fewer starts: those in which each educator works as settled, if there are any. */
function narrowed(model: Model, modes: Uint8Array): Model {
  const { instance, slots, length, mode } = model
  const cost = model.cost.slice()
  const starts = model.starts.map((own, m) => {
    const isSettled = (s: number) =>
      instance.meetings[m]!.educators.every(e =>
        modes.subarray(e * slots + s, e * slots + s + length[m]!).every(one => one === mode[m]),
      )
    const kept = own.filter(isSettled)
    if (kept.length === 0) return own
    for (const s of own) if (!isSettled(s)) cost[m * slots + s] = -1
    return kept
  })
  return { ...model, starts, cost }
}

import { excess, type Found } from '../found.ts'
import type { Model } from '../model.ts'
import { hasCredit, type Plan as Written } from '../problem.ts'
import { Alone, ceil, floorOf, leastLossOf, sumOf, worstLossOf } from './alone.ts'
import type { Ascent } from './ascent.ts'
import { Asking, objectivesOf, type ProofAims } from './asking.ts'
import { beginAscent } from './begin.ts'
import type { Objective } from './certificate.ts'
import type { Standing } from './dives.ts'
import { noPrices, type Prices } from './prices.ts'
import { leastCost, leastLeftOut, leastLost, leastMoved, type Question, questionOf } from './question.ts'
import { turnOf } from './turns.ts'

/** Steps between two exact looks. */
const STEPS = 8
const EPSILON = 1e-6
/** More than a meeting may cost its party in points, so that leaving it out is no way to save. */
const DEAR = 1000

type Plan = Pick<Found, 'starts' | 'placed' | 'moved' | 'cost'>
/**
 * What no plan can do better than the best one found: one bound after another, in the order of the objectives. Each
 * holds for all plans that are as good in the objectives before.
 */
export class Proof {
  /** No plan places more. */
  placed: number
  /** No plan that places as many moves fewer, 0…; has a worst-off party that loses less; costs less, alone (`least`) or together. */
  moved = 0
  loss = 0
  least = 0
  cost = 0
  private readonly model: Model
  private readonly aims: ProofAims
  private ascents: Partial<Record<Objective, Ascent>> = {}
  private tries: Partial<Record<Objective, number>> = {}
  /** Prices at which nobody who may leave out meetings wants to. */
  private readonly first: Prices
  /** Those from before a better plan narrowed the question: what they prove still holds. */
  private former: Partial<Record<Objective, Ascent>> = {}
  private readonly alone: Alone
  private readonly asking: Asking
  private about: { placed: number; loss: number } | undefined

  constructor(model: Model, aims: ProofAims) {
    this.model = model
    this.aims = aims
    this.alone = new Alone(model)
    this.asking = new Asking(model, aims)
    this.first = noPrices(model)
    this.placed = model.locked.length
  }

  /** Looks at a plan that has become the best: bounds that need no prices. */
  regard(plan: Plan): void {
    const loss = worstLossOf(this.model, plan.starts)
    if (this.about?.placed === plan.placed && this.about.loss === loss) return
    const isNew = this.about?.placed !== plan.placed
    const isWider = isNew || loss > this.about!.loss
    this.about = { placed: plan.placed, loss }
    this.former = isWider ? {} : { ...this.former, ...this.ascents }
    if (isWider) this.cost = this.least
    this.drop('O3')
    this.drop('O2')
    if (!isNew) return
    this.drop('O4')
    const spare = this.spare()
    this.first.leftOut[0] = spare > 0 ? DEAR : 0
    const question = leastCost(this.model, spare)
    const alone = this.alone.each(question, this.first)
    this.least = floorOf(sumOf(alone, question, this.first))
    this.cost = this.least
    this.loss = leastLossOf(this.model, spare > 0 ? this.lostAlone(spare) : alone)
    const moved = leastMoved(this.model, this.aims.baseline, spare)
    this.moved = this.aims.isReplan ? this.floor(moved) : 0
  }

  /** Where meetings are left out: that of each party, and whether any plan at all could leave out fewer. */
  private lostAlone(spare: number): number[] {
    const most = this.model.locked.length - this.floor(leastLeftOut(this.model))
    this.placed = Math.min(this.placed, most)
    return this.alone.each(leastLost(this.model, spare), noPrices(this.model))
  }

  /** What parties pay for nothing but what is asked. */
  private floor(question: Question): number {
    const prices = noPrices(this.model)
    return floorOf(sumOf(this.alone.each(question, prices), question, prices))
  }

  /** The objectives in which this plan cannot be better, up to the first one that is not certain. */
  proven(plan: Plan): Objective[] {
    const proven: Objective[] = []
    // A plan that moves too many is worse than any that does not, however good.
    if (excess(plan.moved, this.aims.mostMoves) > 0 && plan.moved > this.moved) return proven
    for (const objective of this.objectives()) {
      if (!this.isProven(objective, plan)) break
      proven.push(objective)
    }
    return proven
  }

  /** Better starts, if a portion of work found any. */
  improve(plan: Plan): Int32Array | undefined {
    this.regard(plan)
    const [{ loss }, spare] = [this.about!, this.spare()]
    const standing = { ...plan, loss, least: this.loss, spare, fewest: this.moved }
    const starts = this.asking.better(standing, objective => this.isProven(objective, plan))
    if (this.asking.isBest('O1', spare)) this.placed = plan.placed
    if (this.asking.isBest('O4', plan.moved)) this.moved = plan.moved
    this.loss = Math.max(this.loss, this.asking.isBest('O2', loss) ? loss : this.asking.lossShown(spare))
    if (this.asking.isBest('O3', plan.cost)) this.cost = plan.cost
    return starts
  }

  /** What shows, beside prices, that no plan is better. */
  steps(): Record<string, number[]> {
    return this.asking.steps({ O1: this.spare(), O4: this.moved, O2: this.loss, O3: this.cost })
  }

  /** A portion of work on the first objective that is not certain yet. False if it was one on the cost, in vain. */
  advance(plan: Plan): boolean {
    this.regard(plan)
    const open = turnOf(this.objectives(), objective => this.isProven(objective, plan), this.tries)
    if (!open) return false
    const { cost } = this
    this.tries[open] = (this.tries[open] ?? 0) + 1
    const ascent = this.ascentOf(open)
    const bound = ascent.raise(this.target(open, plan), STEPS)
    if (open === 'O1') this.placed = Math.min(this.placed, this.model.locked.length - ceil(bound))
    if (open === 'O4') this.moved = Math.max(this.moved, ceil(bound))
    if (open === 'O2' && bound > EPSILON) this.loss = this.about!.loss
    if (open === 'O3') this.cost = Math.max(this.cost, ceil(bound))
    return open !== 'O3' || this.cost > cost || !ascent.hasRisen
  }

  /** Where the prices of the cost stand, if there are any. */
  costs(): Standing | undefined {
    const ascent = this.ascents.O3
    return ascent && { question: ascent.question, prices: ascent.reached, portions: this.tries.O3! }
  }

  private ascentOf(objective: Objective): Ascent {
    const begun = this.ascents[objective]
    if (begun) return begun
    const standing = { loss: this.about!.loss, spare: this.spare(), ...this.aims }
    const question = questionOf(objective, this.model, standing)
    const about = { model: this.model, objective, question }
    this.ascents[objective] = beginAscent(about, this.former[objective])
    return this.ascents[objective]
  }

  /** As a plan shows them. */
  bounds(): Written['bounds'] {
    const { placed, moved, loss, cost } = this
    const worst = hasCredit(this.model.instance) ? 'worstStanding' : 'worstSatisfaction'
    const fair = this.aims.fairness ? { [worst]: 100 - loss } : {}
    return { placed, ...fair, ...(this.aims.isReplan ? { moved } : {}), cost }
  }

  get worstLoss(): number {
    return this.about!.loss
  }

  /** The prices behind the bounds; without them a bound holds at prices of zero. */
  prices(): Partial<Record<Objective, Prices>> {
    const ascents = Object.entries({ ...this.former, ...this.ascents })
    return { O3: this.first, ...Object.fromEntries(ascents.map(([name, { best }]) => [name, best.prices])) }
  }

  /** What is asked for, in its order. */
  objectives(): Objective[] {
    return objectivesOf(this.aims)
  }

  private isProven(objective: Objective, { placed, moved, cost }: Plan): boolean {
    if (objective === 'O1') return placed >= this.placed
    if (objective === 'O4') return moved <= this.moved
    if (objective === 'O2') return this.about !== undefined && this.about.loss <= this.loss + EPSILON
    return cost <= this.cost
  }

  private spare(): number {
    return this.model.locked.length - this.about!.placed
  }

  private target(objective: Objective, plan: Plan): number {
    return { O1: this.spare(), O4: plan.moved, O2: 10, O3: plan.cost }[objective]
  }

  private drop(objective: Objective): void {
    delete this.ascents[objective]
    delete this.tries[objective]
  }
}

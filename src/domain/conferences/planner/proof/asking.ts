import type { Found } from '../found.ts'
import type { Model } from '../model.ts'
import { eachAlone } from './alone.ts'
import type { Objective } from './certificate.ts'
import { Fairer } from './fairer.ts'
import { Fairest } from './fairest.ts'
import { Fewer, isSmall } from './fewer.ts'
import { Interpreters } from './interpreters.ts'
import { Laid } from './laid.ts'
import { noPrices } from './prices.ts'
import { allowanceFor, leastCost } from './question.ts'
import { Shortage } from './shortage.ts'

export interface ProofAims {
  fairness: boolean
  /** Whether the cost comes right after the worst-off party. */
  isCostNext: boolean
  baseline: Int32Array
  isReplan: boolean
  /** So many may move, and fewer count for nothing: O4 is not asked for. */
  mostMoves?: number | undefined
}

/** What is asked for, in its order. */
export function objectivesOf({ isReplan, fairness, mostMoves }: ProofAims): Objective[] {
  const isAsked = { O1: true, O4: isReplan && mostMoves === undefined, O2: fairness, O3: true }
  return (['O1', 'O4', 'O2', 'O3'] as const).filter(objective => isAsked[objective])
}

/** The best plan, what its worst-off party loses, the least that this may be, how many are left out, and how few may move. */
type Standing = Pick<Found, 'starts' | 'moved' | 'cost'> & {
  loss: number
  least: number
  spare: number
  fewest: number
}
type IsProven = (objective: Objective) => boolean

/** Asks for better plans, one objective after another: that place all, move fewer, serve the worst-off better, cost less. */
export class Asking {
  private readonly model: Model
  private readonly aims: ProofAims
  private readonly all: Fewer
  private readonly fewest: Fewer
  private readonly cheapest: Fewer
  private readonly fairer: Fairer
  private fairest: Fairest | undefined
  private readonly laid: Laid
  private readonly shortage: Shortage
  private readonly interpreters: Interpreters

  constructor(model: Model, aims: ProofAims) {
    this.model = model
    this.aims = aims
    this.all = new Fewer(model)
    this.fewest = new Fewer(model)
    this.cheapest = new Fewer(model)
    this.fairer = new Fairer(model)
    this.interpreters = new Interpreters(model)
    this.laid = new Laid(model)
    this.shortage = new Shortage(model, this.laid)
  }

  /** Starts under which the first objective that is not certain is better, if a portion of work found any. */
  better(plan: Standing, isProven: IsProven): Int32Array | undefined {
    const { isReplan, mostMoves, baseline, fairness } = this.aims
    const { starts, spare, moved } = plan
    if (mostMoves !== undefined) return undefined
    const isOpen = spare > 0 && !isProven('O1')
    const shares = isOpen ? this.interpreters.sharesForFewer(spare) : undefined
    if (isOpen && !shares) return undefined
    if (spare > 0 && !isReplan && !fairness) return undefined
    if (isOpen && !isReplan) return this.fairer.more({ ...plan, shares })
    if (spare > 0 && !isReplan) return this.fairer.look({ ...plan, ...this.interpreters.leastOf(plan) })
    const anything = { allowed: new Float64Array(this.model.ofParty.length).fill(Infinity) }
    if (isOpen)
      return this.all.ask({ starts, best: spare, least: spare - 1, among: '' }, most => ({
        ...anything,
        spare: most,
      }))
    if (isReplan && !isProven('O4'))
      return this.fewest.ask({ starts, best: moved, least: plan.fewest, among: `${spare}` }, most => ({
        ...anything,
        spare,
        moves: { baseline, most },
      }))
    if (spare > 0) return undefined
    return this.whereAllPlaced(plan, isProven)
  }

  /** The loss that a worst-off party has in every plan that leaves out no more, as far as hours show it. */
  lossShown(spare: number): number {
    return Math.max(this.interpreters.lossShown(spare), spare === 0 ? this.shortage.loss : 0)
  }

  /** Whether the objective cannot be better than this. */
  isBest(objective: Objective, worth: number): boolean {
    if (objective === 'O1' && this.interpreters.isFewest(worth)) return true
    return this.askers()[objective]?.isLeast(worth) ?? false
  }

  private askers() {
    return { O1: this.all, O4: this.fewest, O2: this.fairest, O3: this.cheapest }
  }

  /** What shows that nothing is better than these. */
  steps(worth: Record<Objective, number>): Record<string, number[]> {
    const shown = Object.entries(this.askers()).flatMap(([objective, one]) =>
      one?.isLeast(worth[objective as Objective]) ? [[`${objective}.steps`, one.steps()]] : [],
    )
    const rates = worth.O1 === 0 ? this.shortage.rates : undefined
    return {
      ...Object.fromEntries(shown),
      ...this.interpreters.steps(worth.O1),
      ...(rates ? { 'O2.rates': rates } : {}),
    }
  }

  private whereAllPlaced(plan: Standing, isProven: IsProven): Int32Array | undefined {
    const { model } = this
    const { fairness, isCostNext, isReplan, baseline } = this.aims
    const moves = isReplan ? { baseline, most: plan.moved } : undefined
    if (fairness && !isProven('O2')) {
      if (this.fairest?.most !== moves?.most) this.fairest = undefined
      this.fairest ??= new Fairest(model, moves, this.laid, this.shortage)
      const known = this.interpreters.leastOf(plan)
      return this.fairest.raise({ ...plan, ...known }, this.interpreters.isWhole)
    }
    if (!isCostNext || !isSmall(model) || isProven('O3')) return undefined
    const { starts, cost, loss, moved } = plan
    const limits = () => ({ allowed: this.capsUnder(plan), cost: cost - 1, moves })
    return this.cheapest.ask({ starts, best: cost, least: cost - 1, among: `${loss} ${moved}` }, limits)
  }

  /** What each party may pay in a plan that costs less: as much as the worst-off one loses, or what others leave. */
  private capsUnder({ loss, cost }: Standing): Float64Array {
    const { model } = this
    const most = allowanceFor(model, this.aims.fairness ? loss : Infinity, false)
    const alone = eachAlone(model, leastCost(model, 0), noPrices(model))
    const spare = cost - 1 - alone.reduce((sum, points) => sum + points, 0)
    return most.map((points, party) => Math.min(points, alone[party]! + spare))
  }
}

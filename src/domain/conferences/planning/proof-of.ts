import type { Plan } from '../planner/problem.ts'

/**
 * What is certain about a plan: which of its objectives no plan does better, and beyond what no plan goes. `left`: what
 * a better one could at most save of its cost, in percent. Null: not known, or not asked.
 */
export type Proof = {
  proven: Plan['proven']
  placed: number
  moved: number | null
  worst: number | null
  left: number | null
}

/**
 * The same for the whole round: `beside` meetings stand where they are and were not planned. Where a rule of ours
 * did not allow what the planner did (`isWhole` false) nothing is proven, but bounds stay true: what holds under
 * fewer rules holds under more.
 */
export function proofOf(plan: Plan, beside: number, isWhole: boolean): Proof {
  const { bounds, objective } = plan
  const proven = isWhole ? plan.proven : []
  return {
    proven,
    placed: bounds.placed + beside,
    moved: bounds.moved ?? null,
    worst: bounds.worstSatisfaction === undefined ? null : Math.ceil(bounds.worstSatisfaction),
    left: leftOf(objective.cost, isWhole ? bounds.cost : null),
  }
}

const leftOf = (cost: number, bound: number | null): number | null =>
  bound === null ? null : cost === 0 ? 0 : Math.ceil((100 * Math.max(0, cost - bound)) / cost)

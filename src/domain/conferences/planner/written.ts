import type { Fairness } from './found.ts'
import type { PlanOptions } from './plan.ts'
import { hasCredit, type Instance, type Plan } from './problem.ts'
import { certificateOf, reached } from './proof/certificate.ts'
import type { Proof } from './proof/proof.ts'
import { satisfactionsOf, worstStandingOf } from './quality.ts'
import type { Search } from './search.ts'

interface Known {
  proof: Proof
  proven: Plan['proven']
  /** Whether all plans were looked at: what is reached is the bound. */
  isClosed: boolean
}

/** The best plan found so far, in the exchange format. */
export function written(
  instance: Instance,
  { best, round }: Search,
  { proof, proven, isClosed }: Known,
  { seed, elapsed, baseline, prove, mostMoves, fairness }: PlanOptions & { fairness: Fairness },
): Plan {
  const satisfaction = satisfactionsOf(instance, [...best.starts])
  const worstSatisfaction = Math.min(100, ...satisfaction)
  const standing = hasCredit(instance) ? { worstStanding: worstStandingOf(instance, satisfaction) } : {}
  const moved = baseline ? { moved: best.moved } : {}
  const objective = { placed: best.placed, worstSatisfaction, cost: best.cost, ...standing, ...moved }
  return {
    instance: instance.name,
    starts: [...best.starts],
    ...(instance.namedRooms ? { rooms: [...best.rooms] } : {}),
    ...(instance.interpreters ? { interpreters: [...best.interpreters] } : {}),
    placed: best.placed,
    of: instance.meetings.length,
    ...(fairness === 'worst' ? { fairness } : {}),
    ...(mostMoves !== undefined ? { mostMoves } : {}),
    objective,
    bounds: isClosed ? reached(proof.bounds(), objective, mostMoves) : proof.bounds(),
    proven,
    prices: prove ? { ...certificateOf(proof.prices()), ...proof.steps() } : {},
    seed,
    iterations: round,
    seconds: elapsed?.() ?? 0,
  }
}

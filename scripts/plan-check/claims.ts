import type { Instance, Plan } from '../../src/domain/conferences/planner/problem.ts'
import { type Evidence, evidenceOf } from './bounds.ts'
import { isBeaten, type Rules } from './exhaust.ts'
import { hasCredit, worstOf } from './figures.ts'

const EPSILON = 1e-6

/** What a plan says no other can do better, and nothing backs: neither its prices nor a look at all plans. */
export function claimFaults(
  instance: Instance,
  plan: Plan,
  rules: Rules,
  baseline?: Pick<Plan, 'starts'>,
): string[] {
  const evidence = evidenceOf(instance, plan, rules.isSound, baseline)
  if (typeof evidence === 'string') return [evidence]
  const bare = [...boundClaims(instance, plan, evidence), ...provenClaims(instance, plan, evidence)]
  if (bare.length === 0) return []
  const beaten = isBeaten(instance, plan, rules, baseline)
  if (beaten) return ['proven: there is a better plan']
  return beaten === undefined || !boundsAreReached(instance, plan, evidence) ? bare : []
}

function boundClaims(instance: Instance, { bounds }: Plan, evidence: Evidence): string[] {
  const faults: string[] = []
  const expect = (name: string, isBacked: boolean, proven: number) => {
    if (!isBacked) faults.push(`bounds.${name}: the prices prove only ${proven}`)
  }
  const { placed, cost, moved } = bounds
  const worst = worstOf(instance, bounds)
  expect('placed', placed >= evidence.placed, evidence.placed)
  expect('cost', cost === null || cost <= Math.max(0, evidence.cost), evidence.cost)
  expect('moved', moved === undefined || moved <= Math.max(0, evidence.moved), evidence.moved)
  const least = 100 - evidence.loss
  if (hasCredit(instance) && bounds.worstSatisfaction !== undefined)
    faults.push('bounds.worstSatisfaction: where a household has credit, only worstStanding is bounded')
  expect('worstSatisfaction', worst === undefined || worst >= least - EPSILON, least)
  return faults
}

function provenClaims(
  instance: Instance,
  { proven, objective, placed, mostMoves }: Plan,
  evidence: Evidence,
): string[] {
  const isBacked = {
    O1: placed >= evidence.placed,
    O2: worstOf(instance, objective)! >= 100 - evidence.loss - EPSILON,
    O3: objective.cost <= Math.max(0, evidence.cost),
    O4: (objective.moved ?? 0) <= Math.max(0, evidence.moved),
  }
  const isFew = mostMoves === undefined || (objective.moved ?? 0) <= Math.max(mostMoves, evidence.moved)
  return proven.filter(name => !isBacked[name] || !isFew).map(name => `proven: nothing proves ${name}`)
}

/** Where all plans were looked at, a bound is what the plan itself reaches. */
function boundsAreReached(
  instance: Instance,
  { bounds, objective, proven, mostMoves }: Plan,
  evidence: Evidence,
): boolean {
  // Where so many may move, a look at all plans says nothing of fewer.
  const isFewest = (objective.moved ?? 0) > (mostMoves ?? -1)
  const moved = isFewest ? (objective.moved ?? 0) : Math.max(0, evidence.moved)
  return (
    proven.includes('O3') &&
    bounds.placed >= objective.placed &&
    (bounds.cost ?? 0) <= objective.cost &&
    (bounds.moved ?? 0) <= moved &&
    (worstOf(instance, bounds) ?? 100) >= worstOf(instance, objective)!
  )
}

import type { Instance, Plan } from '../../src/domain/conferences/planner/problem.ts'
import { type Evidence, evidenceOf } from './bounds.ts'
import { isBeaten, type Rules } from './exhaust.ts'

const EPSILON = 1e-6

/** What a plan says no other can do better, and nothing backs: neither its prices nor a look at all plans. */
export function claimFaults(
  instance: Instance,
  plan: Plan,
  rules: Rules,
  baseline?: Pick<Plan, 'starts'>,
): string[] {
  const evidence = evidenceOf(instance, plan, baseline)
  if (typeof evidence === 'string') return [evidence]
  const bare = [...boundClaims(plan, evidence), ...provenClaims(plan, evidence)]
  if (bare.length === 0) return []
  const beaten = isBeaten(instance, plan, rules, baseline)
  if (beaten) return ['proven: there is a better plan']
  return beaten === undefined || !boundsAreReached(plan) ? bare : []
}

function boundClaims({ bounds }: Plan, evidence: Evidence): string[] {
  const faults: string[] = []
  const expect = (name: string, isBacked: boolean, proven: number) => {
    if (!isBacked) faults.push(`bounds.${name}: the prices prove only ${proven}`)
  }
  const { placed, cost, moved, worstSatisfaction: worst } = bounds
  expect('placed', placed >= evidence.placed, evidence.placed)
  expect('cost', cost === null || cost <= Math.max(0, evidence.cost), evidence.cost)
  expect('moved', moved === undefined || moved <= Math.max(0, evidence.moved), evidence.moved)
  const least = 100 - evidence.loss
  expect('worstSatisfaction', worst === undefined || worst >= least - EPSILON, least)
  return faults
}

function provenClaims({ proven, objective, placed }: Plan, evidence: Evidence): string[] {
  const isBacked = {
    O1: placed >= evidence.placed,
    O2: objective.worstSatisfaction >= 100 - evidence.loss - EPSILON,
    O3: objective.cost <= evidence.cost,
    O4: (objective.moved ?? 0) <= Math.max(0, evidence.moved),
  }
  return proven.filter(name => !isBacked[name]).map(name => `proven: nothing proves ${name}`)
}

/** Where all plans were looked at, a bound is what the plan itself reaches. */
function boundsAreReached({ bounds, objective, proven }: Plan): boolean {
  return (
    proven.includes('O3') &&
    bounds.placed >= objective.placed &&
    (bounds.cost ?? 0) <= objective.cost &&
    (bounds.moved ?? 0) <= (objective.moved ?? 0) &&
    (bounds.worstSatisfaction ?? 100) >= objective.worstSatisfaction
  )
}

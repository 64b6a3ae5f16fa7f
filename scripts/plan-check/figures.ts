import type { Instance, Plan } from '../../src/domain/conferences/planner/problem.ts'
import { type Held, heldOf } from './held.ts'

/** Every figure that a plan says of itself and that is not so. */
export function figureFaults(
  instance: Instance,
  plan: Plan,
  held: Held[],
  baseline?: Pick<Plan, 'starts'>,
): string[] {
  const { objective, bounds } = plan
  const faults: string[] = []
  const expect = (name: string, found: unknown, right: number) => {
    if (typeof found !== 'number' || Math.abs(found - right) > 1e-9)
      faults.push(`${name}: ${right} expected, found ${found}`)
  }
  const { cost, satisfactions, worstStanding } = figuresOf(instance, plan.starts)
  expect('placed', plan.placed, held.length)
  expect('of', plan.of, instance.meetings.length)
  expect('objective.placed', objective?.placed, held.length)
  expect('objective.cost', objective?.cost, cost)
  expect('objective.worstSatisfaction', objective?.worstSatisfaction, Math.min(100, ...satisfactions))
  if (worstStanding !== undefined) expect('objective.worstStanding', objective?.worstStanding, worstStanding)
  if (baseline) {
    const moved = baseline.starts.filter((s, m) => s >= 0 && plan.starts[m] !== s).length
    expect('objective.moved', objective?.moved, moved)
  }
  if (bounds && held.length > bounds.placed)
    faults.push(`bounds.placed: ${bounds.placed} is below what is placed`)
  if (bounds && bounds.cost !== null && cost < bounds.cost) {
    faults.push(`bounds.cost: ${bounds.cost} is above what the plan costs`)
  }
  return faults
}

/** What a plan is worth, from the definitions: placed meetings, satisfaction per household, cost. */
export function figuresOf(instance: Instance, starts: number[]) {
  const held = heldOf(instance, starts)
  const parties = instance.households.map((_, h) => partyFigures(instance, held, h))
  const cost = parties.reduce((sum, p) => sum + p.cost, 0)
  const standings = parties.map(p => p.standing)
  return {
    placed: held.length,
    satisfactions: parties.map(p => p.satisfaction),
    standings,
    ...(hasCredit(instance) ? { worstStanding: Math.min(100, ...standings) } : {}),
    cost,
  }
}

export const creditOf = ({ priority = 0, owed = 0 }: Instance['households'][number]) => priority + owed

export const hasCredit = ({ households }: Instance) => households.some(h => creditOf(h) > 0)

/** What fairness compares first: the worst-off household, its credit counted where any has some. */
export const worstOf = (
  instance: Instance,
  figures: { worstSatisfaction?: number; worstStanding?: number },
) => (hasCredit(instance) ? figures.worstStanding : figures.worstSatisfaction)

/** Standing is satisfaction less credit: what fairness compares. A household without meetings has all of it. */
export function partyFigures(
  instance: Instance,
  held: Held[],
  h: number,
): { cost: number; satisfaction: number; standing: number } {
  const { cost: slotCost } = instance.households[h]!
  const own = held.filter(x => x.meeting.household === h)
  const days = new Set(own.map(x => x.day))
  let cost = instance.weights.extraDay * Math.max(0, days.size - 1)
  for (const x of own) cost += Math.max(...slotCost.slice(x.start, x.end))
  for (const day of days) {
    const today = own.filter(x => x.day === day)
    for (let t = Math.min(...today.map(x => x.start)); t < Math.max(...today.map(x => x.end)); t++) {
      if (!today.some(x => x.start <= t && t < x.end)) cost += instance.weights.idle
    }
  }
  const all = instance.meetings.filter(m => m.household === h).length
  if (all === 0) return { cost, satisfaction: 100, standing: 100 }
  const satisfaction = Math.max(0, 100 - (cost + 100 * (all - own.length)) / all)
  return { cost, satisfaction, standing: satisfaction - creditOf(instance.households[h]!) }
}

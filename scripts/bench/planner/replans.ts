import { plan } from '../../../src/domain/conferences/planner/plan.ts'
import type { Instance, Plan } from '../../../src/domain/conferences/planner/problem.ts'
import { median, type Row, row } from '../report.ts'
import { stopwatch } from './stopwatch.ts'

/** CPU seconds that a head waits at most for a re-plan. */
const PATIENCE: Record<string, number> = { M: 0.3, L: 2 }

/** An educator is away for the first quarter of the first day, after the plan was published. */
export function replans(name: string, made: { instance: Instance; plan: Plan }[]): Row[] {
  const done = made.map(({ instance, plan: baseline }) => {
    const changed = structuredClone(instance)
    changed.educators[0]!.avail.fill(0, 0, Math.ceil(instance.slotsPerDay / 4))
    const cpu = stopwatch()
    const again = plan(changed, {
      ...{ seed: 1, fairness: 'worst', prove: true, baseline },
      shouldStop: () => cpu() >= PATIENCE[name]!,
    })
    return { again, cpu: cpu(), lost: baseline.placed - again.placed }
  })
  const n = done.length
  return [
    row(`${name}.replan.cpu`, median(done.map(one => one.cpu)), 's', n),
    row(`${name}.replan.moved`, median(done.map(one => one.again.objective.moved ?? 0)), 'meetings', n),
    row(`${name}.replan.lost`, median(done.map(one => one.lost)), 'meetings', n),
    row(
      `${name}.replan.movesProven`,
      (100 * done.filter(one => one.again.proven.includes('O4')).length) / n,
      '% of rounds',
      n,
    ),
  ]
}

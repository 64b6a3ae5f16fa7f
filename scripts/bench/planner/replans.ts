import { plan } from '../../../src/domain/conferences/planner/plan.ts'
import type { Instance, Plan } from '../../../src/domain/conferences/planner/problem.ts'
import { median, type Row, row } from '../report.ts'
import { stopwatch } from './stopwatch.ts'

/** CPU seconds that a head waits at most for a re-plan. */
const PATIENCE: Record<string, number> = { M: 0.3, L: 2 }

/** What befalls a round after its plan was published, always on the first day. */
const EVENTS: Record<string, (round: Instance) => void> = {
  replan: ({ educators, slotsPerDay }) => educators[0]!.avail.fill(0, 0, Math.ceil(slotsPerDay / 4)),
  replanDay: ({ educators, slotsPerDay }) => educators[1]!.avail.fill(0, 0, slotsPerDay),
  replanRoom: ({ rooms, slotsPerDay }) => {
    for (let t = 0; t < slotsPerDay; t++) rooms[t] = Math.max(0, rooms[t]! - 1)
  },
  replanSnow: ({ educators, slotsPerDay }) => {
    for (const { avail } of educators) avail.fill(0, 0, Math.ceil(slotsPerDay / 2))
  },
}

/** An educator is away for a quarter of a day or a whole one, a room is closed for a day, it snows for half a day. */
export function replans(name: string, made: { instance: Instance; plan: Plan }[]): Row[] {
  return Object.entries(EVENTS).flatMap(([event, befall]) => {
    const done = made.map(({ instance, plan: baseline }) => {
      const changed = structuredClone(instance)
      befall(changed)
      const cpu = stopwatch()
      const again = plan(changed, {
        ...{ seed: 1, fairness: 'worst', prove: true, baseline },
        shouldStop: () => cpu() >= PATIENCE[name]!,
      })
      return { again, cpu: cpu(), lost: baseline.placed - again.placed }
    })
    const n = done.length
    const share = (objective: 'O1' | 'O4') =>
      (100 * done.filter(({ again }) => again.proven.includes(objective)).length) / n
    return [
      row(`${name}.${event}.cpu`, median(done.map(one => one.cpu)), 's', n),
      row(`${name}.${event}.moved`, median(done.map(one => one.again.objective.moved ?? 0)), 'meetings', n),
      row(`${name}.${event}.lost`, median(done.map(one => one.lost)), 'meetings', n),
      row(`${name}.${event}.mostProven`, share('O1'), '% of rounds', n),
      row(`${name}.${event}.movesProven`, share('O4'), '% of rounds', n),
    ]
  })
}

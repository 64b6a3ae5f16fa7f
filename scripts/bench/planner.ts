import { plan } from '../../src/domain/conferences/planner/plan.ts'
import type { Instance, Plan } from '../../src/domain/conferences/planner/problem.ts'
import { againstFirstCome } from './planner/against-first-come.ts'
import { replans } from './planner/replans.ts'
import { plantedRound, SHAPES, SIZES, type Size, schoolRound } from './planner/rounds.ts'
import { stopwatch } from './planner/stopwatch.ts'
import { median, type Row, report, row } from './report.ts'

/** Rounds of each size that are planned, and the CPU seconds each may take; `SEEDS=10` takes ten times as many. */
const TIMES = Number(process.env.SEEDS ?? 1)
const RUNS = { S: [20, 1], M: [5, 6], L: [1, 20], XL: [1, 30] } as const
/** The sizes at which rounds of other shapes are planned as well. */
const ODD = { M: Object.keys(SHAPES), L: ['busy'] } as Partial<Record<keyof typeof RUNS, Odd[]>>
const GROWTH = [60, 190, 600, 1900, 6000]

type Odd = keyof typeof SHAPES

/** Plans of all sizes beside first come, first served; how good they are for certain; re-plans; growth. CPU seconds. */
export async function benchPlanner() {
  const rows: Row[] = []
  for (const name of ['S', 'M', 'L', 'XL'] as const) {
    const [rounds, seconds] = RUNS[name]
    const madeIn = (shape?: Odd) =>
      Array.from({ length: rounds * TIMES }, (_, i) =>
        planned(schoolRound(SIZES[name], i + 1, shape && SHAPES[shape]), seconds),
      )
    const made = madeIn()
    rows.push(...rowsOf(name, made), ...againstFirstCome(name, made))
    if (name === 'M' || name === 'L') rows.push(...replans(name, made))
    rows.push(planted(name, seconds))
    for (const shape of ODD[name] ?? []) {
      const odd = madeIn(shape)
      rows.push(...rowsOf(`${name}.${shape}`, odd), ...againstFirstCome(`${name}.${shape}`, odd))
    }
  }
  rows.push(...GROWTH.map(growth), row('memory.MB', process.resourceUsage().maxRSS / 1024, 'MB', 1))
  report('planner', rows)
}

/** A plan after all its time, and one of the same round that was stopped after a second. */
type Made = { instance: Instance; plan: Plan; soon: Plan; first: number; cpu: number }

function planned(instance: Instance, seconds: number): Made {
  const made = within(instance, seconds)
  return { instance, soon: seconds > 1 ? within(instance, 1).plan : made.plan, ...made }
}

function within(instance: Instance, seconds: number) {
  const cpu = stopwatch()
  let first = 0
  const made = plan(instance, {
    ...{ seed: 1, fairness: 'worst', prove: true },
    shouldStop: () => cpu() >= seconds,
    onBetter: () => {
      first ||= cpu()
    },
  })
  return { plan: made, first, cpu: cpu() }
}

function rowsOf(name: string, made: Made[]): Row[] {
  const n = made.length
  const of = (value: (one: Made) => number) => median(made.map(value))
  const share = (test: (one: Made) => boolean) => (100 * made.filter(test).length) / n
  const gap = ({ plan: { objective, bounds } }: Made) =>
    objective.cost === 0 ? 0 : (100 * (objective.cost - (bounds.cost ?? 0))) / objective.cost
  return [
    row(
      `${name}.meetings`,
      of(one => one.plan.of),
      'meetings',
      n,
    ),
    row(
      `${name}.first`,
      of(one => one.first),
      's',
      n,
    ),
    row(
      `${name}.placed`,
      of(one => (100 * one.plan.placed) / one.plan.of),
      '%',
      n,
    ),
    row(
      `${name}.placedProven`,
      share(one => one.plan.proven.includes('O1')),
      '% of rounds',
      n,
    ),
    row(
      `${name}.fairProven`,
      share(one => one.plan.proven.includes('O2')),
      '% of rounds',
      n,
    ),
    row(
      `${name}.costProven`,
      share(one => one.plan.proven.includes('O3')),
      '% of rounds',
      n,
    ),
    row(
      `${name}.fairProvenWithin1s`,
      share(one => one.soon.proven.includes('O2')),
      '% of rounds',
      n,
    ),
    row(
      `${name}.cost`,
      of(one => one.plan.objective.cost),
      'points',
      n,
    ),
    row(`${name}.costGap`, of(gap), '%', n),
    row(
      `${name}.worst`,
      of(one => one.plan.objective.worstSatisfaction),
      'of 100',
      n,
    ),
    row(
      `${name}.cpu`,
      of(one => one.cpu),
      's',
      n,
    ),
  ]
}

function planted(name: keyof typeof SIZES, seconds: number): Row {
  const { plan: found } = within(plantedRound(SIZES[name], 1), seconds)
  const lost = found.of - found.placed
  return row(`${name}.planted.lost`, lost + (lost === 0 ? found.objective.cost : 0), 'meetings or points', 1)
}

/** Time to the first full plan; the school grows in children and educators alike, its days stay. */
function growth(children: number): Row {
  const size: Size = { ...SIZES.L, children, educators: Math.max(2, Math.round(children / 12)) }
  const instance = schoolRound(size, 1)
  const cpu = stopwatch()
  plan(instance, { seed: 1, iterations: 0 })
  return row(`growth.${instance.meetings.length}`, cpu(), 's', 1)
}

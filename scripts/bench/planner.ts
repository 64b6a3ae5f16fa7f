import { plan } from '../../src/domain/conferences/planner/plan.ts'
import type { Instance, Plan } from '../../src/domain/conferences/planner/problem.ts'
import { qualityOf } from '../../src/domain/conferences/planner/quality.ts'
import { firstCome } from './planner/first-come.ts'
import { replans } from './planner/replans.ts'
import { plantedRound, SIZES, type Size, schoolRound } from './planner/rounds.ts'
import { stopwatch } from './planner/stopwatch.ts'
import { median, type Row, report, row } from './report.ts'

/** Rounds of each size that are planned, and the CPU seconds each may take; `SEEDS=10` takes ten times as many. */
const TIMES = Number(process.env.SEEDS ?? 1)
const RUNS = { S: [20, 1], M: [5, 6], L: [1, 20], XL: [1, 30] } as const
const GROWTH = [60, 190, 600, 1900, 6000]

/** Plans of all sizes beside first come, first served; how good they are for certain; re-plans; growth. CPU seconds. */
export async function benchPlanner() {
  const rows: Row[] = []
  for (const name of ['S', 'M', 'L', 'XL'] as const) {
    const [seeds, seconds] = RUNS[name]
    const made = Array.from({ length: seeds * TIMES }, (_, i) =>
      planned(schoolRound(SIZES[name], i + 1), seconds),
    )
    rows.push(...rowsOf(name, made), ...againstFirstCome(name, made))
    if (name === 'M' || name === 'L') rows.push(...replans(name, made))
    rows.push(planted(name, seconds))
  }
  rows.push(...GROWTH.map(growth), row('memory.MB', process.resourceUsage().maxRSS / 1024, 'MB', 1))
  report('planner', rows)
}

type Made = { instance: Instance; plan: Plan; first: number; fair: number; cpu: number }

function planned(instance: Instance, seconds: number): Made {
  const cpu = stopwatch()
  let [first, fair] = [0, Number.POSITIVE_INFINITY]
  const made = plan(instance, {
    ...{ seed: 1, fairness: 'worst', prove: true },
    shouldStop: () => cpu() >= seconds,
    onBetter: tell => {
      first ||= cpu()
      if (fair === Number.POSITIVE_INFINITY && tell().proven.includes('O2')) fair = cpu()
    },
  })
  return { instance, plan: made, first, fair, cpu: cpu() }
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
      share(one => one.fair <= 1),
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

function againstFirstCome(name: string, made: Made[]): Row[] {
  const pairs = made.map(({ instance, plan: { starts } }, i) => ({
    ours: qualityOf(instance, starts),
    theirs: qualityOf(instance, firstCome(instance, i + 1)),
  }))
  const fifth = (list: number[]) => list.toSorted((a, b) => a - b)[Math.floor(list.length / 20)]!
  const n = pairs.length
  const of = (value: (pair: (typeof pairs)[number]) => number) => median(pairs.map(value))
  return [
    row(
      `${name}.firstCome.placed`,
      of(({ theirs }) => (100 * theirs.placed) / theirs.of),
      '%',
      n,
    ),
    row(
      `${name}.firstCome.worst`,
      of(({ theirs }) => theirs.worstSatisfaction),
      'of 100',
      n,
    ),
    row(
      `${name}.firstCome.median`,
      of(({ theirs }) => median(theirs.satisfaction)),
      'of 100',
      n,
    ),
    row(
      `${name}.firstCome.fifth`,
      of(({ theirs }) => fifth(theirs.satisfaction)),
      'of 100',
      n,
    ),
    row(
      `${name}.fifth`,
      of(({ ours }) => fifth(ours.satisfaction)),
      'of 100',
      n,
    ),
    row(
      `${name}.fewerPlaced`,
      pairs.filter(({ ours, theirs }) => ours.placed < theirs.placed).length,
      'rounds',
      n,
    ),
  ]
}

function planted(name: keyof typeof SIZES, seconds: number): Row {
  const { plan: found } = planned(plantedRound(SIZES[name], 1), seconds)
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

import { type Bounds, boundsOf, provenOf } from './bounds.ts'
import type { Found } from './found.ts'
import { type Model, modelOf } from './model.ts'
import type { Instance, Plan } from './problem.ts'
import { satisfactionsOf } from './quality.ts'
import { Search } from './search.ts'

/** The starts of a plan made before: all that a re-plan needs to know of it. */
export type Baseline = Pick<Plan, 'starts' | 'rooms' | 'interpreters'>

export interface PlanOptions {
  seed: number
  /** Rounds of search. Without it and without `shouldStop`, as many as `DEFAULT_ITERATIONS`. */
  iterations?: number
  /** Asked after every round. */
  shouldStop?: () => boolean
  /** Told of the first plan and of every better one; `report` writes it out. */
  onBetter?: (report: () => Plan) => void
  /** Seconds since the search began; without it a plan says 0. */
  elapsed?: () => number
  /** The plan published before: as few of its meetings as possible are moved (O4). */
  baseline?: Baseline
  /** False leaves out O2. */
  fairness?: boolean
}

export const DEFAULT_ITERATIONS = 20_000

/**
 * The best plan found for a valid instance (see `validateInstance`), by strictly ordered objectives. Pure and
 * anytime: the same instance, seed, baseline and number of rounds give the same plan, byte for byte.
 */
export function plan(instance: Instance, options: PlanOptions): Plan {
  const model = modelOf(instance)
  const fairness = options.fairness ?? true
  const limit = options.iterations ?? (options.shouldStop ? Number.POSITIVE_INFINITY : DEFAULT_ITERATIONS)
  const bounds = boundsOf(model)
  const search = new Search(model, {
    seed: options.seed,
    fairness,
    baseline: startsBefore(model, options.baseline),
    baselineRooms: options.baseline?.rooms,
    baselineInterpreters: options.baseline?.interpreters,
  })
  const report = () => planOf(model, search, bounds, { ...options, fairness })
  options.onBetter?.(report)
  while (search.round < limit && !isPerfect(search.best, bounds) && !options.shouldStop?.()) {
    if (search.improve()) options.onBetter?.(report)
  }
  return report()
}

/** Nothing is left to win: every party has the best bundle that it could have alone. */
function isPerfect(best: Found, bounds: Bounds): boolean {
  return provenOf(best, bounds).includes('O3')
}

/** What the plan may claim: O2 and O4 only if it aimed at them. */
function provenNames(
  best: Found,
  bounds: Bounds,
  { baseline, fairness }: Pick<PlanOptions, 'baseline' | 'fairness'>,
) {
  const asked = (name: string) => (name !== 'O2' || fairness) && (name !== 'O4' || baseline)
  return provenOf(best, bounds).filter(asked)
}

function startsBefore(model: Model, baseline: Baseline | undefined): Int32Array {
  return Int32Array.from(model.locked, (_, m) => baseline?.starts[m] ?? -1)
}

function planOf(
  model: Model,
  { best, round }: Search,
  bounds: Bounds,
  { seed, elapsed, baseline, fairness }: PlanOptions & { fairness: boolean },
): Plan {
  const { instance } = model
  const worstSatisfaction = Math.min(100, ...satisfactionsOf(instance, [...best.starts]))
  const moved = baseline ? { moved: best.moved } : {}
  return {
    instance: instance.name,
    starts: [...best.starts],
    ...(instance.namedRooms ? { rooms: [...best.rooms] } : {}),
    ...(instance.interpreters ? { interpreters: [...best.interpreters] } : {}),
    placed: best.placed,
    of: instance.meetings.length,
    objective: { placed: best.placed, worstSatisfaction, cost: best.cost, ...moved },
    bounds: { placed: bounds.placed, cost: best.placed === bounds.placed ? bounds.cost : null },
    proven: provenNames(best, bounds, { baseline, fairness }),
    prices: {},
    seed,
    iterations: round,
    seconds: elapsed?.() ?? 0,
  }
}

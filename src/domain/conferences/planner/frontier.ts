import { compareLosses, type Fairness, USUAL_FAIRNESS } from './found.ts'
import { type Baseline, plan } from './plan.ts'
import { creditOf, type Instance, type Plan } from './problem.ts'
import { satisfactionsOf } from './quality.ts'

/**
 * What so many moves buy: no plan was found that moves no more meetings of the published schedule and is better.
 * `plan.objective` says what: placed (O1), the worst-off party (O2), cost (O3).
 */
export interface Choice {
  moves: number
  plan: Plan
}

export interface FrontierOptions {
  seed: number
  baseline: Baseline
  /** Rounds of search for each number of moves; as many as `ROUNDS` without it. */
  iterations?: number
  /** Numbers of moves that are tried one by one, from the fewest there can be; then as many as it likes. */
  most?: number
  fairness?: Fairness
  /** Asked after every round: the choices found so far are given. */
  shouldStop?: () => boolean
  /** Told of each choice as it is found, fewest moves first. */
  onChoice?: (choice: Choice) => void
}

const ROUNDS = 3000
const MOST = 8

/**
 * For the head, after publication: the fewest moves there can be, and what each further one buys, fewest first; each
 * places more, or is fairer, or costs less than all before it. The last one is what could be had if moves did not
 * matter. Anytime and, without `shouldStop`, the same byte for byte. A show of it is a table with a row per choice:
 * `moves`, `plan.objective.placed`, `.worstSatisfaction`, `.cost`; whoever chooses publishes `plan.starts`.
 */
export function frontier(instance: Instance, options: FrontierOptions): Choice[] {
  const {
    baseline,
    iterations = ROUNDS,
    most = MOST,
    shouldStop,
    onChoice,
    seed,
    fairness = USUAL_FAIRNESS,
  } = options
  const found: Choice[] = []
  const tell = (made: Plan) => {
    const choice = { moves: made.objective.moved!, plan: made }
    const last = found.at(-1)
    if (last && !isWorth(instance, choice, last, fairness)) return
    found.push(choice)
    onChoice?.(choice)
  }
  const attempt = (mostMoves: number) => {
    const begin = found.at(-1)?.plan
    tell(plan(instance, { seed, iterations, fairness, baseline, mostMoves, begin, shouldStop }))
  }
  attempt(0)
  const fewest = found[0]!.moves
  for (let more = 1; more <= most && !shouldStop?.(); more++) {
    if (fewest + more > found.at(-1)!.moves) attempt(fewest + more)
  }
  if (!shouldStop?.()) attempt(instance.meetings.length)
  return found
}

/** Whether the moves that `next` makes more than `last` buy anything at all. */
function isWorth(instance: Instance, next: Choice, last: Choice, fairness: Fairness): boolean {
  const [a, b] = [next.plan, last.plan]
  if (a.placed !== b.placed) return a.placed > b.placed
  const fairer = fairness === false ? 0 : compareLosses(lossesOf(instance, a), lossesOf(instance, b))
  return fairer !== 0 ? fairer < 0 : a.objective.cost < b.objective.cost
}

function lossesOf(instance: Instance, { starts, fairness }: Plan): Float64Array {
  const credit = instance.households.map(creditOf)
  const losses = Float64Array.from(
    satisfactionsOf(instance, starts),
    (s, h) => credit[h]! - Math.round(s * 1e6) / 1e6,
  )
  return losses
    .sort()
    .reverse()
    .subarray(0, fairness === 'worst' ? 1 : undefined)
}

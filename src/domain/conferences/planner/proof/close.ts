import { excess, type Found } from '../found.ts'
import type { Model } from '../model.ts'
import type { Search } from '../search.ts'
import { eachAlone, worstLossOf } from './alone.ts'
import { Ascent } from './ascent.ts'
import { Closing, type Tariff } from './closing.ts'
import { noPrices } from './prices.ts'
import { allowanceFor, leastCost } from './question.ts'

/** Meetings up to which all plans of an instance are gone through, where that takes no more than so many looks. */
const MOST_MEETINGS = 24
const LOOKS = 2_000_000
/** Portions of work on prices before, and steps in each. */
const PORTIONS = 12
const STEPS = 4

/** The best plan of all, if the instance is small enough to say so; `best` itself if there is no better one. */
export function close(
  model: Model,
  { best, aims: { baseline, mostMoves } }: Pick<Search, 'best' | 'aims'>,
  { losses, isFairest }: { losses: number; isFairest: boolean },
): Found | undefined {
  if (model.locked.length > MOST_MEETINGS) return undefined
  // A plan that leaves out something is no better, unless it moves fewer of too many.
  const isFull = best.placed === model.locked.length && excess(best.moved, mostMoves) === 0
  // Only a plan that costs less is better, whatever else.
  const isCostAll = baseline.every(start => start < 0) && (losses === 0 || (losses === 1 && isFairest))
  const closing = new Closing(
    model,
    best,
    losses,
    LOOKS,
    isFull ? { ...tariffOf(model, best, isCostAll), caps: capsOf(model, best, baseline, losses) } : PLAIN,
    mostMoves,
  )
  return closing.run(baseline) ? closing.best : undefined
}

const PLAIN: Tariff = { floor: 0, price: () => 0 }

/** What plans that leave out nothing cost at least, under prices that are raised for a moment. */
function tariffOf(model: Model, { cost: target }: Found, isCostAll: boolean): Tariff {
  const ascent = new Ascent(model, leastCost(model, 0))
  for (let i = 0; i < PORTIONS && ascent.best.bound <= target - 1; i++) ascent.raise(target, STEPS)
  const tariff = ascent.tariff()
  return isCostAll ? { ...tariff, spare: target - 1 - ascent.best.bound } : tariff
}

/** What a party may cost in a better plan: as much as makes the worst-off one here; without fairness, what others leave. */
function capsOf(model: Model, { cost, starts }: Found, baseline: Int32Array, losses: number): Float64Array {
  // A plan that moves fewer may be as unfair and dear as it likes.
  if (baseline.some(start => start >= 0)) return new Float64Array(model.ofParty.length).fill(Infinity)
  if (losses > 0) return allowanceFor(model, worstLossOf(model, starts), false)
  const alone = eachAlone(model, leastCost(model, 0), noPrices(model))
  const spare = cost - alone.reduce((sum, points) => sum + points, 0)
  return Float64Array.from(alone, points => points + spare)
}

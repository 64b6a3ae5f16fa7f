import type { PlanResult } from '../../domain/conferences/planning/outcome.ts'

type Shown = Pick<PlanResult, 'placed' | 'worst' | 'idle_minutes'>

const figuresOf = ({ placed, worst, idle_minutes }: Shown) =>
  [placed, worst?.satisfaction ?? 100, idle_minutes].join()

/** Whether some plan is no better in any figure than the one before it: what it brings, no figure shows. */
export const isSomeAlike = (results: Shown[]): boolean =>
  results.some((one, at) => at > 0 && figuresOf(one) === figuresOf(results[at - 1]!))

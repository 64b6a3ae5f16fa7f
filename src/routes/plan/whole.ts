import type { Move } from '../../domain/conferences/planning/moves.ts'
import type { PlanResult } from '../../domain/conferences/planning/outcome.ts'
import { isDone, type PlanRow } from '../../domain/conferences/planning/plans.ts'
import type { Known } from './known.ts'

export type Whole = { plan: PlanRow; result: PlanResult }
/** One plan with all that it would change now, and the one that is put beside it. */
export type Loaded = Whole & { known: Known; moves: Move[]; mark: string; beside: Whole | undefined }

/** A plan that came to something; undefined where there is none. */
export function wholeIn({ plans }: Known, id: string): Whole | undefined {
  const plan = plans.find(one => one.id === id)
  return plan && isDone(plan.result) ? { plan, result: plan.result } : undefined
}

export const pathOf = ({ round_id, id }: PlanRow) => `/rounds/${round_id}/plans/${id}`

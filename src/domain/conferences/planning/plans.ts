import { sql } from 'kysely'
import type { Ctx } from '../../../platform/ctx.ts'
import { found } from '../../../platform/refusal.ts'
import { needMover } from '../booking/policy.ts'
import type { PlanResult } from './outcome.ts'

export type PlanProgress = { placed?: number; of?: number; worst?: number; iterations?: number }
/** Why a run gave no plan: it was cancelled, the schedule changed meanwhile, or it broke. */
export type PlanEnd = { stopped: 'cancelled' | 'movedOn' | 'invalid' | 'broken' }
export type PlanRow = {
  id: string
  round_id: string
  seed: number
  state: 'running' | 'cancelling' | 'done' | 'failed'
  progress: PlanProgress
  result: PlanResult | PlanEnd | null
  made_by: string
  made_at: string
  finished_at: string | null
}

/** The runs of the planner for a round, the newest first. Only the head. */
export async function plansFor(ctx: Ctx, round: string): Promise<PlanRow[]> {
  needMover(ctx)
  const rows = await planRows(ctx)
    .where('round_id', '=', round)
    .orderBy(sql`made_at desc, id desc`)
    .limit(20)
    .execute()
  return rows as PlanRow[]
}

/** One run of the planner. Only the head. */
export async function planFor(ctx: Ctx, round: string, id: string): Promise<PlanRow> {
  needMover(ctx)
  const row = await planRows(ctx).where('round_id', '=', round).where('id', '=', id).executeTakeFirst()
  return found(row, 'plan') as PlanRow
}

export const planRows = (ctx: Ctx) =>
  ctx.db
    .selectFrom('plans')
    .select(['id', 'round_id', 'seed', 'state', 'progress', 'result', 'made_by', 'made_at', 'finished_at'])

export const isDone = (result: PlanRow['result']): result is PlanResult =>
  result !== null && 'placed' in result

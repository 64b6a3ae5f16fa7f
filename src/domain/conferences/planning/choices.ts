import type { Ctx } from '../../../platform/ctx.ts'
import { newId } from '../../../platform/ids.ts'
import { found } from '../../../platform/refusal.ts'
import type { Choice } from '../planner/frontier.ts'
import type { ThreadSignals } from '../planner/thread.ts'
import { choicesInThread } from './choices-thread.ts'
import { resultOf, writtenOf } from './outcome.ts'
import { isDone, type PlanRow, planFor, planFrom, planRows } from './plans.ts'
import type { Prepared } from './run.ts'

/** The plan of which choices are wanted: one that came to something and is not the schedule. */
export async function parentFor(ctx: Ctx, round: string, id: string): Promise<PlanRow> {
  const plan = await planFor(ctx, round, id)
  return found(isDone(plan.result) && !plan.taken_at && !plan.of_plan ? plan : undefined, 'plan')
}

/** Deterministic, as the plan itself; ended before its time, those found by then. */
export const searchChoices = (
  { problem, seed, baseline }: Prepared,
  { signal, onProgress }: ThreadSignals = {},
  iterations?: number,
): Promise<Choice[]> =>
  choicesInThread(
    { instance: problem.instance, seed, baseline: baseline!, iterations },
    {
      signal,
      onChoice: all => {
        const { placed, of, objective } = all.at(-1)!.plan
        onProgress?.({ ...objective, placed, of, iterations: all.length, seconds: 0 })
      },
    },
  )

/**
 * Keeps each choice as a proposal that moves so many at most, in the place of those worked out before, and the search
 * for them is over. What was ever approved stays.
 */
export async function keepChoices(ctx: Ctx, id: string, prepared: Prepared, choices: Choice[]) {
  const row = await planRows(ctx).where('id', '=', id).forUpdate().executeTakeFirst()
  if (row?.state !== 'running' && row?.state !== 'cancelling') return
  await ctx.db
    .deleteFrom('plans')
    .where('of_plan', '=', row.of_plan)
    .where(eb =>
      eb.not(eb.exists(eb.selectFrom('booking_moves').select('id').whereRef('plan_id', '=', 'plans.id'))),
    )
    .execute()
  const run = planFrom(row)
  const early = run.state === 'cancelling'
  const rows = choices.map(choice => rowOf(ctx, run, prepared, choice, early))
  await ctx.db.insertInto('plans').values(rows).execute()
}

function rowOf(
  ctx: Ctx,
  { round_id, of_plan, seed, made_by, supposed }: PlanRow,
  { read, sources, problem }: Prepared,
  { moves, plan }: Choice,
  early: boolean,
) {
  const result = resultOf({ read, sources, problem }, plan, writtenOf(sources, problem, plan), early)
  const at = ctx.now.toString()
  return {
    ...{ school_id: ctx.school.id, id: newId(), round_id, of_plan, seed, made_by, state: 'done' as const },
    ...{ purpose: 'proposal' as const, keeps: true, most_moves: moves, made_at: at, finished_at: at },
    ...{ supposed: supposed && JSON.stringify(supposed), progress: '{}', result: JSON.stringify(result) },
  }
}

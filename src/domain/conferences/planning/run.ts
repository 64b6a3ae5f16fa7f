import type { Ctx } from '../../../platform/ctx.ts'
import { takeTurns } from '../booking/turn.ts'
import type { Baseline } from '../planner/plan.ts'
import type { Plan } from '../planner/problem.ts'
import { planInThread, type ThreadSignals } from '../planner/thread.ts'
import { validateInstance } from '../planner/validate.ts'
import { isTold } from '../rules.ts'
import { offerFreed } from '../waiting/offers.ts'
import { resultOf, settingsOf } from './outcome.ts'
import { type PlanEnd, planRows } from './plans.ts'
import { slotOfWall } from './problem-grid.ts'
import { type Problem, problemOf } from './problem-of.ts'
import type { Sources } from './problem-sources.ts'
import { printOf, sourcesOf } from './sources.ts'
import { writePlan } from './write.ts'

/** Rounds of search: a school of sixty is as good as planned long before. */
const ITERATIONS = 12_000

/** A round that is ready to be searched, as it was read. */
export type Prepared = { sources: Sources; problem: Problem; seed: number; by: string; baseline?: Baseline }

/** Reads a round for a plan that is still wanted; undefined where it is not, or where the round cannot be planned. */
export async function prepare(ctx: Ctx, id: string): Promise<Prepared | undefined> {
  const row = await planRows(ctx).where('id', '=', id).executeTakeFirst()
  if (row?.state === 'cancelling') await stop(ctx, id, 'cancelled')
  if (row?.state !== 'running') return undefined
  const sources = await sourcesOf(ctx, row.round_id)
  const free = problemOf(sources)
  const problem = 'faults' in validateInstance(free.instance) ? problemOf(sources, true) : free
  if ('faults' in validateInstance(problem.instance)) {
    await stop(ctx, id, 'invalid')
    return undefined
  }
  const baseline = isTold(sources.round) ? { baseline: baselineOf(problem) } : {}
  return { sources, problem, seed: row.seed, by: row.made_by, ...baseline }
}

/** The schedule that families know: as little of it as possible is to move. */
function baselineOf({ meetings, grid, things }: Problem): Baseline {
  return {
    starts: meetings.map(({ booking }) => (booking ? slotOfWall(grid, booking.starts_wall) : -1)),
    rooms: meetings.map(({ booking }) => (booking?.room ? things.rooms.indexOf(booking.room.id) : -1)),
    interpreters: meetings.map(({ booking }) => things.interpreters.indexOf(booking?.interpreter ?? '')),
  }
}

/** Deterministic: the same reading and seed give the same plan. */
export const search = ({ problem, seed, baseline }: Prepared, signals: ThreadSignals = {}): Promise<Plan> =>
  planInThread(problem.instance, { seed, iterations: ITERATIONS, ...(baseline && { baseline }) }, signals)

/**
 * Writes the plan in the place of the schedule, in one transaction. Writes nothing when the plan was cancelled,
 * or when anything that it was made from has changed since.
 */
export async function finish(ctx: Ctx, id: string, { sources, problem, by }: Prepared, plan: Plan) {
  const row = await planRows(ctx).where('id', '=', id).forUpdate().executeTakeFirst()
  if (row?.state === 'cancelling') return stop(ctx, id, 'cancelled')
  if (row?.state !== 'running') return
  const { round, schedule } = sources
  await takeTurns(ctx, [...schedule.flatMap(meeting => meeting.educators), round.id])
  if (printOf(await sourcesOf(ctx, round.id)) !== printOf(sources)) return stop(ctx, id, 'movedOn')
  const chosen = settingsOf(sources, problem, plan)
  await writePlan(ctx, sources, chosen, by)
  const at = ctx.now.toString()
  await ctx.db
    .insertInto('round_states')
    .values({
      school_id: ctx.school.id,
      round_id: round.id,
      state: 'planned',
      by_person: by,
      entered_at: at,
      effective_at: at,
    })
    .onConflict(conflict => conflict.doNothing())
    .execute()
  await ctx.db
    .updateTable('plans')
    .set({ state: 'done', result: JSON.stringify(resultOf(sources, problem, plan, chosen)), finished_at: at })
    .where('id', '=', id)
    .execute()
  await offerFreed(ctx, round.id)
}

export async function stop(ctx: Ctx, id: string, stopped: PlanEnd['stopped']) {
  await ctx.db
    .updateTable('plans')
    .set({ state: 'failed', result: JSON.stringify({ stopped }), finished_at: ctx.now.toString() })
    .where('id', '=', id)
    .where('state', 'in', ['running', 'cancelling'])
    .execute()
}

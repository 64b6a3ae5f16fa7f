import type { Ctx } from '../../../platform/ctx.ts'
import type { Baseline } from '../planner/plan.ts'
import type { Plan } from '../planner/problem.ts'
import { planInThread, type ThreadSignals } from '../planner/thread.ts'
import { validateInstance } from '../planner/validate.ts'
import { offerFreed } from '../waiting/offers.ts'
import { type PlanResult, resultOf, type Written, writtenOf } from './outcome.ts'
import { type PlanEnd, type PlanRow, planFrom, planRows } from './plans.ts'
import { slotOfWall } from './problem-grid.ts'
import { type Problem, problemOf } from './problem-of.ts'
import type { Sources } from './problem-sources.ts'
import { printOf, sourcesOf } from './sources.ts'
import { supposing } from './supposing.ts'
import { enterPlanned, takeTurnsOf } from './turn.ts'
import { writeChanges } from './write.ts'

/** Rounds of search: a school of sixty is as good as planned long before. */
export const ITERATIONS = 12_000

/** A round that is ready to be searched. `read`: as it is; `sources`: as the plan supposes it to be. */
export type Prepared = {
  read: Sources
  sources: Sources
  problem: Problem
  seed: number
  by: string
  baseline?: Baseline
  mostMoves?: number
  /** The plan of which choices between moves are wanted. */
  of: string | null
}

/** Reads a round for a plan that is still wanted; undefined where it is not, or where the round cannot be planned. */
export async function prepare(ctx: Ctx, id: string): Promise<Prepared | undefined> {
  const found = await planRows(ctx).where('id', '=', id).executeTakeFirst()
  const row = found && planFrom(found)
  if (row?.state === 'cancelling') await stop(ctx, id, 'cancelled')
  if (row?.state !== 'running') return undefined
  const read = await sourcesOf(ctx, row.round_id)
  const sources = supposing(read, row.supposed)
  const free = problemOf(sources)
  const problem = 'faults' in validateInstance(free.instance) ? problemOf(sources, true) : free
  if ('faults' in validateInstance(problem.instance)) {
    await stop(ctx, id, 'invalid')
    return undefined
  }
  return { read, sources, problem, seed: row.seed, by: row.made_by, of: row.of_plan, ...still(row, problem) }
}

/** What is to stay as it is, as far as that is asked. */
function still({ keeps, most_moves }: PlanRow, problem: Problem): Pick<Prepared, 'baseline' | 'mostMoves'> {
  if (most_moves !== null) return { baseline: baselineOf(problem), mostMoves: most_moves }
  return keeps ? { baseline: baselineOf(problem) } : {}
}

/** The schedule as it stands: as little of it as possible is to move. */
function baselineOf({ meetings, grid, things }: Problem): Baseline {
  return {
    starts: meetings.map(({ booking }) => (booking ? slotOfWall(grid, booking.starts_wall) : -1)),
    rooms: meetings.map(({ booking }) => (booking?.room ? things.rooms.indexOf(booking.room.id) : -1)),
    interpreters: meetings.map(({ booking }) => things.interpreters.indexOf(booking?.interpreter ?? '')),
  }
}

/** Deterministic: the same reading and seed give the same plan. Ended before its time, the best one by then. */
export const search = (
  { problem, seed, baseline, mostMoves }: Prepared,
  signals: ThreadSignals = {},
  iterations = ITERATIONS,
): Promise<Plan> =>
  planInThread(problem.instance, { seed, iterations, prove: true, baseline, mostMoves }, signals)

/**
 * Keeps what a plan came to. One that is to be the schedule is written in its place in the same transaction, unless it was
 * ended before its time: then it waits for the head, as a proposal does. Nothing is written when anything that it
 * was made from has changed since.
 */
export async function finish(ctx: Ctx, id: string, prepared: Prepared, plan: Plan) {
  const found = await planRows(ctx).where('id', '=', id).forUpdate().executeTakeFirst()
  const row = found && planFrom(found)
  if (row?.state !== 'running' && row?.state !== 'cancelling') return
  const { read, sources, problem } = prepared
  const written = writtenOf(sources, problem, plan)
  const result = resultOf({ read, sources, problem }, plan, written, row.state === 'cancelling')
  if (row.purpose === 'proposal' || result.early) return keep(ctx, id, result, null)
  await takeTurnsOf(ctx, read)
  if (printOf(await sourcesOf(ctx, read.round.id)) !== printOf(read)) return stop(ctx, id, 'movedOn')
  await writeWhole(ctx, id, prepared, written)
  await keep(ctx, id, result, ctx.now.toString())
  await offerFreed(ctx, read.round.id)
}

async function writeWhole(ctx: Ctx, plan: string, { read, by }: Prepared, { wanted, chosen }: Written) {
  const settings = new Map(chosen.map(({ meeting, setting }) => [meeting.meeting, setting]))
  const changes = wanted.map(({ meeting }) => ({ meeting, setting: settings.get(meeting.meeting) ?? null }))
  await writeChanges(ctx, read.round, changes, { by, plan })
  await enterPlanned(ctx, read.round.id, by)
}

async function keep(ctx: Ctx, id: string, result: PlanResult, taken_at: string | null) {
  const finished_at = ctx.now.toString()
  await ctx.db
    .updateTable('plans')
    .set({ state: 'done', result: JSON.stringify(result), finished_at, taken_at })
    .where('id', '=', id)
    .execute()
}

export async function stop(ctx: Ctx, id: string, stopped: PlanEnd['stopped']) {
  await ctx.db
    .updateTable('plans')
    .set({ state: 'failed', result: JSON.stringify({ stopped }), finished_at: ctx.now.toString() })
    .where('id', '=', id)
    .where('state', 'in', ['running', 'cancelling'])
    .execute()
}

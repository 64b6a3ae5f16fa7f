import type { Temporal } from 'temporal-polyfill'
import { actorId, type Ctx, type Ground, inSchool } from '../../../platform/ctx.ts'
import { newId } from '../../../platform/ids.ts'
import { type Job, later } from '../../../platform/outbox.ts'
import { found, Refused } from '../../../platform/refusal.ts'
import { needMover } from '../booking/policy.ts'
import type { ThreadSignals } from '../planner/thread.ts'
import { roundFor } from '../rounds/rounds.ts'
import { isTold } from '../rules.ts'
import { keepChoices, parentFor, searchChoices } from './choices.ts'
import { finish, type Prepared, prepare, search, stop } from './run.ts'
import type { Supposed } from './supposing.ts'
import { watching } from './watch.ts'

/**
 * What a plan is wanted for; see `PlanRow`. `keeps`: as few are moved as can be, else the best there is; with
 * `mostMoves` the best there is that moves no more.
 */
export type Want = {
  seed?: number
  proposal?: boolean
  supposed?: Supposed | null
  keeps?: boolean
  mostMoves?: number | null
  /** What more moves would buy of this plan, with the same supposed, in the place of one plan. */
  choicesOf?: string
}

/**
 * Has a round planned, in a thread of the worker; where there is none, at once. Only the head, one plan at a
 * time (`conferences.planRunning`), and not before there is whom to meet (`conferences.nothingToPlan`). Once families
 * know the schedule, and wherever something is supposed, a plan is a proposal: it moves nobody. The same round and
 * seed give the same plan; without a seed, each plan of a round has the next one.
 */
export async function startPlan(ctx: Ctx, round: string, want: Want = {}): Promise<string> {
  needMover(ctx)
  const { id: round_id, ...view } = await roundFor(ctx, round)
  const { meetings, plans } = await countsOf(ctx, round_id)
  if (!meetings) throw new Refused('conferences.nothingToPlan')
  const told = isTold(view)
  const of = want.choicesOf === undefined ? null : await parentFor(ctx, round_id, want.choicesOf)
  const {
    supposed = of?.supposed ?? null,
    mostMoves = null,
    keeps = told || of !== null,
    proposal = told || of !== null || supposed !== null,
  } = want
  const id = newId()
  await ctx.db
    .insertInto('plans')
    .values({
      ...{ school_id: ctx.school.id, id, round_id, seed: want.seed ?? of?.seed ?? Number(plans) + 1 },
      ...{ state: 'running', progress: '{}', result: null, finished_at: null },
      ...{
        purpose: proposal ? 'proposal' : 'schedule',
        keeps,
        most_moves: mostMoves,
        of_plan: of?.id ?? null,
      },
      supposed: supposed && JSON.stringify(supposed),
      made_by: found(actorId(ctx)),
      made_at: ctx.now.toString(),
    })
    .execute()
  if (ctx.jobs) await later(ctx, 'plans', id)
  else await planHere(ctx, id)
  return id
}

const countsOf = (ctx: Ctx, round: string) =>
  ctx.db
    .selectNoFrom(eb => [
      eb
        .selectFrom('meetings')
        .where('round_id', '=', round)
        .where('need', '!=', 'waived')
        .select(({ fn }) => fn.countAll<number>().as('n'))
        .as('meetings'),
      eb
        .selectFrom('plans')
        .where('round_id', '=', round)
        .select(({ fn }) => fn.countAll<number>().as('n'))
        .as('plans'),
    ])
    .executeTakeFirstOrThrow()

/** Asks a running plan to end now, with the best that it has by then; its thread looks a few times a second. */
export async function cancelPlan(ctx: Ctx, round: string, id: string) {
  needMover(ctx)
  const plan = ctx.db.selectFrom('plans').select('id').where('id', '=', id).where('round_id', '=', round)
  found(await plan.executeTakeFirst(), 'plan')
  await ctx.db
    .updateTable('plans')
    .set({ state: 'cancelling' })
    .where('id', '=', id)
    .where('round_id', '=', round)
    .where('state', '=', 'running')
    .execute()
}

type Clocked = Ground & { clock(): Temporal.Instant }

/** Carries a plan out, for a worker: reads, searches outside of any transaction, writes. Twice is once. */
export async function runPlan(ground: Clocked, { school, id }: Job) {
  const inJob = <T>(work: (ctx: Ctx) => Promise<T>) =>
    inSchool(ground, { slug: school, now: ground.clock(), job: true }, work)
  const prepared = await inJob(ctx => prepare(ctx, id))
  if (!prepared) return
  const watch = watching(inJob, id)
  try {
    const keep = await worked(id, prepared, watch.signals)
    await watch.end()
    await inJob(keep)
  } catch (problem) {
    await watch.end()
    await inJob(ctx => stop(ctx, id, 'broken'))
    throw problem
  }
}

async function planHere(ctx: Ctx, id: string) {
  const prepared = await prepare(ctx, id)
  if (prepared) await (await worked(id, prepared))(ctx)
}

/** Searches, and gives how what was found is kept. */
async function worked(id: string, prepared: Prepared, signals: ThreadSignals = {}) {
  if (prepared.of) {
    const choices = await searchChoices(prepared, signals)
    return (ctx: Ctx) => keepChoices(ctx, id, prepared, choices)
  }
  const plan = await search(prepared, signals)
  return (ctx: Ctx) => finish(ctx, id, prepared, plan)
}

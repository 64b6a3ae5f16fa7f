import { sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { Ctx } from '../../../platform/ctx.ts'
import { found } from '../../../platform/refusal.ts'
import { guardiansNamed, toInterpret } from '../../people/party-names.ts'
import { needMover } from '../booking/policy.ts'
import { type Placed, placedMeetings } from '../schedule.ts'
import type { PlanResult } from './outcome.ts'
import type { Supposed } from './supposing.ts'

export type PlanProgress = { placed?: number; of?: number; worst?: number; iterations?: number }
/** Why a run gave no plan: it was cancelled before it had one, the schedule changed meanwhile, or it broke. */
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
  /** A schedule counts once it is made; of a proposal, what the head says. */
  purpose: 'schedule' | 'proposal'
  supposed: Supposed | null
  keeps: boolean
  /** So many are moved at most; null: as many as it takes. */
  most_moves: number | null
  taken_at: string | null
  change_id: string | null
  /** It is one of the choices between moves of that plan; while it runs, the search for them. */
  of_plan: string | null
}
/** A meeting as it stands, with the given names of its home. */
export type Met = Placed & { home: string[] }
/** The plans of a round, the newest first, its meetings as they stand now, and into what is to be interpreted. */
export type PlansView = {
  plans: PlanRow[]
  met: Met[]
  languages: string[]
  /** Of whom the school has heard whether they come. */
  comes: Record<string, boolean>
  /** When the set-up, or what a family said, changed last; null: not since long. */
  changed_at: string | null
}

const MOST = 60

/** One run of the planner. Only the head. */
export async function planFor(ctx: Ctx, round: string, id: string): Promise<PlanRow> {
  needMover(ctx)
  const row = await planRows(ctx).where('round_id', '=', round).where('id', '=', id).executeTakeFirst()
  return planFrom(found(row, 'plan'))
}

/**
 * All that is shown of the plans of a round, in one statement; meeting by meeting of the newest and of those named,
 * of the others what they came to. Only the head.
 */
export async function plansViewFor(ctx: Ctx, round: string, whole: string[] = []): Promise<PlansView> {
  needMover(ctx)
  const { plans, met, ...more } = await ctx.db
    .selectNoFrom([
      jsonArrayFrom(planRows(ctx, shortResult(whole)).where('round_id', '=', round).limit(MOST)).as('plans'),
      jsonArrayFrom(
        placedMeetings(ctx)
          .select(guardiansNamed(ctx, 'meetings.party_id').as('home'))
          .where('meetings.round_id', '=', round),
      ).as('met'),
      toInterpret(
        ctx,
        ctx.db.selectFrom('meetings').select('party_id').where('round_id', '=', round),
        ctx.db
          .selectFrom('answers')
          .select('guardian_id')
          .where('round_id', '=', round)
          .where('interpreter', '=', true),
      ).as('languages'),
      sql<Record<string, boolean>>`coalesce((select jsonb_object_agg(guardian_id, comes) from answers
        where round_id = ${round}), '{}')`.as('comes'),
      changedAt(round).as('changed_at'),
    ])
    .executeTakeFirstOrThrow()
  return { plans: plans.map(planFrom), met: met as Met[], ...more }
}

/** The acts that change from what a plan is made. */
const ACTS = ['roundChanged', 'dayMoved', 'breaksSet', 'meetingsArranged', 'meetingChanged']

const changedAt = (round: string) => sql<string | null>`greatest(
  (select max(answered_at) from answers where round_id = ${round}),
  (select max(coalesce(change.undone_at, change.made_at)) from changes change
    where change.kind = any(${ACTS}::text[]) and exists (select from changed_rows r
      where r.change_id = change.id and coalesce(r.after, r.before) ->> (
        case r.table_name when 'rounds' then 'id' else 'round_id' end) = ${round}::text)))::text`

export const planRows = (ctx: Ctx, result = sql<unknown>`plans.result`) =>
  ctx.db
    .selectFrom('plans')
    .select(['id', 'round_id', 'seed', 'state', 'progress', result.as('result'), 'made_by', 'made_at'])
    .select(['finished_at', 'purpose', 'supposed', 'keeps', 'most_moves', 'taken_at', 'change_id', 'of_plan'])
    .orderBy(sql`plans.made_at desc, plans.id desc`)

const shortResult = (whole: string[]) =>
  sql<unknown>`case when plans.id = any(${whole}::uuid[])
      or row_number() over (order by plans.of_plan is not null, plans.made_at desc, plans.id desc) = 1
    then plans.result else plans.result - '{before,after,ways,causes,unplaced,helps,times,homes,now}'::text[] end`

type Row = Awaited<ReturnType<ReturnType<typeof planRows>['execute']>>[number]

/** What older plans do not say yet. */
const UNSAID = {
  ...{ before: {}, after: {}, ways: {}, causes: {}, unplaced: [], helps: [], times: [], homes: [] },
  ...{ now: null, proof: null, stuck: [], guessed: 0, early: false },
}

export function planFrom(row: Row): PlanRow {
  const result = row.result as PlanRow['result']
  return { ...(row as PlanRow), result: isDone(result) ? { ...UNSAID, ...result } : result }
}

export const isDone = (result: PlanRow['result']): result is PlanResult =>
  result !== null && 'placed' in result

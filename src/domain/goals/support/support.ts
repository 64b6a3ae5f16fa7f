import { type RawBuilder, sql } from 'kysely'
import { actorId, type Ctx } from '../../../platform/ctx.ts'
import { prepared } from '../../../platform/prepared.ts'
import { Absent, found } from '../../../platform/refusal.ts'
import { agendasBeside, type OnAgenda } from '../../conferences/agenda/beside.ts'
import { type SeenBeside, seenBeside } from '../../observations/seen-beside.ts'
import { named } from '../../people/names.ts'
import { namesBeside } from '../../people/names-beside.ts'
import { type ItemBeside, itemBeside } from '../../voice/item-beside.ts'
import type { Names, Table } from '../goals.ts'
import { type Asked, readsGoal, readsSupport, type Sits } from '../policy.ts'
import { type Seat, seatAt, seatFor, sitting } from '../seat.ts'
import type { Audience, Outcome } from '../tables.ts'
import { standingWords } from '../versions.ts'

/** What is tried, from when, who sees to it, when it is looked at again, and what came of it. */
export type Plan = {
  id: string
  strategy: string
  resource: string
  starts_on: string
  review_on: string
  who: string
  outcome: Outcome | null
  outcome_words: string
  outcome_at: string | null
}
/** A need that somebody named, with what was tried for it. */
export type Need = {
  id: string
  child: string
  need: string
  audience: Audience
  party: string | null
  side: 'school' | 'home'
  /** Null: another home, which has no name here. */
  by: string | null
  raised_at: string
  from: ItemBeside | null
  /** What the school saw and it comes from, where this reader may read it. */
  seen: SeenBeside | null
  talks: OnAgenda[]
  goal: { id: string; words: string } | null
  ended_at: string | null
  ended_words: string
  plans: Plan[]
}

const MOST = 40

/**
 * The needs of a child that this reader may read, the open ones first, from page 0 on; `more`: there are others after
 * these. Nobody's page of the student tells of them.
 */
export async function needsFor(
  ctx: Ctx,
  child: string,
  page = 0,
): Promise<Table<{ needs: Need[]; more: boolean }>> {
  const seat = needReader(await seatFor(ctx, child))
  const all = await needsOf(ctx, { child, from: String(page * MOST), ...sitting(seat) })
  const rows = all.slice(0, MOST)
  return { seat, needs: rows.map(asNeed), names: namesIn(rows), more: all.length > MOST }
}

/** One need. Absent for whoever may not read it. */
export async function needFor(ctx: Ctx, id: string): Promise<Table<{ need: Need }>> {
  const seat = needReader(await seatAt(ctx, 'support', id))
  const rows = await oneNeed(ctx, { id, ...sitting(seat) })
  return { seat, need: asNeed(found(rows[0], 'need')), names: namesIn(rows) }
}

/** One need of the child at whose table the reader sits, if the reader may read it. */
export async function needAt(ctx: Ctx, seat: Seat, id: string): Promise<Need | undefined> {
  if (seat.side === 'student' || !seat.kinds.includes('developmental')) return undefined
  const rows = await oneNeed(ctx, { id, ...sitting(seat) })
  return rows.map(asNeed).find(need => need.child === seat.child.id)
}

export function needReader(seat: Seat): Seat {
  if (seat.side === 'student' || !seat.kinds.includes('developmental')) throw new Absent('support')
  return seat
}

type Row = Awaited<ReturnType<typeof oneNeed>>[number]
const asNeed = ({ called, ...row }: Row): Need => row
const namesIn = (rows: Row[]): Names =>
  new Map(rows.flatMap(row => row.called.map(parts => [parts.id, named(parts)])))

const rowsOf = (ctx: Ctx, sits: Sits) =>
  ctx.db
    .selectFrom('support_requests')
    .where(readsSupport(sits))
    .select(['support_requests.id', 'support_requests.child_id as child', 'support_requests.need'])
    .select(['support_requests.audience', 'support_requests.party_id as party', 'support_requests.side'])
    .select(['support_requests.raised_at', 'support_requests.ended_at', 'support_requests.ended_words'])
    .select([
      raiser(ctx, sits).as('by'),
      itemBeside(ctx, 'support_requests.from_item_id').as('from'),
      seenBeside(ctx, {
        side: sits.side,
        child: sql.ref('support_requests.child_id'),
        observation: sql.ref('support_requests.from_observation_id'),
      }).as('seen'),
      agendasBeside(
        ctx,
        sits.side,
        sql`(onto.support_id = support_requests.id or onto.id = support_requests.from_agenda_id)`,
      ).as('talks'),
      goalBeside(sits).as('goal'),
      plansBeside.as('plans'),
      namesBeside(sql`array(select p.who_id from support_plans p where p.request_id = support_requests.id)
        || support_requests.child_id || ${raiser(ctx, sits)}`).as('called'),
    ])

/** Of a home's need for each home, another home does not learn whose it is. */
const raiser = (ctx: Ctx, sits: Sits): RawBuilder<string | null> =>
  sql`case when support_requests.side = 'school' or ${sits.side} = 'school' or support_requests.party_id is not null
    or support_requests.raised_by = ${actorId(ctx)}
    then support_requests.raised_by end`

const goalBeside = (sits: Sits): RawBuilder<Need['goal']> =>
  sql`(select jsonb_build_object('id', goals.id, 'words', ${standingWords('goals.id')}) from goals
    where goals.id = support_requests.goal_id and ${readsGoal(sits)})`

const plansBeside = sql<
  Plan[]
>`(select coalesce(jsonb_agg(jsonb_build_object('id', p.id, 'strategy', p.strategy,
    'resource', p.resource, 'starts_on', p.starts_on, 'review_on', p.review_on, 'who', p.who_id, 'outcome', p.outcome,
    'outcome_words', p.outcome_words, 'outcome_at', p.outcome_at) order by p.made_at desc, p.id desc), '[]')
  from support_plans p where p.request_id = support_requests.id)`

const needsOf = prepared((ctx, { child, from, ...sits }: Asked & { child: string; from: string }) =>
  rowsOf(ctx, sits)
    .where('support_requests.child_id', '=', child)
    .orderBy(sql`support_requests.ended_at desc nulls first`)
    .orderBy('support_requests.raised_at', 'desc')
    .orderBy('support_requests.id')
    .offset(sql<number>`${from}::int`)
    .limit(MOST + 1),
)
const oneNeed = prepared((ctx, { id, ...sits }: Asked & { id: string }) =>
  rowsOf(ctx, sits).where('support_requests.id', '=', id),
)

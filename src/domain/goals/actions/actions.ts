import { type RawBuilder, sql } from 'kysely'
import type { Ctx } from '../../../platform/ctx.ts'
import { type Size, sizeBeside } from '../../../platform/image-size.ts'
import { prepared } from '../../../platform/prepared.ts'
import { found } from '../../../platform/refusal.ts'
import { agendasBeside, type OnAgenda } from '../../conferences/agenda/beside.ts'
import { named } from '../../people/names.ts'
import { namesBeside } from '../../people/names-beside.ts'
import type { Names, Table } from '../goals.ts'
import { type Asked, readsAction, readsGoal, readsSupport, type Sits } from '../policy.ts'
import { seatAt, seatFor, sitting } from '../seat.ts'
import type { Audience, Side } from '../tables.ts'
import { standingWords } from '../versions.ts'

/** Something to do, by exactly one: somebody of the school, one home, or the student. */
export type Action = {
  id: string
  child: string
  owner: Side
  /** Of the school, who. */
  person: string | null
  audience: Audience
  party: string | null
  text: string
  due_on: string
  /** For which goal or need, where this reader may read that. */
  goal: { id: string; words: string } | null
  support: { id: string; need: string } | null
  /** The conferences at which it was agreed on or looked at, and which this reader can open. */
  talks: OnAgenda[]
  done: { at: string; by: string; words: string; photo: Size | null } | null
  dropped: { at: string; words: string } | null
}

const MOST = 60

/** `more`: there are others after these. */
type Listed = { actions: Action[]; more: boolean }

/** What is to be done for a child, by whomever, from page 0 on; what is open first, by its date. In two statements. */
export async function actionsFor(ctx: Ctx, child: string, page = 0): Promise<Table<Listed>> {
  const seat = await seatFor(ctx, child)
  const all = await actionsOf(ctx, { child: seat.child.id, from: String(page * MOST), ...sitting(seat) })
  const rows = all.slice(0, MOST)
  return { seat, actions: rows.map(asAction), names: namesIn(rows), more: all.length > MOST }
}

/** One of them. Absent for whoever may not read it. */
export async function actionFor(ctx: Ctx, id: string): Promise<Table<{ action: Action }>> {
  const seat = await seatAt(ctx, 'action', id)
  const rows = await oneAction(ctx, { id, ...sitting(seat) })
  return { seat, action: asAction(found(rows[0], 'action')), names: namesIn(rows) }
}

/** The photo that shows that it was done, as WebP, for whoever reads the action. */
export async function photoOfDoneFor(ctx: Ctx, id: string): Promise<Buffer> {
  const { action } = await actionFor(ctx, id)
  const row = await ctx.db
    .selectFrom('action_photos')
    .select('bytes')
    .where('action_id', '=', action.id)
    .executeTakeFirst()
  return found(row, 'photo').bytes
}

type Row = Awaited<ReturnType<typeof oneAction>>[number]

export const asAction = ({ called, ...row }: Row): Action => row
export const namesIn = (rows: Row[]): Names =>
  new Map(rows.flatMap(row => row.called.map(parts => [parts.id, named(parts)])))

/** Actions as their reader sees them, to be narrowed to a child whose seat it is. A fragment for words of this area. */
export const actionRows = (ctx: Ctx, sits: Sits) =>
  ctx.db
    .selectFrom('actions')
    .where(readsAction(sits))
    .select(['actions.id', 'actions.child_id as child', 'actions.owner', 'actions.owner_id as person'])
    .select(['actions.audience', 'actions.party_id as party', 'actions.text', 'actions.due_on'])
    .select([
      goalBeside(sits).as('goal'),
      supportBeside(sits).as('support'),
      agendasBeside(
        ctx,
        sits.side,
        sql`(onto.action_id = actions.id or onto.id = actions.agenda_item_id)`,
      ).as('talks'),
      doneBeside.as('done'),
      droppedBeside.as('dropped'),
      namesBeside(sql`array[actions.child_id, actions.owner_id, actions.done_by]`).as('called'),
    ])

const doneBeside = sql<Action['done']>`case when actions.done_at is not null then jsonb_build_object(
  'at', actions.done_at, 'by', actions.done_by, 'words', actions.done_words, 'photo',
  case when actions.has_photo then ${sizeBeside(sql`action_photos kept where kept.action_id = actions.id`)} end) end`
const droppedBeside = sql<Action['dropped']>`case when actions.dropped_at is not null then jsonb_build_object(
  'at', actions.dropped_at, 'words', actions.dropped_words) end`

const goalBeside = (sits: Sits): RawBuilder<Action['goal']> =>
  sql`(select jsonb_build_object('id', goals.id, 'words', ${standingWords('goals.id')}) from goals
    where goals.id = actions.goal_id and goals.child_id = actions.child_id and ${readsGoal(sits)})`

const supportBeside = (sits: Sits): RawBuilder<Action['support']> =>
  sql`(select jsonb_build_object('id', support_requests.id, 'need', support_requests.need)
    from support_requests where support_requests.id = actions.support_id
      and support_requests.child_id = actions.child_id and ${readsSupport(sits)})`

/** What is open stands first; of what is done, the last. */
const actionsOf = prepared((ctx, { child, from, ...sits }: Asked & { child: string; from: string }) =>
  actionRows(ctx, sits)
    .where('actions.child_id', '=', child)
    .orderBy(sql`coalesce(actions.done_at, actions.dropped_at) desc nulls first`)
    .orderBy('actions.due_on')
    .orderBy('actions.id')
    .offset(sql<number>`${from}::int`)
    .limit(MOST + 1),
)

const oneAction = prepared((ctx, { id, ...sits }: Asked & { id: string }) =>
  actionRows(ctx, sits).where('actions.id', '=', id),
)

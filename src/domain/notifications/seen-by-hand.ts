import { sql } from 'kysely'
import { actorId, type Ctx } from '../../platform/ctx.ts'
import { type Named, named, nameRows } from '../people/names.ts'
import { needPerson } from '../people/policy.ts'
import type { NoticeRow } from './tables.ts'

/** A letter to the reader that somebody else of the school opened, to hand it over: who, and when first. */
export type SeenByHand = { at: string; by: Named }

const MOST_SEEN = 20

/** The latest of them. What they were about is not said: a document may keep it from the reader by now. In one statement. */
export async function ownLettersSeen(ctx: Ctx): Promise<SeenByHand[]> {
  const me = needPerson(ctx).id
  const rows = await ctx.db
    .selectFrom('notices as n')
    .innerJoin(nameRows(ctx).as('p'), 'p.id', 'n.opened_by')
    .where('n.to_person', '=', me)
    .where('n.opened_by', '!=', me)
    .select(['n.opened_at', sql<Parameters<typeof named>[0]>`to_jsonb(p)`.as('by')])
    .orderBy('n.opened_at', 'desc')
    .orderBy('n.id')
    .limit(MOST_SEEN)
    .execute()
  return rows.map(({ opened_at, by }) => ({ at: opened_at!, by: named(by) }))
}

/** Whoever sees the links could use them: the first who did stays on record. Gives the notices as they stand then. */
export async function markOpened(ctx: Ctx, notices: NoticeRow[]): Promise<NoticeRow[]> {
  const fresh = notices.flatMap(({ id, opened_at }) => (opened_at ? [] : [id]))
  if (fresh.length === 0) return notices
  const opened = { opened_by: actorId(ctx), opened_at: ctx.now.toString() }
  await ctx.db
    .updateTable('notices')
    .set(opened)
    .where('id', 'in', fresh)
    .where('opened_at', 'is', null)
    .execute()
  return notices.map(notice => (notice.opened_at ? notice : { ...notice, ...opened }))
}

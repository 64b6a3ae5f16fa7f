import { sql } from 'kysely'
import type { Ctx } from '../../platform/ctx.ts'
import { type Named, named, nameRows } from '../people/names.ts'
import { needPerson } from '../people/policy.ts'
import './tables.ts'

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

import { sql } from 'kysely'
import type { Ctx } from '../../platform/ctx.ts'
import { type Item, itemIn, itemRows } from './items.ts'
import { isInInbox } from './policy.ts'
import { PAGE, type State } from './rules.ts'

/** What is open for this reader as one of the school: what waits for a first answer, then all else, each the oldest concern first. */
const openRows = (ctx: Ctx) =>
  itemRows(ctx)
    .where(isInInbox(ctx))
    .where('item.state', '!=', 'closed')
    .orderBy(sql`item.state <> 'heard'`)
    .orderBy(sql`item.kind <> 'concern'`)
    .orderBy('item.said_at')
    .orderBy('item.id')

/** Those of these items that are, by their ids. */
export async function openAmong(ctx: Ctx, items: string[]): Promise<Map<string, Item>> {
  if (items.length === 0) return new Map()
  const rows = await openRows(ctx).where('item.id', 'in', items).execute()
  return new Map(rows.map(row => [row.id, itemIn(row)]))
}

/** How many of all are in each state, whatever the page. */
export type Inbox = { items: Item[]; counts: Map<State, number>; more: boolean }

/** The same of all children, from page 0 on; `more`: there are others after these. */
export async function inboxFor(ctx: Ctx, page = 0): Promise<Inbox> {
  const rows = await openRows(ctx)
    .select(sql<number>`(count(*) over (partition by item.state))::int`.as('of'))
    .offset(page * PAGE)
    .limit(PAGE + 1)
    .execute()
  return {
    items: rows.slice(0, PAGE).map(itemIn),
    counts: new Map(rows.map(row => [row.state, row.of])),
    more: rows.length > PAGE,
  }
}

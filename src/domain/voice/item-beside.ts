import { type RawBuilder, sql } from 'kysely'
import type { Ctx } from '../../platform/ctx.ts'
import { isSeen } from './policy.ts'
import type { Kind } from './rules.ts'

/** What a home said, in short: to lead on to it from the thing that came of it. */
export type ItemBeside = { id: string; kind: Kind; text: string }

/** The item that this column of another area's query names, where its reader may know of it; else null. One column. */
export const itemBeside = (ctx: Ctx, column: string): RawBuilder<ItemBeside | null> =>
  sql`(select jsonb_build_object('id', item.id, 'kind', item.kind, 'text', item.text)
    from voice_items item where item.id = ${sql.ref(column)} and ${isSeen(ctx)})`

/** So many hopes stand to choose from. */
export const MOST_HOPES = 40

/** The item `also`, and what homes hope for this child, the newest first and one more than are shown, as far as the reader may know it: a query to stand beside others. */
export const hopeRows = (ctx: Ctx, child: string, also: string) =>
  ctx.db
    .selectFrom('voice_items as item')
    .select(['item.id', 'item.kind', 'item.text'])
    .where('item.child_id', '=', child)
    .where(eb => eb.or([eb('item.kind', '=', 'aspiration'), ...(also ? [eb('item.id', '=', also)] : [])]))
    .where(isSeen(ctx))
    .$if(also !== '', query => query.orderBy(sql`item.id <> ${also}`))
    .orderBy('item.said_at', 'desc')
    .orderBy('item.id')
    .limit(MOST_HOPES + 2)

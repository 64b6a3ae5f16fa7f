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

const MOST = 40

/** What homes hope for this child, the newest first, and the item `also`, as far as the reader may know it: a query to stand beside others. */
export const hopeRows = (ctx: Ctx, child: string, also: string) =>
  ctx.db
    .selectFrom('voice_items as item')
    .select(['item.id', 'item.kind', 'item.text'])
    .where('item.child_id', '=', child)
    .where(eb => eb.or([eb('item.kind', '=', 'aspiration'), ...(also ? [eb('item.id', '=', also)] : [])]))
    .where(isSeen(ctx))
    .orderBy('item.said_at', 'desc')
    .limit(MOST)

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

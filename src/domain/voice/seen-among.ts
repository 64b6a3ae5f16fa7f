import type { Ctx } from '../../platform/ctx.ts'
import { isSeen } from './policy.ts'
import './tables.ts'

/** Which of these items this reader may know of, the oldest first, with the instant when each was said. */
export async function seenAmong(ctx: Ctx, ids: string[]): Promise<{ id: string; said_at: string }[]> {
  if (ids.length === 0) return []
  return ctx.db
    .selectFrom('voice_items as item')
    .where('item.id', 'in', ids)
    .where(isSeen(ctx))
    .select(['item.id', 'item.said_at'])
    .orderBy('item.said_at')
    .execute()
}

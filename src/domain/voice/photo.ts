import type { Ctx } from '../../platform/ctx.ts'
import { found } from '../../platform/refusal.ts'
import { photoBytes } from '../people/photos.ts'
import { isSeen } from './policy.ts'
import './tables.ts'

/** The picture of an item, for whoever may read the item. Throws `Absent`. */
export async function itemPhotoFor(ctx: Ctx, item: string): Promise<Buffer> {
  const row = await ctx.db
    .selectFrom('voice_items as item')
    .select(photoBytes('item.photo_id').as('bytes'))
    .where('item.id', '=', item)
    .where(isSeen(ctx))
    .executeTakeFirst()
  return found(row?.bytes, 'photo')
}

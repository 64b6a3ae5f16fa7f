import type { Ctx } from '../../platform/ctx.ts'
import { deletePhotos } from '../people/gone.ts'
import './tables.ts'
import './checking-in/tables.ts'

/** All that was said of these children at home, what became of it, and their check-ins. */
export async function forgetVoice(ctx: Ctx, children: string[]): Promise<void> {
  const items = await ctx.db
    .deleteFrom('voice_items')
    .where('child_id', 'in', children)
    .returning('photo_id')
    .execute()
  await deletePhotos(
    ctx,
    items.flatMap(({ photo_id }) => photo_id ?? []),
  )
  await ctx.db.deleteFrom('check_ins').where('child_id', 'in', children).execute()
}

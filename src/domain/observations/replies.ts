import type { Ctx } from '../../platform/ctx.ts'
import { Absent } from '../../platform/refusal.ts'
import { updateFor } from './updates.ts'

/** Ties what a home has just said to the update that it answers. Throws `Absent` where it is not this reader’s, or of another child. */
export async function keepReply(ctx: Ctx, update: string, said: { item: string; child: string }) {
  const { id: update_id, child } = await updateFor(ctx, update, '')
  if (child.id !== said.child) throw new Absent('update')
  await ctx.db
    .insertInto('update_replies')
    .values({ school_id: ctx.school.id, item_id: said.item, update_id })
    .execute()
}

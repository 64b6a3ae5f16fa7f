import type { Ctx } from '../../platform/ctx.ts'
import './tables.ts'

/** Links that open what was kept of these children alone. Those of rounds and meetings go with them. */
export async function forgetLinks(ctx: Ctx, children: string[]): Promise<void> {
  await ctx.db.deleteFrom('links').where('child_id', 'in', children).execute()
}

import type { Ctx } from '../../platform/ctx.ts'
import './tables.ts'

/** That something was told in confidence of these children, and who read it; the words themselves are gone long since. */
export async function forgetConfidences(ctx: Ctx, children: string[]): Promise<void> {
  await ctx.db.deleteFrom('circumstances').where('child_id', 'in', children).execute()
}

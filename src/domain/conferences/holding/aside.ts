import type { Ctx } from '../../../platform/ctx.ts'
import { writeAnswer } from '../waiting/settled.ts'

/**
 * Sets aside what is kept for a meeting, since it is decided otherwise: what was offered is taken back as a whole,
 * of what a family chose the other times stay, which may be another home's. Says whether anything was kept. For words that have taken the round's turn.
 */
export async function setHoldsAside(ctx: Ctx, meeting: string): Promise<boolean> {
  const kept = await ctx.db
    .selectFrom('holds')
    .select(['bundle_id', 'wait_id'])
    .where('meeting_id', '=', meeting)
    .executeTakeFirst()
  if (!kept) return false
  if (kept.wait_id) await writeAnswer(ctx, kept.bundle_id, 'withdrawn')
  else await ctx.db.deleteFrom('holds').where('meeting_id', '=', meeting).execute()
  return true
}

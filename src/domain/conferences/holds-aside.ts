import type { Ctx } from '../../platform/ctx.ts'
import { writeAnswer } from './waits-settled.ts'

/**
 * Sets aside what is kept for a meeting, with all that hangs together with it, since the school decides otherwise:
 * what was offered is taken back. Says whether anything was kept. For words that have taken the round's turn.
 */
export async function setHoldsAside(ctx: Ctx, meeting: string): Promise<boolean> {
  const kept = await ctx.db
    .selectFrom('holds')
    .select(['bundle_id', 'wait_id'])
    .where('meeting_id', '=', meeting)
    .executeTakeFirst()
  if (!kept) return false
  if (kept.wait_id) await writeAnswer(ctx, kept.bundle_id, 'withdrawn')
  else await ctx.db.deleteFrom('holds').where('bundle_id', '=', kept.bundle_id).execute()
  return true
}

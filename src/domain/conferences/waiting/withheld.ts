import type { Ctx } from '../../../platform/ctx.ts'
import { takeTurns } from '../booking/turn.ts'
import { offerFreed } from './offers.ts'

/**
 * Looks again at every list on which this guardian stands: what a document withholds from it now is no longer waited
 * for, and what was kept for it goes to the next. For the worker, as soon as a document is entered.
 */
export async function lookAgainAtWaits(ctx: Ctx, guardian: string): Promise<void> {
  const rounds = await ctx.db
    .selectFrom('waits')
    .select('round_id')
    .distinct()
    .where('guardian_id', '=', guardian)
    .where('ended_at', 'is', null)
    .orderBy('round_id')
    .execute()
  for (const { round_id } of rounds) {
    await takeTurns(ctx, [round_id])
    await offerFreed(ctx, round_id)
  }
}

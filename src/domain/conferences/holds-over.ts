import type { Ctx } from '../../platform/ctx.ts'
import { offerFreed } from './offers.ts'

/**
 * Lets go what was held in a round until now at most, and offers it to whoever waits. Gives whether there was any.
 * For words that have taken the round's turn.
 */
export async function releaseOver(ctx: Ctx, round: string): Promise<boolean> {
  const gone = await ctx.db
    .deleteFrom('holds')
    .where('round_id', '=', round)
    .where('until_at', '<=', ctx.now.toString())
    .returning('id')
    .execute()
  if (gone.length > 0) await offerFreed(ctx, round)
  return gone.length > 0
}

/** Rounds in which something that is over is still kept, for whoever goes around. */
export async function roundsWithOver(ctx: Ctx): Promise<string[]> {
  const rows = await ctx.db
    .selectFrom('holds')
    .where('until_at', '<=', ctx.now.toString())
    .select('round_id')
    .distinct()
    .execute()
  return rows.map(row => row.round_id)
}

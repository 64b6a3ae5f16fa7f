import type { Ctx } from '../../../platform/ctx.ts'
import { composed } from '../../../platform/db/composed.ts'
import { later } from '../../../platform/outbox.ts'
import { offerFreed } from '../waiting/offers.ts'
import { isKept } from './standing.ts'

/**
 * Lets go what was held until now at most, in whichever round, since people and rooms are the same in all of them,
 * and offers what is free in this one to whoever waits; the others have it done by a job. Gives whether there was
 * any. For words that have taken the round's turn.
 */
export const releaseOver = async (ctx: Ctx, round: string): Promise<boolean> =>
  offerGone(ctx, round, await dropOver(ctx))

/** The rounds of what was held until now at most and is not any more. */
export async function dropOver(ctx: Ctx): Promise<Set<string>> {
  const gone = await dropping(ctx, {})
  return new Set(gone.map(row => row.round_id))
}

const dropping = composed([], ctx =>
  ctx.db
    .deleteFrom('holds')
    .where(eb => eb.not(isKept(ctx, 'holds')))
    .returning('round_id'),
)

/** Offers what `dropOver` has freed. It goes back to a savepoint, so nothing else may be under way meanwhile. */
export async function offerGone(ctx: Ctx, round: string, gone: Set<string>): Promise<boolean> {
  if (gone.has(round)) await offerFreed(ctx, round)
  for (const other of gone) if (other !== round) await later(ctx, 'holds', other)
  return gone.size > 0
}

/** Rounds in which something that is over is still kept, for whoever goes around. */
export async function roundsWithOver(ctx: Ctx): Promise<string[]> {
  const rows = await ctx.db
    .selectFrom('holds')
    .where(eb => eb.not(isKept(ctx, 'holds')))
    .select('round_id')
    .distinct()
    .execute()
  return rows.map(row => row.round_id)
}

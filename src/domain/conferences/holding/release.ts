import type { Ctx } from '../../../platform/ctx.ts'
import { takeTurns } from '../booking/turn.ts'
import { offerFreed } from '../waiting/offers.ts'
import { releaseOver } from './over.ts'

/** Lets go what is over in a round once it is this transaction's turn; for the worker, at the time and going around. */
export async function releaseHolds(ctx: Ctx, round: string): Promise<void> {
  await takeTurns(ctx, [round])
  await releaseOver(ctx, round)
  // what another round's turn has let go is offered here
  await offerFreed(ctx, round)
}

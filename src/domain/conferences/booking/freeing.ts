import type { Ctx } from '../../../platform/ctx.ts'
import { offerFreed } from '../waiting/offers.ts'
import { takeTurns } from './turn.ts'

/** Does what may free times of a round once it is this transaction's turn, and offers them to whoever waits. */
export async function freeing<T>(ctx: Ctx, round: string, work: () => Promise<T>): Promise<T> {
  await takeTurns(ctx, [round])
  const value = await work()
  await offerFreed(ctx, round)
  return value
}

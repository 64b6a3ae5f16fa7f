import type { Ctx } from '../../../platform/ctx.ts'
import { takeTurns } from '../booking/turn.ts'
import { setHoldsAside } from '../holding/aside.ts'
import { releaseOver } from '../holding/over.ts'

/** Waits for the turns of these educators and of the round. What is kept for the meeting gives way; says whether there was any. */
export async function takeItsTurn(ctx: Ctx, round: string, meeting: string, educators: string[]) {
  await takeTurns(ctx, [...educators, round])
  await releaseOver(ctx, round)
  return setHoldsAside(ctx, meeting)
}

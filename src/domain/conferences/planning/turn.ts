import type { Ctx } from '../../../platform/ctx.ts'
import { takeTurns } from '../booking/turn.ts'
import { releaseOver } from '../holding/over.ts'
import type { Sources } from './problem-sources.ts'
import { sourcesOf } from './sources.ts'

/** Waits until nobody else books for anybody of the round. */
export const takeTurnsOf = (ctx: Ctx, { round, schedule }: Sources) =>
  takeTurns(ctx, [...schedule.flatMap(({ educators, child }) => [...educators, child]), round.id])

/** The round as it stands, once nobody else changes it. */
export async function readInTurn(ctx: Ctx, round: string): Promise<Sources> {
  await takeTurnsOf(ctx, await sourcesOf(ctx, round))
  await releaseOver(ctx, round)
  return sourcesOf(ctx, round)
}

/** From now on the round has a schedule. Twice is once. */
export async function enterPlanned(ctx: Ctx, round_id: string, by_person: string) {
  const at = ctx.now.toString()
  await ctx.db
    .insertInto('round_states')
    .values({
      ...{ school_id: ctx.school.id, round_id, state: 'planned', by_person },
      ...{ entered_at: at, effective_at: at },
    })
    .onConflict(conflict => conflict.doNothing())
    .execute()
}

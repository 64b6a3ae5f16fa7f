import type { Ctx } from '../../platform/ctx.ts'
import { Refused } from '../../platform/refusal.ts'
import { type Goal, goalFor, type Table } from './goals.ts'
import { whyNoChange } from './rules.ts'

/** A goal with all of its words, once it is one's turn: two who write to one goal wait for each other. */
export async function goalInTurn(ctx: Ctx, id: string): Promise<Table<{ goal: Goal }>> {
  await ctx.db.selectFrom('goals').select('id').where('id', '=', id).forNoKeyUpdate().execute()
  return goalFor(ctx, id)
}

/** The same where it is still worked for. Refuses `goals.ended`. */
export async function openGoalInTurn(ctx: Ctx, id: string): Promise<Table<{ goal: Goal }>> {
  const table = await goalInTurn(ctx, id)
  const why = whyNoChange(table.goal)
  if (why) throw new Refused(why)
  return table
}

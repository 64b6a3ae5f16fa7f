import type { Ctx } from '../../platform/ctx.ts'
import type { Step } from './rules.ts'
import './tables.ts'

/** What was done in this step. For jobs. */
export async function stepOf(ctx: Ctx, id: string): Promise<Step | undefined> {
  const row = await ctx.db.selectFrom('voice_steps').select('step').where('id', '=', id).executeTakeFirst()
  return row?.step
}

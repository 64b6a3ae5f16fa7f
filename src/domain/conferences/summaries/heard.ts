import type { Ctx } from '../../../platform/ctx.ts'
import { needArranger } from '../policy.ts'
import { countHeard } from './rules.ts'
import type { Heard } from './tables.ts'

/** Of a round: how many felt heard, for the head; null until five have said so. */
export async function heardIn(ctx: Ctx, round: string): Promise<Record<Heard, number> | null> {
  needArranger(ctx)
  const answers = await ctx.db
    .selectFrom('heard_answers')
    .where('round_id', '=', round)
    .select(['heard', 'batch'])
    .execute()
  return countHeard(answers)
}

import type { Ctx } from './ctx.ts'

/** For so long a change can be taken back, since for so long its row images are kept. */
export const CHANGE_DAYS = 30
const FACT_DAYS = 90
const DONE_DAYS = 365

/** Clears away, in one school, what has served: row images of changes, who made them, and facts that were told long ago. */
export async function clearServed(ctx: Ctx) {
  const before = (days: number) => ctx.now.subtract({ hours: 24 * days }).toString()
  await ctx.db
    .deleteFrom('changed_rows')
    .where('change_id', 'in', eb =>
      eb.selectFrom('changes').select('id').where('made_at', '<', before(CHANGE_DAYS)),
    )
    .execute()
  await ctx.db.deleteFrom('changes').where('made_at', '<', before(DONE_DAYS)).execute()
  await ctx.db.deleteFrom('facts').where('handled_at', '<', before(FACT_DAYS)).execute()
}

import { sql } from 'kysely'
import { actorId, type Ctx } from '../../platform/ctx.ts'
import { found } from '../../platform/refusal.ts'
import { type Change, changing } from '../../platform/undo.ts'
import { needHead, needStaff } from '../people/policy.ts'

const USUAL_WEEKS = 6

/** How often a family hears, in weeks, as one column of another query. */
export const weeksOf = sql<number>`coalesce((select weeks from update_cadences), ${sql.lit(USUAL_WEEKS)})`

/** In weeks, as the school set it. */
export async function cadenceFor(ctx: Ctx): Promise<number> {
  needStaff(ctx)
  const row = await ctx.db.selectFrom('update_cadences').select('weeks').executeTakeFirst()
  return row?.weeks ?? USUAL_WEEKS
}

/** Sets how often each family hears, in weeks. */
export async function setCadence(ctx: Ctx, weeks: number): Promise<Change<void>> {
  needHead(ctx)
  const set = { weeks, set_by: found(actorId(ctx)), set_at: ctx.now.toString() }
  return changing(ctx, 'cadenceSet', String(weeks), async () => {
    await ctx.db
      .insertInto('update_cadences')
      .values({ school_id: ctx.school.id, ...set })
      .onConflict(conflict => conflict.column('school_id').doUpdateSet(set))
      .execute()
  })
}

import { actorId, type Ctx } from '../../../platform/ctx.ts'
import { found } from '../../../platform/refusal.ts'
import { needHead } from '../../people/policy.ts'
import { RHYTHM_BY_DEFAULT, type Rhythm } from './rules.ts'
import './tables.ts'

export async function rhythmOf(ctx: Ctx): Promise<Rhythm> {
  const row = await ctx.db.selectFrom('check_in_settings').select('rhythm').executeTakeFirst()
  return row?.rhythm ?? RHYTHM_BY_DEFAULT
}

/** The head says how often homes are asked by themselves. */
export async function setRhythm(ctx: Ctx, rhythm: Rhythm): Promise<void> {
  needHead(ctx)
  const said = { rhythm, set_by: found(actorId(ctx), 'author'), set_at: ctx.now.toString() }
  await ctx.db
    .insertInto('check_in_settings')
    .values({ school_id: ctx.school.id, ...said })
    .onConflict(conflict => conflict.columns(['school_id']).doUpdateSet(said))
    .execute()
}

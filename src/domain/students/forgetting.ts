import { type Ctx, schoolDay } from '../../platform/ctx.ts'
import { childrenToday } from '../people/group-children.ts'
import './tables.ts'

const ENDED_DAYS = 30
const MOVED_DAYS = 365

/** What nobody needs any more: tablets that ended, passes of children who have left, moves that are long past. */
export async function forgetSeats(ctx: Ctx): Promise<void> {
  const day = schoolDay(ctx)
  const ended = ctx.now.subtract({ hours: 24 * ENDED_DAYS }).toString()
  await ctx.db
    .deleteFrom('tablets')
    .where(eb =>
      eb.or([
        eb('revoked_at', '<', ended),
        eb('until_on', '<', day.subtract({ days: ENDED_DAYS }).toString()),
        eb.and([eb('token_hash', 'is', null), eb('set_up_until', '<', ended)]),
      ]),
    )
    .execute()
  const here = (await childrenToday(ctx)).map(child => child.id)
  const gone = ctx.db.deleteFrom('student_passes')
  await (here.length > 0 ? gone.where('child_id', 'not in', here) : gone).execute()
  await ctx.db
    .deleteFrom('right_moves')
    .where('moves_on', '<', day.subtract({ days: MOVED_DAYS }).toString())
    .execute()
}

import { actorId, type Ctx } from '../../../platform/ctx.ts'
import { announce } from '../../../platform/outbox.ts'
import { found, Refused } from '../../../platform/refusal.ts'
import { ownMeetingFor } from '../booking/own.ts'
import { toldFrom } from '../rules.ts'
import { whyNotJoined } from './rules.ts'
import type { FromAfar } from './tables.ts'

/**
 * A guardian says how he or she joins a meeting at the school from elsewhere; null: comes after all. Each for
 * oneself; the meeting keeps its time and its room, and whoever holds it is told. Refuses what `whyNotJoined` names.
 */
export async function joinFromAfar(ctx: Ctx, meeting: string, by: FromAfar | null): Promise<void> {
  const own = await ownMeetingFor(ctx, meeting)
  const booking = found(own.meeting.booking, 'time')
  const why = whyNotJoined(booking, by, own.round.modes, ctx.now)
  if (why) throw new Refused(why)
  const guardian = found(actorId(ctx))
  if (own.joins === by) return
  await ctx.db
    .deleteFrom('joinings')
    .where('meeting_id', '=', meeting)
    .where('guardian_id', '=', guardian)
    .execute()
  const fact = { round: own.round.id, booking: booking.id, guardian, by }
  await announce(ctx, 'guardianJoins', fact, toldFrom(ctx.now))
  if (!by) return
  const row = { school_id: ctx.school.id, meeting_id: meeting, guardian_id: guardian }
  await ctx.db
    .insertInto('joinings')
    .values({ ...row, by, said_at: ctx.now.toString() })
    .onConflict(conflict => conflict.columns(['school_id', 'meeting_id', 'guardian_id']).doUpdateSet({ by }))
    .execute()
}

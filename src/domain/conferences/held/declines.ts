import { actorId, type Ctx } from '../../../platform/ctx.ts'
import { found, Refused } from '../../../platform/refusal.ts'
import { ownMeetingFor } from '../booking/own.ts'
import { caseInTurn } from '../booking/turn.ts'
import { setHoldsAside } from '../holding/aside.ts'
import { offerFreed } from '../waiting/offers.ts'

/**
 * A family says that it wants no conference this time, with an optional word to the school. Nobody plans for it
 * then, nor asks it to choose. Refuses `conferences.declineBooked` while it has a time, and
 * `conferences.roundClosed`. Twice is once.
 */
export async function declineMeeting(ctx: Ctx, meeting: string, word: string): Promise<void> {
  await ownMeetingFor(ctx, meeting)
  const known = await caseInTurn(ctx, meeting, 'home')
  const { need, booking } = known.meeting
  if (need === 'waived') return
  if (known.round.state === 'closed') throw new Refused('conferences.roundClosed')
  if (booking) throw new Refused('conferences.declineBooked')
  const by = { declined_by: found(actorId(ctx)), declined_at: ctx.now.toString() }
  await ctx.db
    .insertInto('declines')
    .values({ school_id: ctx.school.id, meeting_id: meeting, ...by, word, need })
    .execute()
  await ctx.db.updateTable('meetings').set({ need: 'waived' }).where('id', '=', meeting).execute()
  await setHoldsAside(ctx, meeting)
  await offerFreed(ctx, known.round.id)
}

/** The family would like a conference after all. */
export async function takeBackDecline(ctx: Ctx, meeting: string): Promise<void> {
  await ownMeetingFor(ctx, meeting)
  const { round } = await caseInTurn(ctx, meeting, 'home')
  if (round.state === 'closed') throw new Refused('conferences.roundClosed')
  const back = await ctx.db
    .deleteFrom('declines')
    .where('meeting_id', '=', meeting)
    .returning('need')
    .executeTakeFirst()
  if (back) await ctx.db.updateTable('meetings').set({ need: back.need }).where('id', '=', meeting).execute()
}

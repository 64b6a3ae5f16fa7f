import { actorId, type Ctx } from '../../../platform/ctx.ts'
import { announce } from '../../../platform/outbox.ts'
import { found, Refused } from '../../../platform/refusal.ts'
import { needMover } from '../booking/policy.ts'
import { roundFor } from '../rounds/rounds.ts'
import { isTold } from '../rules.ts'
import { type Booked, placedMeetings } from '../schedule.ts'
import { unfitBecause } from './unfit-because.ts'

/** Keeps a meeting where it is although it no longer fits. For this start: moved, it is asked again. Only the head. */
export async function keepTime(ctx: Ctx, round: string, meeting: string): Promise<void> {
  const { booking } = await unfitMeeting(ctx, round, meeting)
  await decide(ctx, booking, { kept_at: ctx.now.toString(), kept_by: found(actorId(ctx)) })
}

/**
 * Asks the family to choose another time; until it has, it keeps the one that it has. Refuses
 * `conferences.notTold` while families do not know the schedule, and `conferences.locked`.
 */
export async function askForAnother(ctx: Ctx, round: string, meeting: string): Promise<void> {
  const { booking, view } = await unfitMeeting(ctx, round, meeting)
  if (!isTold(view)) throw new Refused('conferences.notTold')
  if (booking.locked) throw new Refused('conferences.locked')
  await decide(ctx, booking, { asked_at: ctx.now.toString(), asked_by: found(actorId(ctx)) })
  await announce(ctx, 'timeNoLongerFits', { round, booking: booking.id })
}

async function unfitMeeting(ctx: Ctx, round: string, meeting: string) {
  needMover(ctx)
  const view = await roundFor(ctx, round)
  const placed = await placedMeetings(ctx)
    .where('meetings.round_id', '=', round)
    .where('meetings.id', '=', meeting)
    .executeTakeFirst()
  const known = found(placed, 'meeting')
  if (unfitBecause(view, known, ctx.now).length === 0) throw new Refused('conferences.fitsAgain')
  return { view, booking: found(known.booking) }
}

type Decided = { kept_at: string; kept_by: string } | { asked_at: string; asked_by: string }

async function decide(ctx: Ctx, { id, starts_wall }: Booked, decided: Decided) {
  const none = { kept_at: null, kept_by: null, asked_at: null, asked_by: null }
  await ctx.db
    .insertInto('unfit_times')
    .values({ school_id: ctx.school.id, booking_id: id, starts_wall, ...none, ...decided })
    .onConflict(conflict => conflict.columns(['school_id', 'booking_id', 'starts_wall']).doUpdateSet(decided))
    .execute()
}

import { sql } from 'kysely'
import { actorId, type Ctx } from '../../../platform/ctx.ts'
import { announce } from '../../../platform/outbox.ts'
import { Refused } from '../../../platform/refusal.ts'
import { replaceClaims } from '../booking/claims.ts'
import { fitOf } from '../booking/fit.ts'
import { caseInTurn } from '../booking/turn.ts'
import type { RoundView } from '../rounds/rounds.ts'
import { isTold } from '../rules.ts'
import { isAllOver } from '../slots.ts'
import { type Noting, notingFor } from './noting.ts'
import { whyNotOffered } from './rules.ts'
import type { Missed } from './tables.ts'

/**
 * Lets the family choose anew after a meeting that did not take place, and tells it so. The time that was stays
 * as history and keeps nobody's place. Twice is once. Refuses what `whyNotOffered` names.
 */
export async function offerAnew(ctx: Ctx, id: string): Promise<Noting> {
  const { round } = await caseInTurn(ctx, id)
  const noting = await notingFor(ctx, id)
  const { record } = noting
  const why = whyNotOffered(record, endOf(ctx, round))
  if (why) throw new Refused(why)
  if (record.offered_at) return noting
  const by = { offered_by: actorId(ctx), offered_at: ctx.now.toString() }
  await ctx.db.updateTable('booking_ends').set(by).where('booking_id', '=', record.id).execute()
  const sequence = await standAside(ctx, record.id)
  if (isTold(round))
    await announce(ctx, 'newTimeOffered', {
      ...{ round: round.id, booking: record.id, sequence },
      went: record.went as Missed,
    })
  return noting
}

/** Whether a round can still give a time to anybody. */
export const endOf = (ctx: Ctx, { state, days }: Pick<RoundView, 'state' | 'days'>) => ({
  closed: state === 'closed',
  over: isAllOver(days, ctx.school.zone, ctx.now),
})

async function standAside(ctx: Ctx, booking: string): Promise<number> {
  const { sequence } = await ctx.db
    .updateTable('bookings')
    .set({ cancelled_at: ctx.now.toString(), cancelled_by: actorId(ctx), sequence: sql`sequence + 1` })
    .where('id', '=', booking)
    .returning('sequence')
    .executeTakeFirstOrThrow()
  await replaceClaims(ctx, booking, [])
  return sequence
}

/**
 * Takes the offer back: the time that was is the meeting's time again. Whoever was not told yet is not told.
 * Refuses `frame.movedOn` once the family has a new time, or the old one was given away.
 */
export async function takeBackAnew(ctx: Ctx, id: string): Promise<Noting> {
  const known = await caseInTurn(ctx, id)
  const noting = await notingFor(ctx, id)
  const { record } = noting
  const present = known.meeting.booking
  if (present?.id === record.id && record.went) return noting
  if (present || !record.offered_at || (await isChosen(ctx, id))) throw new Refused('frame.movedOn')
  const { starts_wall, room_id } = await standAgain(ctx, record.id)
  const { mode, interpreter } = record
  const { setting } = fitOf(known, { start: starts_wall, mode, interpreter, room: room_id ?? undefined })
  if (!setting) throw new Refused('frame.movedOn')
  await replaceClaims(ctx, record.id, setting.claims)
  await ctx.db
    .updateTable('booking_ends')
    .set({ offered_by: null, offered_at: null })
    .where('booking_id', '=', record.id)
    .execute()
  return noting
}

const standAgain = (ctx: Ctx, booking: string) =>
  ctx.db
    .updateTable('bookings')
    .set({ cancelled_at: null, cancelled_by: null, sequence: sql`sequence + 1` })
    .where('id', '=', booking)
    .returning([sql<string>`to_char(starts_wall, 'YYYY-MM-DD"T"HH24:MI')`.as('starts_wall'), 'room_id'])
    .executeTakeFirstOrThrow()

/** The family is just choosing: a time is kept for it. */
const isChosen = async (ctx: Ctx, meeting: string) =>
  (await ctx.db.selectFrom('holds').select('id').where('meeting_id', '=', meeting).executeTakeFirst()) !==
  undefined

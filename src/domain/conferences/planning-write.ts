import type { Ctx } from '../../platform/ctx.ts'
import { newId } from '../../platform/ids.ts'
import { announce } from '../../platform/outbox.ts'
import { columnsOf } from './booking-new.ts'
import { writeClaims } from './claims.ts'
import type { Chosen } from './planning-outcome.ts'
import { isKept, type Sources } from './problem-sources.ts'
import { isTold } from './rules.ts'
import type { Booked, Scheduled } from './schedule.ts'

/**
 * Puts a plan in the place of the schedule: what is kept stays, all else is as the plan says. A booking that
 * moves keeps its id. Once families know the schedule, each that changes is announced.
 */
export async function writePlan(ctx: Ctx, sources: Sources, chosen: Chosen[], by: string) {
  const open = sources.schedule.filter(({ booking }) => booking && !isKept(booking, sources.now))
  const replaced = open.map(meeting => meeting.booking!.id)
  if (replaced.length > 0) await ctx.db.deleteFrom('claims').where('booking_id', 'in', replaced).execute()
  const placed = new Set(chosen.map(({ meeting }) => meeting.meeting))
  for (const meeting of open) if (!placed.has(meeting.meeting)) await takeAway(ctx, sources, meeting, by)
  const ids = new Map<string, string>()
  for (const { meeting, setting } of chosen)
    ids.set(meeting.meeting, await put(ctx, sources, { meeting, setting }, by))
  await writeClaims(
    ctx,
    chosen.flatMap(({ meeting, setting }) =>
      setting.claims.map(claim => ({ ...claim, booking: ids.get(meeting.meeting)! })),
    ),
  )
}

async function takeAway(ctx: Ctx, { round }: Sources, { booking }: Scheduled, by: string) {
  const { id, start, end, sequence } = booking!
  const next = isTold(round) ? sequence + 1 : sequence
  await ctx.db
    .updateTable('bookings')
    .set({ sequence: next, cancelled_at: ctx.now.toString(), cancelled_by: by })
    .where('id', '=', id)
    .execute()
  if (isTold(round))
    await announce(ctx, 'bookingCancelled', {
      round: round.id,
      booking: id,
      at: { start, end },
      sequence: next,
    })
}

async function put(ctx: Ctx, { round }: Sources, { meeting, setting }: Chosen, by: string): Promise<string> {
  const { booking } = meeting
  if (booking) return putAgain(ctx, isTold(round), round.id, booking, setting)
  const id = newId()
  await ctx.db
    .insertInto('bookings')
    .values({
      school_id: ctx.school.id,
      id,
      round_id: round.id,
      meeting_id: meeting.meeting,
      ...columnsOf(ctx, setting),
      sequence: 0,
      booked_at: ctx.now.toString(),
      booked_by: by,
    })
    .execute()
  if (isTold(round)) await announce(ctx, 'bookingMade', { round: round.id, booking: id })
  return id
}

async function putAgain(
  ctx: Ctx,
  told: boolean,
  round: string,
  { id, start, end, sequence, ...now }: Booked,
  setting: Chosen['setting'],
): Promise<string> {
  const same =
    now.starts_wall === setting.start &&
    now.mode === setting.mode &&
    (now.room?.id ?? null) === setting.room &&
    now.interpreter === setting.interpreter
  if (same) return id
  const next = told ? sequence + 1 : sequence
  await ctx.db
    .updateTable('bookings')
    .set({ ...columnsOf(ctx, setting), sequence: next })
    .where('id', '=', id)
    .execute()
  const to = { start: setting.span.start.toString(), end: setting.span.end.toString() }
  if (told)
    await announce(ctx, 'bookingMoved', { round, booking: id, from: { start, end }, to, sequence: next })
  return id
}

import type { Ctx } from '../../../platform/ctx.ts'
import { newId } from '../../../platform/ids.ts'
import { announce } from '../../../platform/outbox.ts'
import { writeClaims } from '../booking/claims.ts'
import { columnsOf } from '../booking/new.ts'
import { cancelRow, changeRow } from '../booking/rows.ts'
import { isTold, toldFrom } from '../rules.ts'
import type { Booked } from '../schedule.ts'
import type { Chosen } from './outcome.ts'
import { isKept, type Sources } from './problem-sources.ts'

/**
 * Puts a plan in the place of the schedule: what is kept stays, all else is as the plan says. A booking that
 * moves keeps its id. Once families know the schedule, each that changes is announced.
 */
export async function writePlan(ctx: Ctx, sources: Sources, chosen: Chosen[], by: string) {
  const open = sources.schedule.filter(({ booking }) => booking && !isKept(booking, sources.now))
  const replaced = open.map(meeting => meeting.booking!.id)
  if (replaced.length > 0) await ctx.db.deleteFrom('claims').where('booking_id', 'in', replaced).execute()
  const placed = new Set(chosen.map(({ meeting }) => meeting.meeting))
  for (const meeting of open)
    if (!placed.has(meeting.meeting)) await cancelRow(ctx, sources.round, meeting.booking!, by)
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

async function put(ctx: Ctx, { round }: Sources, { meeting, setting }: Chosen, by: string): Promise<string> {
  const { booking } = meeting
  if (booking) {
    if (!isSame(booking, setting)) await changeRow(ctx, round, booking, setting)
    return booking.id
  }
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
  if (isTold(round)) await announce(ctx, 'bookingMade', { round: round.id, booking: id }, toldFrom(ctx.now))
  return id
}

const isSame = (now: Booked, setting: Chosen['setting']): boolean =>
  now.starts_wall === setting.start &&
  now.mode === setting.mode &&
  (now.room?.id ?? null) === setting.room &&
  now.interpreter === setting.interpreter

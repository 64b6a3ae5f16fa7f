import { sql } from 'kysely'
import type { Ctx } from '../../../platform/ctx.ts'
import { announce } from '../../../platform/outbox.ts'
import type { RoundView } from '../rounds/rounds.ts'
import { isTold, toldFrom } from '../rules.ts'
import type { Booked } from '../schedule.ts'
import type { Setting } from './fit.ts'
import { columnsOf } from './new.ts'

type Round = Pick<RoundView, 'id' | 'state'>

/** Calendars follow a change of what families know by its number; before that, nobody counts. */
const nextSequence = (round: Round, { sequence }: Booked) => (isTold(round) ? sequence + 1 : sequence)

/** The row of a booking with another time or setting. It keeps its id; told, once families know it. */
export async function changeRow(
  ctx: Ctx,
  round: Round,
  booking: Booked,
  setting: Setting,
  more: { locked_at?: string | null } = {},
) {
  const { id, start, end } = booking
  const sequence = nextSequence(round, booking)
  await ctx.db
    .updateTable('bookings')
    .set({ ...columnsOf(ctx, setting), ...more, sequence })
    .where('id', '=', id)
    .execute()
  const to = { start: setting.span.start.toString(), end: setting.span.end.toString() }
  if (!isTold(round)) return
  await announce(
    ctx,
    'bookingMoved',
    { round: round.id, booking: id, from: { start, end }, to, sequence },
    toldFrom(ctx.now),
  )
  await freeInterpreter(ctx, round.id, booking, setting.interpreter, sequence)
}

/** Whoever interpreted, and does no more, hears of it apart: what the others are told is no matter of theirs. */
export async function freeInterpreter(
  ctx: Ctx,
  round: string,
  { id, start, end, interpreter }: Booked,
  next: string | null,
  sequence: number,
) {
  if (!interpreter || interpreter === next) return
  const at = { start, end }
  await announce(
    ctx,
    'interpreterFreed',
    { round, booking: id, interpreter, at, sequence },
    toldFrom(ctx.now),
  )
}

/** The row of a booking as cancelled, by whom it was; told, once families know it. */
export async function cancelRow(ctx: Ctx, round: Round, booking: Booked, by: string | null) {
  const { id, start, end } = booking
  const sequence = nextSequence(round, booking)
  await ctx.db
    .updateTable('bookings')
    .set({ sequence, cancelled_at: ctx.now.toString(), cancelled_by: by })
    .where('id', '=', id)
    .execute()
  if (isTold(round))
    await announce(
      ctx,
      'bookingCancelled',
      { round: round.id, booking: id, at: { start, end }, sequence },
      toldFrom(ctx.now),
    )
}

/** The row of a cancelled booking with its place again, as the same entry of everyone's calendar. */
export async function reviveRow(ctx: Ctx, round: Round, id: string, setting: Setting, locked: boolean) {
  await ctx.db
    .updateTable('bookings')
    .set({ ...columnsOf(ctx, setting), cancelled_at: null, cancelled_by: null })
    .set({ locked_at: locked ? ctx.now.toString() : null })
    .$if(isTold(round), query => query.set({ sequence: sql`sequence + 1` }))
    .where('id', '=', id)
    .execute()
  if (isTold(round)) await announce(ctx, 'bookingMade', { round: round.id, booking: id }, toldFrom(ctx.now))
}

import { sql } from 'kysely'
import { actorId, type Ctx } from '../../../platform/ctx.ts'
import { newId } from '../../../platform/ids.ts'
import { type Span, tzVersion } from '../../../platform/time.ts'
import { type Claim, rangeOf, writeClaims } from '../booking/claims.ts'
import { type Standing, standingOf } from '../booking/state.ts'
import type { RoundView } from '../rounds/rounds.ts'
import type { Booked } from '../schedule.ts'

/** A booking as it is, and when it is held instead; everything else of it stays. */
export type Change = {
  booking: Booked
  start: string
  to: Span
  interpreter: string | null
  claims: Claim[]
  sequence: number
}

/** Writes the days and hours of a round in the place of those that it has. */
export async function writeHours(
  ctx: Ctx,
  round: string,
  { days, hours }: Pick<RoundView, 'days' | 'hours'>,
) {
  const inRound = { school_id: ctx.school.id, round_id: round }
  for (const table of ['staff_hours', 'round_days'] as const)
    await ctx.db.deleteFrom(table).where('round_id', '=', round).execute()
  await ctx.db
    .insertInto('round_days')
    .values(days.map(span => ({ ...inRound, ...span })))
    .execute()
  if (hours.length > 0)
    await ctx.db
      .insertInto('staff_hours')
      .values(hours.map(span => ({ ...inRound, id: newId(), ...span })))
      .execute()
}

/** Moves many bookings at once, so that one may come to where another was. `act`: the moved day they are part of. */
export async function writeMoves(ctx: Ctx, changes: Change[], act: string | null): Promise<void> {
  if (changes.length === 0) return
  const ids = changes.map(({ booking }) => booking.id)
  await ctx.db.deleteFrom('claims').where('booking_id', 'in', ids).execute()
  await sql`update bookings b set starts_wall = n.start, during = n.during::tstzrange, zone = ${ctx.school.zone},
      tz_version = ${tzVersion()}, interpreter_id = n.interpreter, sequence = n.sequence
    from jsonb_to_recordset(${JSON.stringify(changes.map(rowOf))}::jsonb)
      as n (id uuid, start timestamp, during text, interpreter uuid, sequence int)
    where b.id = n.id`.execute(ctx.db)
  await writeClaims(
    ctx,
    changes.flatMap(({ booking, claims }) => claims.map(claim => ({ ...claim, takenBy: booking.id }))),
  )
  const made = {
    school_id: ctx.school.id,
    made_at: ctx.now.toString(),
    made_by: actorId(ctx),
    day_move_id: act,
  }
  await ctx.db
    .insertInto('booking_moves')
    .values(changes.map(change => ({ ...made, id: newId(), ...standingsOf(change) })))
    .execute()
}

const rowOf = ({ booking, start, to, interpreter, sequence }: Change) => ({
  ...{ id: booking.id, start, during: rangeOf(to), interpreter, sequence },
})

function standingsOf({ booking, start, interpreter }: Change) {
  const before = standingOf({ booking })
  const after: Standing = before && { ...before, start, interpreter }
  return { booking_id: booking.id, before: JSON.stringify(before), after: JSON.stringify(after) }
}

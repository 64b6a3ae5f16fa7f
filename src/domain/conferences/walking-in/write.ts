import { actorId, type Ctx } from '../../../platform/ctx.ts'
import { newId } from '../../../platform/ids.ts'
import { type Span, tzVersion } from '../../../platform/time.ts'
import { type Claim, rangeOf, replaceClaims } from '../booking/claims.ts'
import { type Standing, standingOf } from '../booking/state.ts'
import { type Done, writeMove } from '../booking/write.ts'
import type { RoundView } from '../rounds/rounds.ts'
import type { Booked } from '../schedule.ts'
import type { Mode } from '../tables.ts'

type Met = {
  round: RoundView
  meeting: string
  /** The time that the meeting had that day, or before. */
  booking: Booked | null
  input: { start: string; mode: Mode }
  heldBefore: string[]
  span: Span
  claims: Claim[]
  room: string | null
}

/** Writes a conference at its actual times, in the place of the time that it had. Announces nothing. */
export async function writeWalkIn(ctx: Ctx, met: Met): Promise<Done> {
  const { booking, input, room, heldBefore } = met
  const id = booking?.id ?? newId()
  const columns = columnsOf(ctx, met)
  if (booking) await ctx.db.updateTable('bookings').set(columns).where('id', '=', id).execute()
  else await insert(ctx, met, id, columns)
  await replaceClaims(ctx, id, met.claims)
  const after: Standing = {
    start: input.start,
    mode: input.mode,
    room,
    interpreter: null,
    locked: booking?.locked ?? false,
    heldBefore,
  }
  return writeMove(ctx, id, standingOf({ booking }), after)
}

type Columns = ReturnType<typeof columnsOf>

const columnsOf = (ctx: Ctx, { input, span, room }: Met) => ({
  ...{ during: rangeOf(span), starts_wall: input.start, zone: ctx.school.zone, tz_version: tzVersion() },
  ...{ mode: input.mode, room_id: room, interpreter_id: null, language: null, walk_in: true },
})

const insert = (ctx: Ctx, { round, meeting }: Met, id: string, columns: Columns) =>
  ctx.db
    .insertInto('bookings')
    .values({
      ...{ school_id: ctx.school.id, id, round_id: round.id, meeting_id: meeting, sequence: 0 },
      ...{ booked_at: ctx.now.toString(), booked_by: actorId(ctx) },
      ...columns,
    })
    .execute()

/** Who held it in the end: on the board and the day sheets it is theirs. */
export async function meetBy(ctx: Ctx, meeting: string, educators: string[]) {
  await ctx.db.deleteFrom('meeting_educators').where('meeting_id', '=', meeting).execute()
  const rows = [...new Set(educators)].map(educator_id => ({
    school_id: ctx.school.id,
    meeting_id: meeting,
    educator_id,
  }))
  await ctx.db.insertInto('meeting_educators').values(rows).execute()
}

import { sql } from 'kysely'
import { Temporal } from 'temporal-polyfill'
import type { Ctx } from '../../../platform/ctx.ts'
import { found, Refused } from '../../../platform/refusal.ts'
import { toInstant } from '../../../platform/time.ts'
import type { Claim } from '../booking/claims.ts'
import { isSameStanding, type Standing, standingOf } from '../booking/state.ts'
import { type RoundView, roundFor } from '../rounds/rounds.ts'
import { type Booked, instant, placedMeetings } from '../schedule.ts'
import type { Change } from './day-write.ts'

/** What takes a moved day back: every booking to where it was before. */
export type Back = {
  round: RoundView
  undone: boolean
  change: string | null
  fact: string | null
  changes: Change[]
}

/** Works it out. Refuses `frame.movedOn` and `conferences.dayOver`; Absent for an act of another round. */
export async function backOf(ctx: Ctx, id: string, act: string): Promise<Back> {
  const round = await roundFor(ctx, id)
  const row = await ctx.db
    .selectFrom('day_moves')
    .selectAll()
    .where('id', '=', act)
    .where('round_id', '=', id)
    .executeTakeFirst()
  const { undone_at, change_id, fact_id, to_day, made_at } = found(row, 'moved day')
  const back = { round, undone: undone_at !== null, change: change_id, fact: fact_id }
  if (back.undone) return { ...back, changes: [] }
  if (change_id === null || (await isUsed(ctx, { id, act, to_day, made_at })))
    throw new Refused('frame.movedOn')
  const [moved, claims] = [await movedBy(ctx, act), await claimsOf(ctx, act)]
  return { ...back, changes: moved.map(one => changeBack(ctx, one, claims.get(one.booking_id) ?? [])) }
}

type Moved = { booking_id: string; before: unknown; after: unknown; booking: Booked | null }

function changeBack(ctx: Ctx, { booking, booking_id, before, after }: Moved, claims: Claim[]): Change {
  const was = before as Standing
  if (
    !booking ||
    booking.id !== booking_id ||
    !was ||
    !isSameStanding(standingOf({ booking }), after as Standing)
  )
    throw new Refused('frame.movedOn')
  const start = toInstant(Temporal.PlainDateTime.from(was.start), ctx.school.zone)
  if (Temporal.Instant.compare(start, ctx.now) <= 0) throw new Refused('conferences.dayOver')
  const [from, until] = [Temporal.Instant.from(booking.start), Temporal.Instant.from(booking.end)]
  const to = { start, end: start.add(from.until(until)) }
  const by = from.until(start)
  const same = claims.map(claim => ({ ...claim, start: claim.start.add(by), end: claim.end.add(by) }))
  const again = was.interpreter && !booking.interpreter
  const lost: Claim[] = again ? [{ kind: 'interpreter', holder: was.interpreter!, ...to }] : []
  const { interpreter, start: wall } = was
  return { booking, start: wall, to, interpreter, claims: [...same, ...lost], sequence: booking.sequence }
}

const movedBy = (ctx: Ctx, act: string): Promise<Moved[]> =>
  placedMeetings(ctx)
    .innerJoin('bookings as own', 'own.meeting_id', 'meetings.id')
    .innerJoin('booking_moves as m', 'm.booking_id', 'own.id')
    .select(['m.booking_id', 'm.before', 'm.after'])
    .where('m.day_move_id', '=', act)
    .execute()

async function claimsOf(ctx: Ctx, act: string): Promise<Map<string, Claim[]>> {
  const rows = await ctx.db
    .selectFrom('claims')
    .innerJoin('booking_moves as m', 'm.booking_id', 'claims.booking_id')
    .where('m.day_move_id', '=', act)
    .select(['claims.kind', 'claims.holder_id as holder', 'm.booking_id'])
    .select([instant('lower', 'claims').as('start'), instant('upper', 'claims').as('end')])
    .execute()
  const claims = rows.map(({ kind, holder, booking_id, start, end }) => ({
    ...{ kind, holder, booking_id, start: Temporal.Instant.from(start), end: Temporal.Instant.from(end) },
  }))
  const of = Map.groupBy(claims, claim => claim.booking_id)
  return new Map([...of].map(([id, own]) => [id, own.map(({ booking_id: _, ...claim }) => claim)]))
}

type Act = { id: string; act: string; to_day: string; made_at: string }

/** Somebody else was given a time on the other day since. */
async function isUsed(ctx: Ctx, { id, act, to_day, made_at }: Act): Promise<boolean> {
  const since = await ctx.db
    .selectFrom('booking_moves as m')
    .innerJoin('bookings as b', 'b.id', 'm.booking_id')
    .select('m.id')
    .where('b.round_id', '=', id)
    .where('b.cancelled_at', 'is', null)
    .where(sql<boolean>`b.starts_wall::date = ${to_day}::date`)
    .where('m.made_at', '>', made_at)
    .where('m.undone_at', 'is', null)
    .where('m.day_move_id', 'is distinct from', act)
    .executeTakeFirst()
  return since !== undefined
}

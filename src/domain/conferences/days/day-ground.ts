import { sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import { Temporal } from 'temporal-polyfill'
import type { Ctx } from '../../../platform/ctx.ts'
import { isReached, toInstant } from '../../../platform/time.ts'
import { guardiansNamed } from '../../people/party-names.ts'
import type { Busy } from '../booking/claims.ts'
import { isKept } from '../holding/standing.ts'
import { type Booked, type Placed, placedMeetings } from '../schedule.ts'
import type { DayAsk } from './hours-moved.ts'
import type { Going } from './landing.ts'

type Taken = Omit<Busy, 'start' | 'end'> & { start: string; end: string }
type Row = Placed & { booking: Booked; home: string[] }

/**
 * The meetings of a day that have not begun, and what is taken on it and on the day to which it is to be moved,
 * in one statement. For words that have decided who may know them.
 */
export async function groundOf(
  ctx: Ctx,
  round: string,
  ask: DayAsk,
): Promise<{ going: Going[]; busy: Busy[] }> {
  const { placed, taken } = await ctx.db
    .selectNoFrom([
      jsonArrayFrom(goingOn(ctx, round, ask)).as('placed'),
      jsonArrayFrom(takenOn(ctx, round, ask)).as('taken'),
    ])
    .executeTakeFirstOrThrow()
  const busy = (taken as Taken[]).map(claim => ({
    ...claim,
    start: Temporal.Instant.from(claim.start),
    end: Temporal.Instant.from(claim.end),
  }))
  const claimsOf = Map.groupBy(busy, claim => claim.takenBy)
  const going = (placed as Row[])
    .filter(row => !isReached(row.booking.start, ctx.now))
    .map(row => ({
      ...row,
      claims: (claimsOf.get(row.booking.id) ?? []).map(({ kind, holder, start, end }) => ({
        ...{ kind, holder, start, end },
      })),
    }))
    .sort((a, b) => a.booking.start.localeCompare(b.booking.start) || a.id.localeCompare(b.id))
  return { going, busy }
}

const goingOn = (ctx: Ctx, round: string, { from, educator }: DayAsk) =>
  placedMeetings(ctx)
    .select(guardiansNamed(ctx, 'meetings.party_id').as('home'))
    .where('meetings.round_id', '=', round)
    .where(sql<boolean>`exists (select from bookings that where that.meeting_id = meetings.id
      and that.cancelled_at is null and not that.walk_in and that.starts_wall::date = ${from}::date)`)
    .$if(educator !== null, query =>
      query.where(sql<boolean>`exists (select from meeting_educators held
        where held.meeting_id = meetings.id and held.educator_id = ${educator})`),
    )

/** Of whoever it is on the other day, and of this round on the day itself. */
function takenOn(ctx: Ctx, round: string, { from, to }: DayAsk) {
  const day = Temporal.PlainDate.from(to)
  const [first, end] = [day, day.add({ days: 1 })].map(one =>
    toInstant(one.toPlainDateTime(), ctx.school.zone).toString(),
  )
  return (
    ctx.db
      .selectFrom('claims')
      .leftJoin('bookings as b', 'b.id', 'claims.booking_id')
      .select(['claims.kind', 'claims.holder_id as holder', 'claims.taken_by as takenBy'])
      .select([edge('lower').as('start'), edge('upper').as('end')])
      .where(sql<boolean>`(claims.during && tstzrange(${first}, ${end})
      or (b.round_id = ${round} and b.starts_wall::date = ${from}::date))`)
      .where(sql<boolean>`not exists (select from holds over where over.id = claims.hold_id
      and not ${isKept(ctx, 'over')})`)
      // so that what is in the way is named in one order
      .orderBy('claims.kind')
      .orderBy('claims.holder_id')
  )
}

const edge = (end: 'lower' | 'upper') =>
  sql<string>`to_char(${sql.raw(end)}(claims.during), 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`

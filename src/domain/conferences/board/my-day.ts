import { type RawBuilder, sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { Temporal } from 'temporal-polyfill'
import { actorId, type Ctx } from '../../../platform/ctx.ts'
import { isOfFamilyOf, sharesKeptHome } from '../../people/guarded.ts'
import { type Named, named, nameRows } from '../../people/names.ts'
import { needStaff } from '../../people/policy.ts'
import { waitingRequests } from '../requests/requests.ts'
import { type RoundView, roundsListed, viewOf } from '../rounds/rounds.ts'
import { isOver } from '../rules.ts'
import { instant } from '../schedule.ts'
import type { Mode } from '../tables.ts'

/**
 * A conference that the reader holds, and of which nobody has noted yet how it went. Instants; `day` of the school's zone.
 * `kept`: with a home that is kept from the reader, who is shown nothing of what it brings.
 */
export type Mine = {
  round: string
  meeting: string
  child: Named
  start: string
  end: string
  day: string
  mode: Mode
  room: string | null
  kept: boolean
}
/** What waits for somebody who works here: rounds, own conferences in order, and families that ask for one. */
export type Work = { rounds: RoundView[]; mine: Mine[]; asking: number }

/**
 * For the first page of staff, in one statement. Nothing of an own child, and nothing that families do not know yet.
 * `beside`: what else that page asks, in the same statement.
 */
export async function workFor<B>(ctx: Ctx, beside: RawBuilder<B>): Promise<Work & { beside: B }> {
  needStaff(ctx)
  const { rounds, mine, asking, ...rest } = await ctx.db
    .selectNoFrom([
      jsonArrayFrom(roundsListed(ctx)).as('rounds'),
      jsonArrayFrom(held(ctx)).as('mine'),
      sql<number>`(select count(*)::int from (${waitingRequests(ctx)}) waiting)`.as('asking'),
      beside.as('beside'),
    ])
    .executeTakeFirstOrThrow()
  const rows = mine as (Omit<Mine, 'child'> & { child: Parameters<typeof named>[0] })[]
  return {
    beside: rest.beside as B,
    rounds: (rounds as RoundView[]).map(row => viewOf(ctx, row)),
    asking,
    mine: rows.map(row => ({ ...row, child: named(row.child) })),
  }
}

const held = (ctx: Ctx) =>
  ctx.db
    .selectFrom('bookings as b')
    .innerJoin('meetings as m', 'm.id', 'b.meeting_id')
    .innerJoin('meeting_educators as e', 'e.meeting_id', 'm.id')
    .innerJoin(nameRows(ctx).as('c'), 'c.id', 'm.child_id')
    .leftJoin('rooms', 'rooms.id', 'b.room_id')
    .where('e.educator_id', '=', actorId(ctx))
    .where('b.cancelled_at', 'is', null)
    .where(sql<boolean>`not ${isOfFamilyOf(ctx, 'm.child_id', actorId(ctx))}`)
    .where(inState(ctx, 'published'))
    .where(sql<boolean>`(not ${inState(ctx, 'closed')} or ${isJustOver(ctx)})`)
    .where(sql<boolean>`not exists (select from booking_ends n where n.booking_id = b.id
      and n.noted_at >= lower(b.during))`)
    .select(['b.round_id as round', 'm.id as meeting', 'b.mode', 'rooms.name as room'])
    .select(sharesKeptHome(ctx, 'm.party_id').as('kept'))
    .select([instant('lower', 'b').as('start'), instant('upper', 'b').as('end')])
    .select([
      sql<string>`to_char(b.starts_wall, 'YYYY-MM-DD')`.as('day'),
      sql<Parameters<typeof named>[0]>`to_jsonb(c)`.as('child'),
    ])
    .orderBy(sql`b.during`)
    .orderBy('b.id')

/** Of a round that is finished it is asked for so many days more how a conference went. */
const ASKED_DAYS = 14
const isJustOver = (ctx: Ctx) => sql<boolean>`(upper(b.during) <= ${ctx.now.toString()}::timestamptz
  and upper(b.during) > ${ctx.now.subtract({ hours: 24 * ASKED_DAYS }).toString()}::timestamptz)`

const inState = (ctx: Ctx, state: 'published' | 'closed') =>
  sql<boolean>`exists (select from round_states s where s.round_id = b.round_id
    and s.state = ${state} and s.effective_at <= ${ctx.now.toString()}::timestamptz)`

/** The day on which somebody is met next, today while it is not over; and what was held and is still to be noted. */
export type MyDay = { day: string | null; meetings: Mine[]; toNote: Mine[] }

export function myDayOf(mine: Mine[], now: Temporal.Instant): MyDay {
  const ahead = mine.filter(one => !isOver(one, now))
  const day = ahead[0]?.day ?? null
  return {
    day,
    meetings: ahead.filter(one => one.day === day),
    toNote: mine.filter(one => isOver(one, now) && !one.kept),
  }
}

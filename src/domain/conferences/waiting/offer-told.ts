import { type ExpressionBuilder, sql } from 'kysely'
import { jsonObjectFrom } from 'kysely/helpers/postgres'
import type { Ctx } from '../../../platform/ctx.ts'
import type { Tables } from '../../../platform/db/client.ts'
import { instant } from '../schedule.ts'
import type { ToldBooking } from '../told.ts'

/** A time that is kept for whoever waits, told like a booking; `id` is the hold's. */
export type ToldOffer = ToldBooking & {
  offer: string
  guardian: string
  until: string
  /** The time that it has until then. */
  present: { start: string; end: string } | null
}

/**
 * What is kept of offers now, by the ids of the offers or of their holds, in the order of its time; what is not kept
 * any more is not here. For words that have decided already who may know it: notices.
 */
export async function offersTold(ctx: Ctx, ids: string[]): Promise<ToldOffer[]> {
  if (ids.length === 0) return []
  const rows = await ctx.db
    .selectFrom('holds')
    .innerJoin('waits', 'waits.id', 'holds.wait_id')
    .innerJoin('meetings', 'meetings.id', 'holds.meeting_id')
    .innerJoin('rounds', 'rounds.id', 'holds.round_id')
    .leftJoin('rooms', 'rooms.id', 'holds.room_id')
    .leftJoin('round_states as published', join =>
      join.onRef('published.round_id', '=', 'rounds.id').on('published.state', '=', 'published'),
    )
    .where('holds.until_at', '>', ctx.now.toString())
    .where(eb => eb.or([eb('holds.bundle_id', 'in', ids), eb('holds.id', 'in', ids)]))
    .select(['holds.id', 'holds.bundle_id as offer', 'holds.until_at as until'])
    .select(['waits.guardian_id as guardian', 'holds.round_id as round', 'rounds.name as round_name'])
    .select('holds.meeting_id as meeting')
    .select(['meetings.child_id as child', 'meetings.party_id as party'])
    .select(['holds.interpreter_id as interpreter', 'holds.mode', 'published.effective_at as published_at'])
    .select([instant('lower', 'holds').as('start'), instant('upper', 'holds').as('end')])
    .select([
      sql<string>`coalesce(rooms.name, '')`.as('room'),
      sql<string[]>`array(select e.educator_id::text from meeting_educators e
        where e.meeting_id = holds.meeting_id order by 1)`.as('educators'),
    ])
    .select(eb => present(eb).as('present'))
    .orderBy('holds.during')
    .orderBy('holds.id')
    .execute()
  return rows.map(row => ({
    ...row,
    sequence: 0,
    cancelled: false,
    walk_in: false,
    hasCall: false,
    joinings: [],
  }))
}

const present = (eb: ExpressionBuilder<Tables, 'holds'>) =>
  jsonObjectFrom(
    eb
      .selectFrom('bookings as b')
      .whereRef('b.meeting_id', '=', 'holds.meeting_id')
      .where('b.cancelled_at', 'is', null)
      .select([instant('lower', 'b').as('start'), instant('upper', 'b').as('end')]),
  )

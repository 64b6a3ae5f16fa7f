import { sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { Ctx } from '../../../platform/ctx.ts'
import { instant } from '../schedule.ts'
import type { Went } from './tables.ts'

/** What became of one time of a meeting. `cancelled`: the family may choose anew, or has. */
export type End = {
  booking: string
  start: string
  end: string
  starts_wall: string
  went: Went
  cancelled: boolean
  offered: boolean
}

/** All that was noted of the times of the meeting that a query selects, the last first. */
export const endsOf = (ctx: Ctx) =>
  jsonArrayFrom(
    ctx.db
      .selectFrom('booking_ends as noted')
      .innerJoin('bookings as past', 'past.id', 'noted.booking_id')
      .where('past.meeting_id', '=', sql.ref<string>('meetings.id'))
      // what was noted before it was moved is of another time
      .where(sql<boolean>`noted.noted_at >= lower(past.during)`)
      .select(['past.id as booking', 'noted.went'])
      .select([instant('lower', 'past').as('start'), instant('upper', 'past').as('end')])
      .select(sql<string>`to_char(past.starts_wall, 'YYYY-MM-DD"T"HH24:MI')`.as('starts_wall'))
      .select(sql<boolean>`past.cancelled_at is not null`.as('cancelled'))
      .select(sql<boolean>`noted.offered_at is not null`.as('offered'))
      .orderBy(sql`past.during`, 'desc'),
  )

import { type ExpressionBuilder, sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { Ctx } from '../../../platform/ctx.ts'
import type { Tables } from '../../../platform/db/client.ts'
import type { Fitted } from '../board/clashes.ts'
import type { RoundMeeting, RoundView } from '../rounds/rounds.ts'
import { instant } from '../schedule.ts'
import { unfitBecause } from './unfit-because.ts'

/** The time of a meeting that is still to come, as far as it decides whether it fits. */
export type Ahead = NonNullable<Fitted['booking']> & { meeting: string; start: string }

/** The times of a round that are still to come, those left out that are kept all the same. Beside `rounds` of a query. */
export const aheadIn = (ctx: Ctx, eb: ExpressionBuilder<Tables, 'rounds'>) =>
  jsonArrayFrom(
    eb
      .selectFrom('bookings as b')
      .whereRef('b.round_id', '=', 'rounds.id')
      .where('b.cancelled_at', 'is', null)
      .where(sql<boolean>`lower(b.during) > ${ctx.now.toString()}::timestamptz`)
      .where(sql<boolean>`not exists (select from unfit_times u where u.booking_id = b.id
        and u.starts_wall = b.starts_wall and u.kept_at is not null)`)
      .select(['b.meeting_id as meeting', 'b.language', 'b.interpreter_id as interpreter', 'b.walk_in'])
      .select(instant('lower', 'b').as('start'))
      .select(sql<string>`to_char(b.starts_wall, 'YYYY-MM-DD"T"HH24:MI')`.as('starts_wall'))
      .select(
        sql<{
          id: string
        } | null>`case when b.room_id is not null then json_build_object('id', b.room_id) end`.as('room'),
      ),
  )

/** How many of them no longer fit the days, hours and rooms of their round. */
export const unfitCount = (ctx: Ctx, round: RoundView, meetings: RoundMeeting[], ahead: Ahead[]): number =>
  ahead.filter(booking => {
    const meeting = meetings.find(one => one.id === booking.meeting)
    return meeting && unfitBecause(round, { ...meeting, booking }, ctx.now).length > 0
  }).length

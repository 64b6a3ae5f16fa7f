import { type ExpressionBuilder, sql } from 'kysely'
import { jsonObjectFrom } from 'kysely/helpers/postgres'
import type { Tables } from '../../../platform/db/client.ts'
import { instant } from '../schedule.ts'
import type { Mode } from '../tables.ts'

/** The time of a meeting, as far as its family is told of it. */
export type TimeBeside = { start: string; end: string; mode: Mode; room: string | null; interpreter: boolean }

/** The same as a column beside `meetings` of a query; null while there is none. */
export const bookedBeside = (eb: ExpressionBuilder<Tables, 'meetings'>) =>
  jsonObjectFrom(
    eb
      .selectFrom('bookings as b')
      .leftJoin('rooms', 'rooms.id', 'b.room_id')
      .whereRef('b.meeting_id', '=', 'meetings.id')
      .where('b.cancelled_at', 'is', null)
      .select([instant('lower', 'b').as('start'), instant('upper', 'b').as('end'), 'b.mode'])
      .select(['rooms.name as room', sql<boolean>`b.interpreter_id is not null`.as('interpreter')]),
  ).as('booking')

import { sql } from 'kysely'
import type { Ctx } from '../../../platform/ctx.ts'
import { isKept } from '../holding/standing.ts'
import type { Placed } from '../schedule.ts'

/** A time that is kept while a family chooses or is asked: where it begins, how long, and of whom and what. */
export type Kept = { start: string; minutes: number; holders: string[] }
type Hold = { start: string; minutes: number; room: string | null; interpreter: string | null }

/** What is kept for a meeting, as a column beside the `meetings` of a query. A hold that is over is none. */
export const keptFor = (ctx: Ctx) =>
  sql<
    Hold[]
  >`(select coalesce(jsonb_agg(jsonb_build_object('room', h.room_id, 'interpreter', h.interpreter_id,
      'start', to_char(h.starts_wall, 'YYYY-MM-DD"T"HH24:MI'),
      'minutes', extract(epoch from upper(h.during) - lower(h.during)) / 60) order by h.during), '[]')
    from holds h where h.meeting_id = meetings.id and ${isKept(ctx, 'h')})`.as('holds')

type Row = Pick<Placed, 'educators'> & { holds: Hold[] }

/** Of whom and what times are kept, without a word of for whom. */
export const keptIn = (rows: Row[]): Kept[] =>
  rows.flatMap(({ educators, holds }) =>
    holds.map(({ start, minutes, room, interpreter }) => ({
      start,
      minutes,
      holders: [...educators, room, interpreter].filter(id => id !== null),
    })),
  )

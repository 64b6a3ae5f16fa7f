import { type Expression, type ExpressionBuilder, type SqlBool, sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { Ctx } from '../../../platform/ctx.ts'
import type { Tables } from '../../../platform/db/client.ts'
import { STAFF } from '../../people/rules.ts'
import type { DaySpan } from '../slots.ts'

type Eb = ExpressionBuilder<Tables, 'rounds'>

/** Which people and rooms: a condition on the column that names them. */
type Which = (column: string) => Expression<SqlBool>
const all: Which = () => sql`true`

/** Rounds with all their parts in one statement; times as HH:MM. `which`: some of the staff, with their hours, and of the rooms only. */
export const withParts = (ctx: Ctx, which = all) =>
  ctx.db
    .selectFrom('rounds')
    .selectAll('rounds')
    .select(eb => [
      statesOf(eb).as('states'),
      daysOf(eb).as('days'),
      roomsOf(eb, which).as('rooms'),
      staffOf(eb, which).as('staff'),
      hoursOf(eb, which).as('hours'),
      stagesOf(eb).as('stages'),
      firstHomes.as('first'),
    ])

/** Rounds with their states and days alone. */
export const withDays = (ctx: Ctx) =>
  ctx.db
    .selectFrom('rounds')
    .selectAll('rounds')
    .select(eb => [statesOf(eb).as('states'), daysOf(eb).as('days')])

const clock = (column: string) => sql<string>`to_char(${sql.ref(column)}, 'HH24:MI')`

const statesOf = (eb: Eb) =>
  jsonArrayFrom(
    eb
      .selectFrom('round_states as s')
      .select(['s.state', 's.by_person', 's.entered_at', 's.effective_at'])
      .whereRef('s.round_id', '=', 'rounds.id')
      .orderBy('s.entered_at'),
  )

const daysOf = (eb: Eb) =>
  jsonArrayFrom(
    eb
      .selectFrom('round_days as d')
      .select(['d.day', clock('d.from_at').as('from_at'), clock('d.until_at').as('until_at')])
      .whereRef('d.round_id', '=', 'rounds.id')
      .orderBy('d.day'),
  )

const roomsOf = (eb: Eb, which: Which) =>
  jsonArrayFrom(
    eb
      .selectFrom('round_rooms as r')
      .innerJoin('rooms', 'rooms.id', 'r.room_id')
      .select(['rooms.id', 'rooms.name'])
      .select(sql<DaySpan[]>`r.closed`.as('closed'))
      .whereRef('r.round_id', '=', 'rounds.id')
      .where(which('rooms.id'))
      .orderBy('rooms.name'),
  )

const staffOf = (eb: Eb, which: Which) =>
  jsonArrayFrom(
    eb
      .selectFrom('round_staff as w')
      .select(['w.person_id', 'w.part', 'w.room_id', 'w.break_after'])
      .whereRef('w.round_id', '=', 'rounds.id')
      .where(which('w.person_id'))
      .orderBy('w.part')
      .orderBy('w.person_id'),
  )

/** Who has left the school is there no longer, whatever hours were set before. */
const worksThen = sql<boolean>`(h.part <> 'educator' or exists (select from memberships m
  where m.school_id = h.school_id and m.person_id = h.person_id and m.role = any(${STAFF})
  and daterange(m.from_on, m.until_on) @> h.day))`

const hoursOf = (eb: Eb, which: Which) =>
  jsonArrayFrom(
    eb
      .selectFrom('staff_hours as h')
      .select(['h.person_id', 'h.part', 'h.kind', 'h.day'])
      .select([clock('h.from_at').as('from_at'), clock('h.until_at').as('until_at')])
      .whereRef('h.round_id', '=', 'rounds.id')
      .where(which('h.person_id'))
      .where(worksThen)
      .orderBy('h.person_id')
      .orderBy('h.day')
      .orderBy('h.from_at'),
  )

const stagesOf = (eb: Eb) =>
  jsonArrayFrom(
    eb
      .selectFrom('booking_stages as b')
      .select(['b.stage', 'b.opens_at'])
      .whereRef('b.round_id', '=', 'rounds.id')
      .orderBy('b.opens_at'),
  )

const firstHomes = sql<string[]>`array(select party_id::text from first_homes f where f.round_id = rounds.id)`

import { type ExpressionBuilder, sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { Ctx } from '../../../platform/ctx.ts'
import type { Tables } from '../../../platform/db/client.ts'
import { mayInterpret } from '../../people/interpreting.ts'
import { givenNamesOf } from '../../people/party-names.ts'
import { presenceOf } from '../booking/hours.ts'
import { instant } from '../schedule.ts'
import type { Mode } from '../tables.ts'
import type { Standing } from './rules.ts'

/** A booked meeting that is to be interpreted, and is not over. Instants as ISO text. */
export type Interpreted = Standing & {
  booking: string
  meeting: string
  round: string
  child: string
  educators: string[]
  language: string
  start: string
  end: string
  sequence: number
  mode: Mode
  room: string
  /** Given names of the guardians who are there. */
  guardians: string[]
  /** Who is somewhere else at that time. */
  busy: string[]
  /** When the interpreter was asked about the meeting as it stands. */
  asked_at: string | null
  /** Since when, or from when, families know of it; null: they do not. */
  published_at: string | null
}

/** Meetings to be interpreted that are not over, in the order of their time. To be narrowed by whoever asks. */
export const interpretedRows = (ctx: Ctx) =>
  interpretedNow(ctx)
    .select([
      'b.id as booking',
      'b.meeting_id as meeting',
      'b.round_id as round',
      'meetings.child_id as child',
      'b.interpreter_id as interpreter',
      'b.sequence',
      'b.mode',
      'said.answer',
      'said.asked_at',
      'published.effective_at as published_at',
    ])
    .select([
      sql<string>`b.language`.as('language'),
      sql<string>`to_char(b.starts_wall, 'YYYY-MM-DD"T"HH24:MI')`.as('starts_wall'),
      instant('lower', 'b').as('start'),
      instant('upper', 'b').as('end'),
      sql<number>`extract(epoch from upper(b.during) - lower(b.during))::int / 60`.as('minutes'),
      sql<string>`coalesce(rooms.name, '')`.as('room'),
    ])
    .select(eb => [
      educators,
      busy,
      settled,
      able(ctx),
      givenNamesOf(ctx, whoIsThere(eb as never), 'meetings.child_id').as('guardians'),
      jsonArrayFrom(hoursOf(eb as never)).as('hours'),
    ])
    .orderBy(sql`b.during`)
    .orderBy('b.id')

const interpretedNow = (ctx: Ctx) =>
  ctx.db
    .selectFrom('bookings as b')
    .innerJoin('meetings', 'meetings.id', 'b.meeting_id')
    .leftJoin('rooms', 'rooms.id', 'b.room_id')
    .leftJoin('round_states as published', join =>
      join.onRef('published.round_id', '=', 'b.round_id').on('published.state', '=', 'published'),
    )
    .leftJoin('interpreter_answers as said', join =>
      join
        .onRef('said.booking_id', '=', 'b.id')
        .onRef('said.interpreter_id', '=', 'b.interpreter_id')
        .onRef('said.sequence', '=', 'b.sequence'),
    )
    .where('b.cancelled_at', 'is', null)
    .where('b.language', 'is not', null)
    .where('meetings.need', '!=', 'waived')
    .where(sql<boolean>`upper(b.during) > ${ctx.now.toString()}::timestamptz`)

const educators = sql<string[]>`array(select e.educator_id::text from meeting_educators e
  where e.meeting_id = b.meeting_id order by 1)`.as('educators')

const busy = sql<string[]>`array(select c.holder_id::text from claims c
  where c.during && b.during and c.booking_id is distinct from b.id)`.as('busy')

const settled = sql<boolean>`exists (select from settled_needs s
  where s.booking_id = b.id and s.starts_wall = b.starts_wall)`.as('settled')

const able = (ctx: Ctx) =>
  sql<boolean>`coalesce(${mayInterpret(ctx, sql.ref('b.interpreter_id'), 'meetings.child_id')}, false)`.as(
    'able',
  )

type Eb = ExpressionBuilder<Tables & { b: Tables['bookings'] }, 'b'>

const whoIsThere = (eb: Eb) =>
  eb
    .selectFrom('claims as g')
    .select('g.holder_id')
    .whereRef('g.booking_id', '=', 'b.id')
    .where('g.kind', '=', 'guardian')

const clock = (column: string) => sql<string>`to_char(${sql.ref(column)}, 'HH24:MI')`

/** When the interpreter is there during the round. */
const hoursOf = (eb: Eb) =>
  eb
    .selectFrom('staff_hours as h')
    .select(['h.person_id', 'h.part', 'h.kind', 'h.day'])
    .select([clock('h.from_at').as('from_at'), clock('h.until_at').as('until_at')])
    .whereRef('h.round_id', '=', 'b.round_id')
    .whereRef('h.person_id', '=', 'b.interpreter_id')
    .where('h.part', '=', 'interpreter')

type Row = Awaited<ReturnType<ReturnType<typeof interpretedRows>['execute']>>[number]

export const interpretedIn = ({ minutes, hours, ...row }: Row): Interpreted => ({
  ...row,
  there:
    row.interpreter !== null &&
    presenceOf({ hours }, row.interpreter, 'interpreter', row.starts_wall, minutes) === 'there',
})

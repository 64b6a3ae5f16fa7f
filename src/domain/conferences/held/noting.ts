import { sql } from 'kysely'
import { jsonArrayFrom, jsonObjectFrom } from 'kysely/helpers/postgres'
import type { Ctx } from '../../../platform/ctx.ts'
import { found } from '../../../platform/refusal.ts'
import { needStaff } from '../../people/policy.ts'
import { instant, placedMeetings, type Scheduled, withGuardians } from '../schedule.ts'
import type { Mode } from '../tables.ts'
import { heldColumns } from '../veil.ts'
import { needNoter } from './policy.ts'
import type { Attending } from './rules.ts'
import type { AttendingPart, Came, Went } from './tables.ts'

/** The time of a meeting that is, or was, and what was noted of it. Instants as ISO text. */
type LastTime = {
  id: string
  start: string
  end: string
  mode: Mode
  interpreter: string | null
  /** Its place was given away: it is history only. */
  cancelled: boolean
  went: Went | null
  began_at: string | null
  ended_at: string | null
  offered_at: string | null
  /** In the words of whoever noted it; empty: none. */
  note: string
  expected: { holder: string; kind: AttendingPart | 'room' }[]
  attendances: { person: string; part: AttendingPart; came: Came }[]
}
/** A meeting with what can be noted of it, for whoever may note it. */
export type Noting = { round: string; meeting: Scheduled; record: LastTime; people: Attending[] }

/** A meeting of which the reader may say how it went. Absent where it never had a time; see the policy. */
export async function notingFor(ctx: Ctx, id: string): Promise<Noting> {
  needStaff(ctx)
  const row = await placedMeetings(ctx)
    .select(heldColumns(ctx))
    .select(['meetings.round_id', lastTime(ctx)])
    .where('meetings.id', '=', id)
    .executeTakeFirst()
  const { round_id, record, ...placed } = found(row, 'meeting')
  needNoter(ctx, placed)
  const [meeting] = await withGuardians(ctx, [placed])
  const noted = found(record, 'time')
  return { round: round_id, meeting: meeting!, record: noted, people: attendingIn(meeting!, noted) }
}

/** Whoever could have been there: those of whom it is expected, the home, the child, and whoever was noted. */
function attendingIn({ child, guardians, educators }: Scheduled, record: LastTime): Attending[] {
  const expected = new Set(record.expected.filter(one => one.kind !== 'room').map(one => one.holder))
  const able: [string, AttendingPart][] = [
    ...guardians.map((id): [string, AttendingPart] => [id, 'guardian']),
    [child, 'student'],
    ...educators.map((id): [string, AttendingPart] => [id, 'educator']),
    ...(record.interpreter ? [[record.interpreter, 'interpreter'] as [string, AttendingPart]] : []),
    ...record.attendances.map(({ person, part }): [string, AttendingPart] => [person, part]),
  ]
  const parts = new Map<string, AttendingPart>()
  for (const [id, part] of able) if (!parts.has(id)) parts.set(id, part)
  return [...parts].map(([id, part]) => ({ id, part, expected: expected.has(id) }))
}

/** The time that a meeting has; else the last one of which was noted how it went. Beside `meetings` of a query. */
const lastTime = (ctx: Ctx) =>
  jsonObjectFrom(
    noted(ctx).select(eb => [
      jsonArrayFrom(
        eb
          .selectFrom('claims as c')
          .whereRef('c.booking_id', '=', 'b.id')
          .select(['c.holder_id as holder', 'c.kind']),
      ).as('expected'),
      jsonArrayFrom(
        eb
          .selectFrom('attendances as a')
          .whereRef('a.booking_id', '=', 'e.booking_id')
          .select(['a.person_id as person', 'a.part', 'a.came']),
      ).as('attendances'),
    ]),
  ).as('record')

/** Of the meeting that a query selects: its present time, or else its last noted one, with what was noted. */
const noted = (ctx: Ctx) =>
  ctx.db
    .selectFrom('bookings as b')
    .leftJoin('booking_ends as e', join =>
      // what was noted before it was moved is of another time
      join.onRef('e.booking_id', '=', 'b.id').on(sql<boolean>`e.noted_at >= lower(b.during)`),
    )
    .where('b.meeting_id', '=', sql.ref<string>('meetings.id'))
    .where(eb => eb.or([eb('b.cancelled_at', 'is', null), eb('e.booking_id', 'is not', null)]))
    .orderBy(sql`b.cancelled_at is null`, 'desc')
    .orderBy(sql`lower(b.during)`, 'desc')
    .limit(1)
    .select(['b.id', 'b.mode', 'b.interpreter_id as interpreter', 'e.went'])
    .select([instant('lower', 'b').as('start'), instant('upper', 'b').as('end')])
    .select(sql<boolean>`b.cancelled_at is not null`.as('cancelled'))
    .select(sql<string>`coalesce(e.note, '')`.as('note'))
    .select([told('began_at'), told('ended_at'), told('offered_at')])

const told = (column: 'began_at' | 'ended_at' | 'offered_at') =>
  sql<string | null>`to_char(${sql.ref(`e.${column}`)} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`.as(
    column,
  )

import { Temporal } from 'temporal-polyfill'
import { actorId, type Ctx } from '../../../platform/ctx.ts'
import { found, Invalid, Refused } from '../../../platform/refusal.ts'
import { toInstant } from '../../../platform/time.ts'
import { type Change, changing } from '../../../platform/undo.ts'
import { type Noting, notingFor } from './noting.ts'
import { attendanceOf, type CameSaid, unsaidOf, whyNotNoted } from './rules.ts'
import type { AttendingPart, Came, Went } from './tables.ts'

/** What is said of how a meeting went. Times as HH:MM on its day. */
export type EndSaid = {
  went: Went
  began: string
  ended: string
  came: CameSaid
  /** Undefined: as it was. */
  note?: string | undefined
}

/**
 * Notes how a meeting went, in place of what was noted before. Refuses `conferences.notBegun` before it begins,
 * and `frame.movedOn` once a new time was offered. Invalid where it ended before it began, and where it took place
 * and of somebody who was expected it is not said whether they came.
 */
export async function noteEnd(ctx: Ctx, id: string, said: EndSaid): Promise<Change<Noting>> {
  const noting = await notingFor(ctx, id)
  const { record } = noting
  const why = whyNotNoted(record.start, ctx.now)
  if (why) throw new Refused(why)
  if (record.cancelled) throw new Refused('frame.movedOn')
  const unsaid = unsaidOf(said.went, noting.people, said.came)
  if (unsaid.length > 0)
    throw new Invalid(
      Object.fromEntries(unsaid.map(({ id }) => [`came-${id}`, { key: 'common.invalid.choose' }])),
    )
  const times = timesIn(noting, said)
  return changing(ctx, 'endNoted', id, async () => {
    await writeEnd(ctx, record.id, { went: said.went, note: said.note ?? record.note, ...times })
    await writeAttendances(ctx, noting, said)
    return noting
  })
}

/** Of a family that came without a time: it took place, and who was there is known. Nothing yet where it is still to begin. */
export async function noteWalkIn(
  ctx: Ctx,
  booking: string,
  start: Temporal.Instant,
  there: { id: string; part: AttendingPart }[],
): Promise<void> {
  if (whyNotNoted(start.toString(), ctx.now)) return
  await writeEnd(ctx, booking, { went: 'held', note: '', began_at: null, ended_at: null })
  const rows = there.map(({ id, part }) => ({ person_id: id, part, came: 'came' as const }))
  await replaceAttendances(ctx, booking, rows)
}

/** Takes back what was noted with a walk-in, as the walk-in itself is. */
export async function forgetNoted(ctx: Ctx, booking: string, at: string): Promise<void> {
  await ctx.db
    .deleteFrom('booking_ends')
    .where('booking_id', '=', booking)
    .where('noted_at', '=', at)
    .execute()
}

type Times = { began_at: string | null; ended_at: string | null }

function timesIn({ meeting, record }: Noting, { began, ended }: EndSaid): Times {
  const { starts_wall, zone } = found(meeting.booking, 'booking')
  const at = (clock: string) =>
    clock === '' ? null : toInstant(Temporal.PlainDateTime.from(`${starts_wall.slice(0, 10)}T${clock}`), zone)
  const [from, to] = [at(began), at(ended)]
  const start = from ?? Temporal.Instant.from(record.start)
  if (to && Temporal.Instant.compare(start, to) >= 0)
    throw new Invalid({ ended: { key: 'common.invalid.order' } })
  return { began_at: from?.toString() ?? null, ended_at: to?.toString() ?? null }
}

async function writeEnd(ctx: Ctx, booking: string, end: { went: Went; note: string } & Times) {
  const noted = { ...end, noted_by: found(actorId(ctx)), noted_at: ctx.now.toString() }
  const free = { offered_by: null, offered_at: null }
  await ctx.db
    .insertInto('booking_ends')
    .values({ school_id: ctx.school.id, booking_id: booking, ...noted, ...free })
    .onConflict(conflict => conflict.columns(['school_id', 'booking_id']).doUpdateSet({ ...noted, ...free }))
    .execute()
}

async function writeAttendances(ctx: Ctx, { record, people }: Noting, { went, came }: EndSaid) {
  const there = attendanceOf(went, people, came)
  const rows = people.flatMap(({ id, part }) => {
    const noted = there.get(id)
    return noted ? [{ person_id: id, part, came: noted }] : []
  })
  await replaceAttendances(ctx, record.id, rows)
}

async function replaceAttendances(
  ctx: Ctx,
  booking: string,
  rows: { person_id: string; part: AttendingPart; came: Came }[],
) {
  await ctx.db.deleteFrom('attendances').where('booking_id', '=', booking).execute()
  if (rows.length === 0) return
  const of = { school_id: ctx.school.id, booking_id: booking }
  await ctx.db
    .insertInto('attendances')
    .values(rows.map(row => ({ ...of, ...row })))
    .execute()
}

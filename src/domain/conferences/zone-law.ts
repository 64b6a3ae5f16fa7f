import { sql } from 'kysely'
import { Temporal } from 'temporal-polyfill'
import type { Ctx } from '../../platform/ctx.ts'
import { announce } from '../../platform/outbox.ts'
import { type Span, toInstant, tzVersion } from '../../platform/time.ts'
import { rangeOf } from './booking/claims.ts'
import { takeTurns } from './booking/turn.ts'

/** The laws of all zones in one release, and the instant at which clocks show a wall time under them. */
export type Law = {
  version: string
  instantOf: (wall: Temporal.PlainDateTime, zone: string) => Temporal.Instant
}
const LAW: Law = { version: tzVersion(), instantOf: toInstant }

type Stale = {
  id: string
  round: string
  educators: string[]
  wall: string
  zone: string
  start: string
  end: string
  sequence: number
  told: boolean
}
type Shift = Stale & { seconds: number; span: Span }

/**
 * Follows a zone whose law has changed: what is ahead keeps its time on the clock, and the instants beside it
 * become those of the law that this process knows. Told meetings are told again, since calendars hold instants.
 * What then stands where something else stands already stays without its claim, and the board says so; nothing
 * is deleted. Done once for each release; gives how many meetings have other instants now.
 */
export async function followLaw(ctx: Ctx, law: Law = LAW): Promise<number> {
  const first = await staleUnder(ctx, law)
  if (first.length === 0) return 0
  await takeTurns(
    ctx,
    first.flatMap(({ educators, round }) => [...educators, round]),
  )
  const stale = await staleUnder(ctx, law)
  const shifts = stale.map(booking => shiftOf(booking, law)).filter(({ seconds }) => seconds !== 0)
  await moveClaims(ctx, shifts)
  for (const shift of shifts) await moveBooking(ctx, shift)
  await ctx.db
    .updateTable('bookings')
    .set({ tz_version: law.version })
    .where(
      'id',
      'in',
      [...stale, NOTHING].map(({ id }) => id),
    )
    .execute()
  return shifts.length
}

const NOTHING = { id: '00000000-0000-0000-0000-000000000000' }

/** Bookings ahead whose instants were found under another release. */
async function staleUnder(ctx: Ctx, law: Law): Promise<Stale[]> {
  const now = ctx.now.toString()
  return ctx.db
    .selectFrom('bookings as b')
    .where('b.tz_version', '!=', law.version)
    .where('b.cancelled_at', 'is', null)
    .where(sql<boolean>`lower(b.during) > ${now}::timestamptz`)
    .select(['b.id', 'b.round_id as round', 'b.zone', 'b.sequence'])
    .select([
      sql<string>`to_char(b.starts_wall, 'YYYY-MM-DD"T"HH24:MI')`.as('wall'),
      sql<string>`to_char(lower(b.during), 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`.as('start'),
      sql<string>`to_char(upper(b.during), 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`.as('end'),
      sql<
        string[]
      >`array(select e.educator_id::text from meeting_educators e where e.meeting_id = b.meeting_id)`.as(
        'educators',
      ),
      sql<boolean>`exists (select from round_states s where s.round_id = b.round_id and s.state = 'published'
        and s.effective_at <= ${now}::timestamptz)`.as('told'),
    ])
    .orderBy('b.id')
    .execute()
}

function shiftOf(booking: Stale, law: Law): Shift {
  const [start, end] = [Temporal.Instant.from(booking.start), Temporal.Instant.from(booking.end)]
  const next = law.instantOf(Temporal.PlainDateTime.from(booking.wall), booking.zone)
  const seconds = start.until(next).total('seconds')
  return { ...booking, seconds, span: { start: next, end: end.add({ seconds }) } }
}

/** All claims leave before any comes back, so that meetings one after the other do not meet on the way. */
async function moveClaims(ctx: Ctx, shifts: Shift[]) {
  if (shifts.length === 0) return
  const moved = JSON.stringify(shifts.map(({ id, seconds }) => ({ id, seconds })))
  const taken = await sql<{ row: unknown }>`
    delete from claims using jsonb_to_recordset(${moved}::jsonb) as m (id uuid, seconds int)
    where claims.booking_id = m.id
    returning jsonb_build_object('booking_id', m.id, 'kind', kind, 'holder_id', holder_id,
      'from_at', lower(during) + make_interval(secs => m.seconds),
      'until_at', upper(during) + make_interval(secs => m.seconds)) as row`.execute(ctx.db)
  await sql`
    insert into claims (school_id, booking_id, kind, holder_id, during)
    select ${ctx.school.id}::uuid, booking_id, kind, holder_id, tstzrange(from_at, until_at)
    from jsonb_to_recordset(${JSON.stringify(taken.rows.map(({ row }) => row))}::jsonb)
      as c (booking_id uuid, kind text, holder_id uuid, from_at timestamptz, until_at timestamptz)
    order by from_at, booking_id
    on conflict do nothing`.execute(ctx.db)
}

async function moveBooking(ctx: Ctx, { id, round, span, sequence, told }: Shift) {
  const next = told ? sequence + 1 : sequence
  await ctx.db
    .updateTable('bookings')
    .set({ during: rangeOf(span), sequence: next })
    .where('id', '=', id)
    .execute()
  if (!told) return
  // the same span twice: on the clock, its time stays
  const at = { start: span.start.toString(), end: span.end.toString() }
  await announce(ctx, 'bookingMoved', { round, booking: id, from: at, to: at, sequence: next })
}

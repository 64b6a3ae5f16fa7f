import { sql } from 'kysely'
import { Temporal } from 'temporal-polyfill'
import type { Ctx } from '../../platform/ctx.ts'
import { announce } from '../../platform/outbox.ts'
import { type Span, toInstant, tzVersion } from '../../platform/time.ts'
import { rangeOf } from './booking/claims.ts'
import { takeTurns } from './booking/turn.ts'
import { setHoldsAside } from './holding/aside.ts'
import { instant } from './schedule.ts'
import { offerFreed } from './waiting/offers.ts'

/** The laws of all zones in one release, and the instant at which clocks show a wall time under them. */
export type Law = {
  version: string
  instantOf: (wall: Temporal.PlainDateTime, zone: string) => Temporal.Instant
}
const LAW: Law = { version: tzVersion(), instantOf: toInstant }

/** Something with a time on the clock: a booking, or a hold. */
type Timed = { id: string; round: string; educators: string[]; wall: string; start: string; end: string }
type Stale = Timed & { zone: string; sequence: number; told: boolean }
type Shift<T> = T & { seconds: number; span: Span }

/**
 * Follows a zone whose law has changed: what is ahead keeps its time on the clock, and the instants beside it
 * become those of the law that this process knows. Told meetings are told again, since calendars hold instants.
 * What then stands where something else stands already stays without its claim, and the board says so; no booking
 * is deleted, but what was only held for a family is let go there. Gives how many meetings have other instants now.
 */
export async function followLaw(ctx: Ctx, law: Law = LAW): Promise<number> {
  const before = [...(await staleUnder(ctx, law)), ...(await heldAhead(ctx))]
  if (before.length === 0) return 0
  await takeTurns(
    ctx,
    before.flatMap(({ educators, round }) => [...educators, round]),
  )
  const stale = await staleUnder(ctx, law)
  const shifts = shiftsOf(stale, law)
  const held = (await heldAhead(ctx)).map(hold => ({ ...hold, zone: ctx.school.zone }))
  const holds = shiftsOf(held, law)
  await moveClaims(ctx, [...shifts, ...holds])
  for (const shift of shifts) await moveBooking(ctx, shift)
  await moveHolds(ctx, holds)
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

/** What is kept for families, with its meeting. */
const heldAhead = (ctx: Ctx): Promise<(Timed & { meeting: string })[]> =>
  ctx.db
    .selectFrom('holds as h')
    .where('h.until_at', '>', ctx.now.toString())
    .select(['h.id', 'h.round_id as round', 'h.meeting_id as meeting'])
    .select([instant('lower', 'h').as('start'), instant('upper', 'h').as('end')])
    .select([
      sql<string>`to_char(h.starts_wall, 'YYYY-MM-DD"T"HH24:MI')`.as('wall'),
      sql<string[]>`array(select e.educator_id::text from meeting_educators e
        where e.meeting_id = h.meeting_id)`.as('educators'),
    ])
    .orderBy('h.id')
    .execute()

/** Only what comes to stand elsewhere. */
function shiftsOf<T extends Timed & { zone: string }>(timed: T[], law: Law): Shift<T>[] {
  const shifts = timed.map(one => {
    const [start, end] = [Temporal.Instant.from(one.start), Temporal.Instant.from(one.end)]
    const next = law.instantOf(Temporal.PlainDateTime.from(one.wall), one.zone)
    const seconds = start.until(next).total('seconds')
    return { ...one, seconds, span: { start: next, end: end.add({ seconds }) } }
  })
  return shifts.filter(({ seconds }) => seconds !== 0)
}

/** All claims leave before any comes back, so that meetings one after the other do not meet on the way; bookings come first. */
async function moveClaims(ctx: Ctx, shifts: { id: string; seconds: number }[]) {
  if (shifts.length === 0) return
  const moved = JSON.stringify(shifts.map(({ id, seconds }) => ({ id, seconds })))
  const taken = await sql<{ row: unknown }>`
    delete from claims using jsonb_to_recordset(${moved}::jsonb) as m (id uuid, seconds int)
    where claims.taken_by = m.id
    returning jsonb_build_object('booking_id', booking_id, 'hold_id', hold_id, 'kind', kind, 'holder_id', holder_id,
      'from_at', lower(during) + make_interval(secs => m.seconds),
      'until_at', upper(during) + make_interval(secs => m.seconds)) as row`.execute(ctx.db)
  await sql`
    insert into claims (school_id, booking_id, hold_id, kind, holder_id, during)
    select ${ctx.school.id}::uuid, booking_id, hold_id, kind, holder_id, tstzrange(from_at, until_at)
    from jsonb_to_recordset(${JSON.stringify(taken.rows.map(({ row }) => row))}::jsonb)
      as c (booking_id uuid, hold_id uuid, kind text, holder_id uuid, from_at timestamptz, until_at timestamptz)
    order by hold_id is not null, from_at, booking_id
    on conflict do nothing`.execute(ctx.db)
}

/** A hold that lost a claim keeps nothing any more: it is let go, as if it had been decided otherwise. */
async function moveHolds(ctx: Ctx, holds: Shift<Timed & { meeting: string }>[]) {
  for (const { id, span } of holds)
    await ctx.db
      .updateTable('holds')
      .set({ during: rangeOf(span) })
      .where('id', '=', id)
      .execute()
  for (const { id, round, meeting, educators } of holds) {
    const kept = await ctx.db
      .selectFrom('claims')
      .select('holder_id')
      .where('hold_id', '=', id)
      .where('kind', '=', 'educator')
      .execute()
    if (kept.length < educators.length && (await setHoldsAside(ctx, meeting))) await offerFreed(ctx, round)
  }
}

async function moveBooking(ctx: Ctx, { id, round, span, sequence, told }: Shift<Stale>) {
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

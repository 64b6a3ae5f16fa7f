import { type RawBuilder, sql } from 'kysely'
import { Temporal } from 'temporal-polyfill'
import type { Ctx } from '../../../platform/ctx.ts'
import { isoOf, overlaps, type Span, toInstant } from '../../../platform/time.ts'
import { everGuardiansOf } from '../../people/guarded.ts'
import { isKept } from '../holding/standing.ts'
import type { DaySpan } from '../slots.ts'

type ClaimKind = 'educator' | 'room' | 'interpreter' | 'student' | 'guardian'
/** Somebody or something that a booking takes up, from `start` up to but not including `end`. */
export type Claim = Span & { kind: ClaimKind; holder: string }
/**
 * A claim that stands: `takenBy` is the id of its booking or hold or, before it is written, of its meeting; `party` of
 * a student: whose it is; `kin` of an interpreter: who is or was a guardian of the child.
 */
export type Busy = Claim & { takenBy: string; party?: string | null; kin?: string[] | null }

type Held = { kind: ClaimKind; holder: string }

/**
 * What a meeting takes up: everyone until its end, its educators for the buffer after it as well. A person
 * who is there in two roles, such as an educator who is also the child's guardian, is held once, the longest.
 */
export function claimsFor(held: Held[], span: Span, bufferMinutes: number): Claim[] {
  const claims = new Map<string, Claim>()
  for (const one of held.toSorted((a, b) => Number(b.kind === 'educator') - Number(a.kind === 'educator'))) {
    const end = one.kind === 'educator' ? span.end.add({ minutes: bufferMinutes }) : span.end
    if (!claims.has(one.holder)) claims.set(one.holder, { ...one, start: span.start, end })
  }
  return [...claims.values()]
}

/** The first standing claim that keeps a new one out, other than of the booking that is being moved. */
export const heldBy = (busy: Busy[], claim: Claim, own?: string): Busy | undefined =>
  busy.find(other => other.holder === claim.holder && other.takenBy !== own && overlaps(other, claim))

/**
 * What stands during the days of a round, of some holders or of all, whichever round it belongs to. A hold that
 * is over stands in nobody's way.
 */
export async function busyDuring(ctx: Ctx, days: DaySpan[], holders?: Iterable<string>): Promise<Busy[]> {
  const wanted = holders && [...new Set(holders)]
  if (days.length === 0 || wanted?.length === 0) return []
  const [first, last] = [days[0]!.day, days.at(-1)!.day].map(day => Temporal.PlainDate.from(day))
  const [from, until] = [first!, last!.add({ days: 1 })].map(day =>
    toInstant(day.toPlainDateTime(), ctx.school.zone).toString(),
  )
  const { rows } = await sql<BusyRow>`${busyRows(ctx)} and during && tstzrange(${from}, ${until})
    and (${wanted ?? null}::uuid[] is null or holder_id = any(${wanted ?? null}::uuid[]))`.execute(ctx.db)
  return rows.map(busyFrom)
}

/** The same with its instants as milliseconds. */
export type BusyRow = Omit<Busy, 'start' | 'end'> & { starts: number; ends: number }

const millisOf = (end: 'lower' | 'upper') =>
  sql<number>`extract(epoch from ${sql.raw(end)}(claims.during))::float8 * 1000`

/** What stands of some holders within a time, without whose it is; a hold that is over stands as well. */
export const claimsOf = (ctx: Ctx, holders: RawBuilder<unknown>, from: string, until: string) =>
  ctx.db
    .selectFrom('claims')
    .where(sql<boolean>`claims.holder_id = any(${holders}) and claims.during && tstzrange(${from}, ${until})`)
    .select(['kind', 'holder_id as holder', 'taken_by as takenBy'])
    .select([millisOf('lower').as('starts'), millisOf('upper').as('ends')])

/**
 * What stands, as a query to be narrowed by `and`. What was held until now is free, but where somebody waits it is the
 * list's first: it is no one else's until that has been asked.
 */
export const busyRows = (ctx: Ctx) =>
  sql`select kind, holder_id as holder, taken_by as "takenBy", ${partyOfStudent} as party, ${kinOfInterpreted} as kin,
      ${millisOf('lower')} as starts, ${millisOf('upper')} as ends
    from claims where not exists (select from holds over where over.id = claims.hold_id
      and not ${isKept(ctx, 'over')}
      and not exists (select from waits where waits.round_id = over.round_id and waits.ended_at is null))`

export const busyFrom = ({ starts, ends, ...claim }: BusyRow): Busy => ({
  ...claim,
  start: Temporal.Instant.fromEpochMilliseconds(starts),
  end: Temporal.Instant.fromEpochMilliseconds(ends),
})

const ofTheClaim = sql`m.id = coalesce((select b.meeting_id from bookings b where b.id = claims.booking_id),
  (select h.meeting_id from holds h where h.id = claims.hold_id))`
const partyOfStudent = sql`case when kind = 'student' then
  (select m.party_id from meetings m where ${ofTheClaim}) end`
const kinOfInterpreted = sql`case when kind = 'interpreter' then
  (select ${everGuardiansOf('m.child_id')} from meetings m where ${ofTheClaim}) end`

/** Puts a booking's claims in the place of those that it had. Two at one place: `conferences.timeTaken`. */
export async function replaceClaims(ctx: Ctx, booking: string, claims: Claim[]) {
  await ctx.db.deleteFrom('claims').where('booking_id', '=', booking).execute()
  await writeClaims(
    ctx,
    claims.map(claim => ({ ...claim, takenBy: booking })),
  )
}

/** Writes claims of bookings, or of holds. */
export async function writeClaims(ctx: Ctx, claims: Busy[], of: 'booking_id' | 'hold_id' = 'booking_id') {
  if (claims.length === 0) return
  await ctx.db
    .insertInto('claims')
    .values(
      claims.map(({ takenBy, kind, holder, start, end }) => ({
        school_id: ctx.school.id,
        booking_id: null,
        [of]: takenBy,
        kind,
        holder_id: holder,
        during: rangeOf({ start, end }),
      })),
    )
    .execute()
}

/** A span as PostgreSQL writes a range: with its start, without its end. */
export const rangeOf = ({ start, end }: Span): string => `[${isoOf(start)},${isoOf(end)})`

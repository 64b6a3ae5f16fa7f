import { sql } from 'kysely'
import { Temporal } from 'temporal-polyfill'
import { type Ctx, schoolDay } from '../../../platform/ctx.ts'
import { overlaps, span, toInstant } from '../../../platform/time.ts'
import { type Busy, type BusyRow, busyFrom, busyRows } from '../booking/claims.ts'
import { clockOf, minuteOf } from '../slots.ts'

/** With whom a single conference would be, for how many minutes. */
export type Wanted = { party: string; educators: string[]; minutes: number }
/** Starts at which nobody of these has another conference: wall times, `YYYY-MM-DDTHH:MM`. */
export type FreeDay = { day: string; starts: string[] }

const DAYS_AHEAD = 14
const MOST_DAYS = 5
const STEP = 60

export type Room = { id: string; name: string }

/**
 * Hours of the next school days at which neither these educators nor this home are in another conference, within
 * the hours in which the school met families last; none where it never did; and the rooms
 * of the school. In one statement, for words that have decided who may arrange it.
 */
export async function freeHoursFor(
  ctx: Ctx,
  { party, educators, minutes }: Wanted,
): Promise<{ free: FreeDay[]; rooms: Room[] }> {
  const today = schoolDay(ctx)
  const [from, until] = [1, DAYS_AHEAD + 1].map(days =>
    toInstant(today.add({ days }).toPlainDateTime(), ctx.school.zone).toString(),
  )
  const { rows } = await sql<Usual & { busy: BusyRow[]; rooms: Room[] }>`
    select to_char(min(d.from_at), 'HH24:MI') as begin, to_char(max(d.until_at), 'HH24:MI') as finish,
      (select coalesce(jsonb_agg(jsonb_build_object('id', id, 'name', name) order by name), '[]') from rooms) as rooms,
      (select coalesce(jsonb_agg(b), '[]') from (${busyRows(ctx)} and during && tstzrange(${from}, ${until})
        and (holder_id = any(${educators}::uuid[]) or holder_id in (
          select g.guardian_id from party_guardians g where g.party_id = ${party}))) b) as busy
    from round_days d where d.round_id = (select r.id from rounds r where r.kind = 'round'
      order by r.created_at desc, r.id limit 1)`.execute(ctx.db)
  const { busy, rooms, ...usual } = rows[0]!
  return { rooms, free: freeIn(ctx, usual, busy.map(busyFrom), minutes) }
}

/** Newer than the types of the language. */
type WithWeek = Intl.Locale & { getWeekInfo(): { weekend: number[] } }
type Usual = { begin: string | null; finish: string | null }

function freeIn(ctx: Ctx, { begin, finish }: Usual, busy: Busy[], minutes: number): FreeDay[] {
  if (!begin || !finish) return []
  const { zone, locale } = ctx.school
  const { weekend } = (new Intl.Locale(locale) as WithWeek).getWeekInfo()
  const clocks: string[] = []
  for (let at = minuteOf(begin); at + minutes <= minuteOf(finish); at += STEP) clocks.push(clockOf(at))
  const isFree = (start: string) => {
    const at = toInstant(Temporal.PlainDateTime.from(start), zone)
    const whole = span(at, at.add({ minutes }))
    return !busy.some(claim => overlaps(claim, whole))
  }
  return Array.from({ length: DAYS_AHEAD }, (_, n) => schoolDay(ctx).add({ days: n + 1 }))
    .filter(day => !weekend.includes(day.dayOfWeek))
    .map(day => ({ day: day.toString(), starts: clocks.map(at => `${day}T${at}`).filter(isFree) }))
    .filter(({ starts }) => starts.length > 0)
    .slice(0, MOST_DAYS)
}

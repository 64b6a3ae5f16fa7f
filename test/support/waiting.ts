import { sql } from 'kysely'
import { Temporal } from 'temporal-polyfill'
import { toInstant } from '../../src/platform/time.ts'
import type { World } from '../world.ts'
import { at, inOak } from './rounds.ts'

// The list of one round with one educator, said once more in other words than the product's: a start is free while
// nothing stands or is kept there, and nobody who waits may be passed over.

type Waiter = {
  id: string
  together: boolean
  since: Temporal.Instant
  missed: number
  /** Starts that suit and were not asked for. */
  suits: string[]
  wants: number
  /** Anything of it is kept for its home at this moment. */
  kept: boolean
  offered: string[]
  /** Starts that were declined or let pass. */
  asked: string[]
}
/** `ending`: what is kept for an offer is kept as long as that, and each open offer keeps something. */
export type Found = { taken: string[]; free: string[]; waiters: Waiter[]; ending: boolean }

/** All that is known of the list, read from the tables. */
export async function lookAtList(world: World, clocks: string[]): Promise<Found> {
  return inOak(world.house.db, async tx => {
    const { rows: stood } = await sql<{ start: string }>`
      select to_char(starts_wall, 'YYYY-MM-DD"T"HH24:MI') as start from bookings where cancelled_at is null
      union all
      select to_char(starts_wall, 'YYYY-MM-DD"T"HH24:MI') from holds where until_at > ${world.now.toString()}`.execute(
      tx,
    )
    const { rows: ends } = await sql<{ n: number }>`
      select (select count(*) from holds h where wait_id is not null and not exists (
          select from offers o where o.id = h.bundle_id and o.answer is null and o.until_at = h.until_at))::int
        + (select count(*) from offers o where o.answer is null and not exists (
          select from holds h where h.bundle_id = o.id and h.until_at > ${world.now.toString()}))::int as n`.execute(
      tx,
    )
    const taken = stood.map(({ start }) => start)
    const free = clocks.map(clock => at(clock)).filter(start => !taken.includes(start))
    const rows = await rowsOf(world, tx as never)
    const waiters = rows.map(row => waiterOf(world, row, clocks)).sort(byTurn)
    return { taken, free, waiters, ending: ends[0]!.n === 0 }
  })
}

type Row = {
  id: string
  together: boolean
  from_at: string | null
  until_at: string | null
  asked_at: Temporal.Instant
  missed_at: string | null
  missed: number
  asked: string[]
  wants: number
  kept: boolean
  offered: string[]
}

async function rowsOf(world: World, tx: Parameters<ReturnType<typeof sql>['execute']>[0]): Promise<Row[]> {
  const now = world.now.toString()
  const starts = (answers: string) =>
    sql`array(select to_char(t.starts_wall, 'YYYY-MM-DD"T"HH24:MI') from offers o join offered_times t on t.offer_id = o.id
      where o.wait_id = w.id and ${sql.raw(answers)})`
  const { rows } = await sql<Row>`
    select w.id, w.together, to_char(w.from_at, 'HH24:MI') as from_at, to_char(w.until_at, 'HH24:MI') as until_at,
      w.asked_at, (select max(o.answered_at) from offers o where o.wait_id = w.id and o.answer = 'missed') as missed_at,
      (select count(*)::int from offers o where o.wait_id = w.id and o.answer = 'missed') as missed,
      ${starts("o.answer in ('declined', 'missed')")} as asked, ${starts('o.answer is null')} as offered,
      (select count(*)::int from wait_meetings m where m.wait_id = w.id and not exists (
        select from bookings b where b.meeting_id = m.meeting_id and b.cancelled_at is null)) as wants,
      exists (select from wait_meetings m join holds h on h.meeting_id = m.meeting_id
        where m.wait_id = w.id and h.until_at > ${now}) as kept
    from waits w where w.ended_at is null`.execute(tx)
  return rows
}

const QUARTER = 15 * 60_000

function waiterOf(world: World, row: Row, clocks: string[]): Waiter {
  const suits = clocks.filter(clock => {
    const ends = Temporal.PlainTime.from(clock).add({ minutes: 20 }).toString().slice(0, 5)
    const begins = toInstant(Temporal.PlainDateTime.from(at(clock)), 'America/New_York')
    return (
      (row.from_at ?? '00:00') <= clock &&
      ends <= (row.until_at ?? '23:59') &&
      !row.asked.includes(at(clock)) &&
      begins.epochMilliseconds - world.now.epochMilliseconds > QUARTER
    )
  })
  return {
    ...{ id: row.id, together: row.together, missed: row.missed, wants: row.wants, kept: row.kept },
    since: Temporal.Instant.from(row.missed_at ?? row.asked_at),
    suits: suits.map(clock => at(clock)),
    ...{ offered: row.offered, asked: row.asked },
  }
}

const byTurn = (one: Waiter, other: Waiter) => Temporal.Instant.compare(one.since, other.since)

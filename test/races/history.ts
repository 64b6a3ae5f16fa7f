import type pg from 'pg'
import type { Act } from './load.ts'

// Compares what was acknowledged with the rows that there are. Knows nothing of the product but its tables.

export type Row = {
  meeting: string
  booking: string
  start: string
  from: number
  until: number
  people: string[]
  educators: string[]
  room: string | null
  interpreter: string | null
}
/** What was done to a meeting, oldest first: its new time, or none. */
type Done = { meeting: string; start: string | null }
type Held = { meeting: string; holder: string; from: number; until: number }
export type History = { bookings: Row[]; done: Done[]; claims: (Held & { kind: string; isHold: boolean })[] }

/** Everything that is known of the bookings of a school. */
export async function readHistory(owner: pg.Client, school: string): Promise<History> {
  const bookings = await owner.query<Row>(
    `select b.meeting_id as meeting, b.id as booking, to_char(b.starts_wall, 'YYYY-MM-DD"T"HH24:MI') as start,
       extract(epoch from lower(b.during))::int as "from", extract(epoch from upper(b.during))::int as until,
       array(select g.guardian_id::text from app.party_guardians g where g.school_id = b.school_id and g.party_id = m.party_id) as people,
       array(select e.educator_id::text from app.meeting_educators e where e.school_id = b.school_id and e.meeting_id = m.id) as educators,
       b.room_id as room, b.interpreter_id as interpreter
     from app.bookings b join app.meetings m on m.school_id = b.school_id and m.id = b.meeting_id
     where b.school_id = $1 and b.cancelled_at is null`,
    [school],
  )
  const done = await owner.query<Done>(
    `select b.meeting_id as meeting, v.after ->> 'start' as start
     from app.booking_moves v join app.bookings b on b.school_id = v.school_id and b.id = v.booking_id
     where v.school_id = $1 order by v.id`,
    [school],
  )
  const claims = await owner.query(
    `select c.kind, c.holder_id as holder, coalesce(b.meeting_id, h.meeting_id) as meeting, h.id is not null as "isHold",
       extract(epoch from lower(c.during))::int as "from", extract(epoch from upper(c.during))::int as until
     from app.claims c left join app.bookings b on b.school_id = c.school_id and b.id = c.booking_id
     left join app.holds h on h.school_id = c.school_id and h.id = c.hold_id
     where c.school_id = $1 and (h.id is null or h.until_at > now())`,
    [school],
  )
  return { bookings: bookings.rows, done: done.rows, claims: claims.rows }
}

/** Everything in which acknowledgements and rows do not agree, or somebody would be in two places; none: all is well. */
export function faultsIn({ bookings, done, claims }: History, acts: Act[]): string[] {
  return [
    ...unequal(acts, done),
    ...notAsAcknowledged(acts, bookings),
    ...twiceBooked(bookings),
    ...overlaps(bookings.flatMap(row => placesOf(row))),
    ...overlaps(claims.map(claim => ({ ...claim, holder: `claim of ${claim.holder}` }))),
    ...unclaimed(bookings, claims),
  ]
}

const timesBy = (acts: Done[]) => {
  const times = new Map<string, string[]>()
  for (const { meeting, start } of acts) times.set(meeting, [...(times.get(meeting) ?? []), start ?? 'none'])
  return times
}

/** Each acknowledgement has its row, each row one acknowledgement, in the same order. */
function unequal(acts: Act[], done: Done[]): string[] {
  const [said, kept] = [timesBy(acts), timesBy(done)]
  return [...new Set([...said.keys(), ...kept.keys()])].flatMap(meeting => {
    const [a, b] = [said.get(meeting)?.join(' '), kept.get(meeting)?.join(' ')]
    return a === b ? [] : [`${meeting}: acknowledged ${a ?? 'nothing'}, kept ${b ?? 'nothing'}`]
  })
}

function notAsAcknowledged(acts: Act[], bookings: Row[]): string[] {
  const last = new Map(acts.map(act => [act.meeting, act.start]))
  const present = new Map(bookings.map(row => [row.meeting, row.start]))
  return [...new Set([...last.keys(), ...present.keys()])].flatMap(meeting => {
    const [a, b] = [last.get(meeting) ?? null, present.get(meeting) ?? null]
    return a === b ? [] : [`${meeting}: last acknowledged ${a}, booked ${b}`]
  })
}

const twiceBooked = (bookings: Row[]) =>
  bookings.flatMap((row, n) =>
    bookings.findIndex(other => other.meeting === row.meeting) < n ? [`${row.meeting}: has two times`] : [],
  )

const placesOf = ({ meeting, from, until, people, educators, room, interpreter }: Row): Held[] =>
  [...people, ...educators, room, interpreter].flatMap(holder =>
    holder ? [{ meeting, holder, from, until }] : [],
  )

/** Nobody and nothing is in two meetings at a time. */
function overlaps(held: Held[]): string[] {
  const faults: string[] = []
  for (const [holder, places] of Map.groupBy(held, one => one.holder)) {
    const sorted = places.toSorted((a, b) => a.from - b.from)
    sorted.forEach((one, n) => {
      const before = sorted[n - 1]
      if (before && before.until > one.from)
        faults.push(`${holder}: is in ${before.meeting} and ${one.meeting} at once`)
    })
  }
  return faults
}

/** Every booking takes up its educators; nothing is taken up by what is not there. */
function unclaimed(bookings: Row[], claims: History['claims']): string[] {
  const booked = new Map(bookings.map(row => [row.meeting, row]))
  const kept = new Set(claims.filter(one => !one.isHold).map(one => `${one.meeting} ${one.holder}`))
  return [
    ...bookings.flatMap(row =>
      row.educators
        .filter(who => !kept.has(`${row.meeting} ${who}`))
        .map(who => `${row.meeting}: does not take up ${who}`),
    ),
    ...claims
      .filter(one => !one.isHold && !booked.has(one.meeting))
      .map(one => `${one.meeting}: takes up ${one.holder} without a time`),
  ]
}

import { Temporal } from 'temporal-polyfill'
import { slotsOf } from '../domain/conferences/slots.ts'
import type { Tx } from '../platform/db/client.ts'
import { idFor } from '../platform/ids.ts'
import { toInstant, tzVersion } from '../platform/time.ts'
import type { DemoMeeting } from './meetings.ts'
import { OAK, personId } from './personas.ts'
import { LENGTHS, type Rows, roomOf, ZONE } from './round.ts'

const interpretersOf = ({ interpreter }: DemoMeeting) => (interpreter?.person ? [interpreter.person] : [])

type Made = { meeting: Rows['meetings'][number]; wall: string; id: string }

/** The first free slot for each, in order: what a busy head does by hand, or one family after the other. */
export async function seedBookings(tx: Tx, rows: Rows, at: Temporal.Instant, by: 'head' | 'family') {
  const made = firstFree(rows)
  const booked_at = at.toString()
  await tx
    .insertInto('bookings')
    .values(
      made.map(one => {
        const booked_by = by === 'head' ? personId(OAK, 'ines') : one.meeting.guardians[0]!
        return { ...bookingOf(rows, one), booked_at, booked_by }
      }),
    )
    .execute()
  await tx
    .insertInto('claims')
    .values(made.flatMap(one => claimsOf(rows, one)))
    .execute()
}

function firstFree({ days, meetings }: Rows): Made[] {
  const slots = slotsOf(LENGTHS, days).filter(slot => slot.at !== '16:35')
  const taken = new Set<string>()
  return meetings.flatMap(meeting => {
    const people = [meeting.educator, meeting.child, ...meeting.guardians, ...interpretersOf(meeting)]
    const slot = slots.find(one => people.every(person => !taken.has(`${one.wall} ${person}`)))
    if (!slot) return []
    for (const person of people) taken.add(`${slot.wall} ${person}`)
    return [{ meeting, wall: slot.wall, id: idFor('booking', meeting.id) }]
  })
}

/** The range of instants of a conference that begins at this wall time, and what is kept free after it. */
function during(wall: string, extra = 0): string {
  const start = toInstant(Temporal.PlainDateTime.from(wall), ZONE)
  return `[${start},${start.add({ minutes: LENGTHS.length_minutes + extra })})`
}

const bookingOf = ({ school, id }: Rows, { meeting, wall, id: booking }: Made) => ({
  school_id: school,
  id: booking,
  round_id: id,
  meeting_id: meeting.id,
  during: during(wall),
  starts_wall: wall,
  zone: ZONE,
  tz_version: tzVersion(),
  mode: 'in_person' as const,
  room_id: roomOf(meeting.educator),
  interpreter_id: meeting.interpreter?.person ?? null,
  language: meeting.interpreter?.language ?? null,
  locked_at: null,
  sequence: 0,
  cancelled_at: null,
  cancelled_by: null,
})

function claimsOf({ school }: Rows, { meeting, wall, id }: Made) {
  const claim = (kind: 'educator' | 'room' | 'guardian' | 'interpreter', holder_id: string, extra = 0) => ({
    school_id: school,
    booking_id: id,
    kind,
    holder_id,
    during: during(wall, extra),
  })
  return [
    claim('educator', meeting.educator, LENGTHS.buffer_minutes),
    claim('room', roomOf(meeting.educator)),
    ...meeting.guardians.map(guardian => claim('guardian', guardian)),
    ...interpretersOf(meeting).map(interpreter => claim('interpreter', interpreter)),
  ]
}

import { Temporal } from 'temporal-polyfill'
import { slotsOf } from '../domain/conferences/slots.ts'
import type { Tx } from '../platform/db/client.ts'
import { idFor } from '../platform/ids.ts'
import { toInstant, tzVersion } from '../platform/time.ts'
import type { DemoMeeting } from './meetings.ts'
import { OAK, personId } from './personas.ts'
import { LENGTHS, type Rows, roomOf, ZONE } from './round.ts'

const interpretersOf = ({ interpreter }: DemoMeeting) => (interpreter ? [interpreter.person] : [])

/** The first free slot for each, in order: what a busy head does by hand. */
export async function seedBookings(tx: Tx, { school, id, days, meetings }: Rows, now: Temporal.Instant) {
  const slots = slotsOf(LENGTHS, days).filter(slot => slot.at !== '16:35')
  const taken = new Set<string>()
  const made = meetings.flatMap(meeting => {
    const people = [meeting.educator, meeting.child, ...meeting.guardians, ...interpretersOf(meeting)]
    const slot = slots.find(one => people.every(person => !taken.has(`${one.wall} ${person}`)))
    if (!slot) return []
    for (const person of people) taken.add(`${slot.wall} ${person}`)
    return [{ meeting, wall: slot.wall, id: idFor('booking', meeting.id) }]
  })
  const during = (wall: string, extra = 0) => {
    const start = toInstant(Temporal.PlainDateTime.from(wall), ZONE)
    return `[${start},${start.add({ minutes: LENGTHS.length_minutes + extra })})`
  }
  await tx
    .insertInto('bookings')
    .values(
      made.map(b => ({
        school_id: school,
        id: b.id,
        round_id: id,
        meeting_id: b.meeting.id,
        during: during(b.wall),
        starts_wall: b.wall,
        zone: ZONE,
        tz_version: tzVersion(),
        mode: 'in_person' as const,
        room_id: roomOf(b.meeting.educator),
        interpreter_id: b.meeting.interpreter?.person ?? null,
        language: b.meeting.interpreter?.language ?? null,
        locked_at: null,
        sequence: 0,
        booked_at: now.subtract({ hours: 24 * 55 }).toString(),
        booked_by: personId(OAK, 'ines'),
        cancelled_at: null,
        cancelled_by: null,
      })),
    )
    .execute()
  await tx
    .insertInto('claims')
    .values(
      made.flatMap(b => [
        {
          school_id: school,
          booking_id: b.id,
          kind: 'educator' as const,
          holder_id: b.meeting.educator,
          during: during(b.wall, LENGTHS.buffer_minutes),
        },
        {
          school_id: school,
          booking_id: b.id,
          kind: 'room' as const,
          holder_id: roomOf(b.meeting.educator),
          during: during(b.wall),
        },
        ...b.meeting.guardians.map(holder_id => ({
          school_id: school,
          booking_id: b.id,
          kind: 'guardian' as const,
          holder_id,
          during: during(b.wall),
        })),
        ...interpretersOf(b.meeting).map(holder_id => ({
          school_id: school,
          booking_id: b.id,
          kind: 'interpreter' as const,
          holder_id,
          during: during(b.wall),
        })),
      ]),
    )
    .execute()
}

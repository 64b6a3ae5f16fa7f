import { sql } from 'kysely'
import { Temporal } from 'temporal-polyfill'
import { type Lengths, slotsOf } from '../domain/conferences/slots.ts'
import type { Db, Tx } from '../platform/db/client.ts'
import { idFor } from '../platform/ids.ts'
import { toInstant, tzVersion } from '../platform/time.ts'
import { type DemoMeeting, demoMeetings } from './meetings.ts'
import { OAK, personId } from './personas.ts'

const ZONE = 'America/New_York'
const LENGTHS: Lengths = { length_minutes: 20, buffer_minutes: 5 }
const ROOMS = ['Garden Room', 'Loft', 'Workshop']
const GUIDES = ['ines', 'tomas', 'wen']
const INTERPRETERS = ['salma', 'linh']

export const roundId = (name: 'held' | 'collecting') => idFor('round', OAK, name)

type Plan = {
  id: string
  name: string
  first: Temporal.PlainDate
  states: ['opened' | 'planned' | 'published' | 'closed', number][]
}
type Rows = {
  school: string
  id: string
  days: { day: string; from_at: string; until_at: string }[]
  meetings: (DemoMeeting & { id: string })[]
}

/** One round that was held some weeks ago, and one for which families are saying their times. */
export async function seedRounds(db: Db, now: Temporal.Instant) {
  const school = idFor('school', OAK)
  const today = now.toZonedDateTimeISO(ZONE).toPlainDate()
  await db.transaction().execute(async tx => {
    await sql`select set_config('app.school_id', ${school}, true)`.execute(tx)
    await tx
      .insertInto('rooms')
      .values(ROOMS.map(name => ({ school_id: school, id: roomId(name), name })))
      .execute()
    const held = await seedRound(tx, school, now, {
      id: roundId('held'),
      name: 'Early autumn conferences',
      first: workday(today.subtract({ days: 44 })),
      states: [
        ['opened', 70],
        ['planned', 55],
        ['published', 54],
        ['closed', 40],
      ],
    })
    await seedBookings(tx, held, now)
    const collecting = await seedRound(tx, school, now, {
      id: roundId('collecting'),
      name: 'Winter conferences',
      first: workday(today.add({ days: 15 })),
      states: [['opened', 3]],
    })
    await seedAnswers(tx, collecting, now)
    // the worker writes the invitations from this, as it would for any school
    const asked = { school_id: school, id: idFor('fact', collecting.id), kind: 'timesAsked' }
    await tx
      .insertInto('facts')
      .values({
        ...asked,
        payload: JSON.stringify({ round: collecting.id }),
        happened_at: now.toString(),
        by_person: personId(OAK, 'ines'),
        handled_at: null,
      })
      .execute()
  })
}

const roomId = (name: string) => idFor('room', OAK, name)

/** That day or the next on which a second school day follows. */
function workday(day: Temporal.PlainDate): Temporal.PlainDate {
  return day.dayOfWeek <= 4 ? day : day.add({ days: 8 - day.dayOfWeek })
}

async function seedRound(tx: Tx, school: string, now: Temporal.Instant, plan: Plan): Promise<Rows> {
  const row = { school_id: school, round_id: plan.id }
  const head = personId(OAK, 'ines')
  const ago = (days: number) => now.subtract({ hours: 24 * days }).toString()
  const days = [plan.first, plan.first.add({ days: 1 })].map(day => ({
    day: day.toString(),
    from_at: '14:30',
    until_at: '19:00',
  }))
  const begun = ago(plan.states[0]![1] + 1)
  await tx
    .insertInto('rounds')
    .values({
      school_id: school,
      id: plan.id,
      name: plan.name,
      ...LENGTHS,
      modes: sql`'{in_person,video,phone}'` as never,
      video_link: 'https://meet.oakgrove.example/conferences',
      answers_until: plan.first.subtract({ days: 5 }).toString(),
      created_by: head,
      created_at: begun,
    })
    .execute()
  await tx
    .insertInto('round_states')
    .values(
      plan.states.map(([state, before]) => ({
        ...row,
        state,
        by_person: head,
        entered_at: ago(before),
        effective_at: ago(before),
      })),
    )
    .execute()
  await tx
    .insertInto('round_days')
    .values(days.map(day => ({ ...row, ...day })))
    .execute()
  await tx
    .insertInto('round_rooms')
    .values(ROOMS.map(name => ({ ...row, room_id: roomId(name) })))
    .execute()
  const staff = [
    ...GUIDES.map((who, n) => ({
      ...row,
      person_id: personId(OAK, who),
      part: 'educator' as const,
      room_id: roomId(ROOMS[n]!),
      break_after: 5,
    })),
    ...INTERPRETERS.map(who => ({
      ...row,
      person_id: personId(OAK, who),
      part: 'interpreter' as const,
      room_id: null,
      break_after: null,
    })),
  ]
  await tx.insertInto('round_staff').values(staff).execute()
  const hours = staff.flatMap(({ person_id, part }) =>
    days.map(day => ({
      ...row,
      id: idFor('hours', plan.id, person_id, day.day),
      person_id,
      part,
      kind: 'there' as const,
      ...day,
    })),
  )
  const breaks = GUIDES.map(who => ({
    ...row,
    id: idFor('break', plan.id, who),
    person_id: personId(OAK, who),
    part: 'educator' as const,
    kind: 'break' as const,
    day: days[0]!.day,
    from_at: '16:35',
    until_at: '17:00',
  }))
  await tx
    .insertInto('staff_hours')
    .values([...hours, ...breaks])
    .execute()
  const meetings = demoMeetings().map(meeting => ({
    ...meeting,
    id: idFor('meeting', plan.id, meeting.party),
  }))
  await tx
    .insertInto('meetings')
    .values(
      meetings.map(m => ({
        ...row,
        id: m.id,
        child_id: m.child,
        party_id: m.party,
        length_minutes: LENGTHS.length_minutes,
        need: 'usual' as const,
      })),
    )
    .execute()
  await tx
    .insertInto('meeting_educators')
    .values(meetings.map(m => ({ school_id: school, meeting_id: m.id, educator_id: m.educator })))
    .execute()
  return { school, id: plan.id, days, meetings }
}

const interpretersOf = ({ interpreter }: DemoMeeting) => (interpreter ? [interpreter.person] : [])

/** The first free slot for each, in order: what a busy head does by hand. */
async function seedBookings(tx: Tx, { school, id, days, meetings }: Rows, now: Temporal.Instant) {
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
        room_id: roomId(ROOMS[GUIDES.findIndex(who => personId(OAK, who) === b.meeting.educator)]!),
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
          holder_id: roomId(ROOMS[GUIDES.findIndex(who => personId(OAK, who) === b.meeting.educator)]!),
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

/** Two guardians of three have answered: mornings and evenings of their own, always the same. */
async function seedAnswers(tx: Tx, { school, id, days, meetings }: Rows, now: Temporal.Instant) {
  const guardians = [...new Set(meetings.flatMap(meeting => meeting.guardians))].sort()
  const answering = guardians.filter((_, n) => n % 3 !== 2)
  const at = now.subtract({ hours: 30 }).toString()
  const answerId = (guardian: string) => idFor('answer', id, guardian)
  await tx
    .insertInto('answers')
    .values(
      answering.map((guardian_id, n) => ({
        school_id: school,
        id: answerId(guardian_id),
        round_id: id,
        guardian_id,
        comes: true,
        mode: n % 7 === 3 ? ('video' as const) : ('any' as const),
        interpreter: false,
        students_come: n % 5 === 0,
        note: '',
        answered_at: at,
        spoken_by: '',
        typed_by: null,
      })),
    )
    .execute()
  await sql`update answers set interpreter = p.interpreter_needed from persons p where p.id = answers.guardian_id and answers.round_id = ${id}`.execute(
    tx,
  )
  const slots = slotsOf(LENGTHS, days)
  const times = answering.flatMap((guardian, n) =>
    slots.flatMap((slot, s) => {
      const apart = Math.abs((s % 11) - (n % 11))
      const choice = apart <= 2 ? ('preferred' as const) : apart <= 6 ? ('possible' as const) : null
      return choice ? [{ school_id: school, answer_id: answerId(guardian), slot: slot.wall, choice }] : []
    }),
  )
  await tx.insertInto('answer_times').values(times).execute()
}

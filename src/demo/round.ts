import { sql } from 'kysely'
import type { Temporal } from 'temporal-polyfill'
import type { Lengths } from '../domain/conferences/slots.ts'
import type { Tx } from '../platform/db/client.ts'
import { idFor } from '../platform/ids.ts'
import { type DemoMeeting, demoMeetings } from './meetings.ts'
import { OAK, personId } from './personas.ts'

export const ZONE = 'America/New_York'
export const LENGTHS: Lengths = { length_minutes: 20, buffer_minutes: 5 }
export const ROOMS = ['Garden Room', 'Loft', 'Workshop']
const GUIDES = ['ines', 'tomas', 'wen']
const INTERPRETERS = ['salma', 'linh']

export const roomId = (name: string) => idFor('room', OAK, name)
/** Each educator stays in a room. */
export const roomOf = (educator: string) =>
  roomId(ROOMS[GUIDES.findIndex(who => personId(OAK, who) === educator)]!)

export type Plan = {
  id: string
  name: string
  first: Temporal.PlainDate
  /** Afternoons, one after the other. */
  days: number
  states: ['opened' | 'planned' | 'published' | 'closed', number][]
}
type Day = { day: string; from_at: string; until_at: string }
/** A round that was written, as the rest of the seed needs it. */
export type Rows = { school: string; id: string; days: Day[]; meetings: (DemoMeeting & { id: string })[] }

/** A round on some afternoons with its states, each so many days ago. */
export async function seedRound(tx: Tx, school: string, now: Temporal.Instant, plan: Plan): Promise<Rows> {
  const row = { school_id: school, round_id: plan.id }
  const head = personId(OAK, 'ines')
  const ago = (days: number) => now.subtract({ hours: 24 * days }).toString()
  const days = Array.from({ length: plan.days }, (_, n) => ({
    day: plan.first.add({ days: n }).toString(),
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
  await seedStates(tx, row, plan.states, ago)
  await tx
    .insertInto('round_days')
    .values(days.map(day => ({ ...row, ...day })))
    .execute()
  await tx
    .insertInto('round_rooms')
    .values(ROOMS.map(name => ({ ...row, room_id: roomId(name) })))
    .execute()
  await seedStaff(tx, row, days)
  return { school, id: plan.id, days, meetings: await seedMeetings(tx, row) }
}

type InRound = { school_id: string; round_id: string }

const seedStates = (tx: Tx, row: InRound, states: Plan['states'], ago: (days: number) => string) =>
  tx
    .insertInto('round_states')
    .values(
      states.map(([state, before]) => ({
        ...row,
        state,
        by_person: personId(OAK, 'ines'),
        entered_at: ago(before),
        effective_at: ago(before),
      })),
    )
    .execute()

const staffOf = (row: InRound) => [
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

async function seedStaff(tx: Tx, row: InRound, days: Day[]) {
  const staff = staffOf(row)
  await tx.insertInto('round_staff').values(staff).execute()
  const hours = staff.flatMap(({ person_id, part }) =>
    days.map(day => ({
      ...row,
      id: idFor('hours', row.round_id, person_id, day.day),
      person_id,
      part,
      kind: 'there' as const,
      ...day,
    })),
  )
  const breaks = GUIDES.map(who => ({
    ...row,
    id: idFor('break', row.round_id, who),
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
}

async function seedMeetings(tx: Tx, row: InRound): Promise<Rows['meetings']> {
  const meetings = demoMeetings().map(meeting => ({
    ...meeting,
    id: idFor('meeting', row.round_id, meeting.party),
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
    .values(meetings.map(m => ({ school_id: row.school_id, meeting_id: m.id, educator_id: m.educator })))
    .execute()
  return meetings
}

import { sql } from 'kysely'
import { Temporal } from 'temporal-polyfill'
import { partyId } from '../../src/demo/personas.ts'
import type { Mode, RoundState, SlotChoice } from '../../src/domain/conferences/tables.ts'
import type { Db, Tx } from '../../src/platform/db/client.ts'
import { idFor } from '../../src/platform/ids.ts'
import type { World } from '../world.ts'
import { personId } from '../world.ts'

const OAK = 'oakgrove'
export const person = (who: string) => personId(OAK, who)
export const meetingOf = (kid: string, home = 1, round = 'autumn') =>
  idFor('meeting', round, kid, String(home))
export const roomOf = (name: string) => idFor('room', OAK, name)
export const roundOf = (name = 'autumn') => idFor('round', OAK, name)

type Span = [string, string]
export type RoundPlan = {
  name?: string
  length?: number
  buffer?: number
  /** Minutes more where somebody interprets. */
  interpreted?: number
  modes?: Mode[]
  /** Day and from–until. */
  days: Record<string, Span>
  rooms?: string[]
  /** Room of each educator, if any. */
  educators?: Record<string, string | null>
  interpreters?: string[]
  breaks?: [who: string, day: string, from: string, until: string][]
  /** Child, number of the home, educators, minutes. */
  meetings: [kid: string, home: number, educators: string[], minutes?: number][]
  states?: RoundState[]
}

/** The one day of most tests: a Tuesday two weeks on, 15:00 to 17:00 in the school's zone. */
export const DAY = '2026-10-20'
export const at = (clock: string, day = DAY) => `${day}T${clock}`

/** A small round in the first school: 20 minutes and 5 between, so that starts are 15:00, 15:25, 15:50, 16:15, 16:40. */
export async function addRound(world: World, plan: RoundPlan): Promise<string> {
  const name = plan.name ?? 'autumn'
  const round_id = roundOf(name)
  await inOak(world.house.db, async tx => {
    const at = world.now.toString()
    const head = person('ines')
    const school_id = idFor('school', OAK)
    const row = { school_id, round_id }
    await tx
      .insertInto('rounds')
      .values({
        school_id,
        id: round_id,
        name,
        length_minutes: plan.length ?? 20,
        buffer_minutes: plan.buffer ?? 5,
        interpreted_minutes: plan.interpreted ?? 0,
        modes: sql`${plan.modes ?? ['in_person', 'video', 'phone']}::text[]` as never,
        video_link: 'https://meet.example/room',
        answers_until: Temporal.PlainDate.from(Object.keys(plan.days)[0]!).subtract({ days: 1 }).toString(),
        created_by: head,
        created_at: at,
      })
      .execute()
    const states = (plan.states ?? ['opened']).map(state => ({ ...row, state, by_person: head }))
    if (states.length > 0)
      await tx
        .insertInto('round_states')
        .values(states.map(state => ({ ...state, entered_at: at, effective_at: at })))
        .execute()
    const days = Object.entries(plan.days).map(([day, [from_at, until_at]]) => ({ day, from_at, until_at }))
    await tx
      .insertInto('round_days')
      .values(days.map(day => ({ ...row, ...day })))
      .execute()
    await addRooms(tx, row, plan)
    await addStaff(tx, row, plan, days)
    await addMeetings(tx, row, plan, name)
  })
  return round_id
}

type Row = { school_id: string; round_id: string }

async function addRooms(tx: Tx, row: Row, { rooms = [] }: RoundPlan) {
  if (rooms.length === 0) return
  const named = rooms.map(name => ({ school_id: row.school_id, id: roomOf(name), name }))
  await tx
    .insertInto('rooms')
    .values(named)
    .onConflict(c => c.doNothing())
    .execute()
  await tx
    .insertInto('round_rooms')
    .values(named.map(({ id }) => ({ ...row, room_id: id })))
    .execute()
}

async function addStaff(
  tx: Tx,
  row: Row,
  plan: RoundPlan,
  days: { day: string; from_at: string; until_at: string }[],
) {
  const educators =
    plan.educators ?? Object.fromEntries(plan.meetings.flatMap(m => m[2]).map(who => [who, null]))
  const staff = [
    ...Object.entries(educators).map(([who, room]) => ({
      ...row,
      person_id: person(who),
      part: 'educator' as const,
      room_id: room ? roomOf(room) : null,
      break_after: null,
    })),
    ...(plan.interpreters ?? []).map(who => ({
      ...row,
      person_id: person(who),
      part: 'interpreter' as const,
      room_id: null,
      break_after: null,
    })),
  ]
  await tx.insertInto('round_staff').values(staff).execute()
  const there = staff.flatMap(({ person_id, part }) =>
    days.map(day => ({
      ...row,
      id: idFor('there', row.round_id, person_id, part, day.day),
      person_id,
      part,
      kind: 'there' as const,
      ...day,
    })),
  )
  const breaks = (plan.breaks ?? []).map(([who, day, from_at, until_at]) => ({
    ...row,
    id: idFor('break', row.round_id, who, day, from_at),
    person_id: person(who),
    part: 'educator' as const,
    kind: 'break' as const,
    day,
    from_at,
    until_at,
  }))
  await tx
    .insertInto('staff_hours')
    .values([...there, ...breaks])
    .execute()
}

async function addMeetings(tx: Tx, row: Row, plan: RoundPlan, name: string) {
  if (plan.meetings.length === 0) return
  await tx
    .insertInto('meetings')
    .values(
      plan.meetings.map(([kid, home, , minutes]) => ({
        ...row,
        id: meetingOf(kid, home, name),
        child_id: person(kid),
        party_id: partyId(OAK, kid, home),
        length_minutes: minutes ?? plan.length ?? 20,
        need: 'usual' as const,
      })),
    )
    .execute()
  const held = plan.meetings.flatMap(([kid, home, educators]) =>
    educators.map(who => ({
      school_id: row.school_id,
      meeting_id: meetingOf(kid, home, name),
      educator_id: person(who),
    })),
  )
  await tx.insertInto('meeting_educators').values(held).execute()
}

export type Said = {
  times?: Record<string, SlotChoice>
  comes?: boolean
  mode?: 'any' | Mode
  interpreter?: boolean
  student?: boolean
}

/** What a guardian said; without times nothing suits. */
export async function addAnswer(world: World, who: string, said: Said, round = 'autumn') {
  await inOak(world.house.db, async tx => {
    const school_id = idFor('school', OAK)
    const id = idFor('answer', round, who)
    await tx
      .insertInto('answers')
      .values({
        school_id,
        id,
        round_id: roundOf(round),
        guardian_id: person(who),
        comes: said.comes ?? true,
        mode: said.mode ?? 'any',
        interpreter: said.interpreter ?? false,
        students_come: said.student ?? false,
        note: '',
        answered_at: world.now.toString(),
        spoken_by: '',
        typed_by: null,
      })
      .execute()
    const times = Object.entries(said.times ?? {}).map(([slot, choice]) => ({
      school_id,
      answer_id: id,
      slot,
      choice,
    }))
    if (times.length > 0) await tx.insertInto('answer_times').values(times).execute()
  })
}

/** Runs statements as the application, inside the first school. */
export const inOak = <T>(db: Db, work: (tx: Tx) => Promise<T>): Promise<T> =>
  db.transaction().execute(async tx => {
    await sql`select set_config('app.school_id', ${idFor('school', OAK)}, true)`.execute(tx)
    return work(tx)
  })

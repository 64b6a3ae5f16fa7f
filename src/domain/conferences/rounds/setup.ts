import { sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import { type Ctx, schoolDay } from '../../../platform/ctx.ts'
import { newId } from '../../../platform/ids.ts'
import { found, Invalid, Refused } from '../../../platform/refusal.ts'
import { type Change, changing } from '../../../platform/undo.ts'
import { needHead } from '../../people/policy.ts'
import { staffOn } from '../../people/staff.ts'
import { freeing } from '../booking/freeing.ts'
import { arrangeMeetings } from '../meetings.ts'
import { needArranger } from '../policy.ts'
import type { RoundSetup, StaffSetup } from '../schema.ts'
import { hourProblems, slotsLost, untilProblems, withFurtherBreaks } from './hours.ts'
import { type ClosedRooms, roomsNamed, stillClosed } from './rooms.ts'
import { type RoundView, roundFor } from './rounds.ts'

/** What a round can be set up from: the rooms, the days that rounds have (`taken`), whether times were said. */
export async function setupGround(ctx: Ctx, round?: string) {
  needHead(ctx)
  const ground = await ctx.db
    .selectNoFrom(eb => [
      sql<string[]>`array(select to_char(d.day, 'YYYY-MM-DD') from round_days d
        join rounds r on r.id = d.round_id and r.kind = 'round')`.as('taken'),
      jsonArrayFrom(eb.selectFrom('rooms').select(['id', 'name']).orderBy('name')).as('rooms'),
      sql<boolean>`exists (select from answers where round_id = ${round ?? null})`.as('answered'),
    ])
    .executeTakeFirstOrThrow()
  return { ...ground, staff: await staffOn(ctx, schoolDay(ctx)) }
}
export type SetupGround = Awaited<ReturnType<typeof setupGround>>

/**
 * Makes a round, with a meeting for each home of each child. Invalid where a time is one that the clocks
 * skip, or a person or room is not the school's.
 */
export async function createRound(ctx: Ctx, setup: RoundSetup): Promise<Change<string>> {
  needArranger(ctx)
  const person = ctx.actor.kind === 'person' ? ctx.actor.person.id : null
  const by = { created_by: found(person), created_at: ctx.now.toString() }
  const id = newId()
  await refuseUnfit(ctx, setup)
  return changing(ctx, 'roundMade', setup.name, async () => {
    await ctx.db
      .insertInto('rounds')
      .values({ school_id: ctx.school.id, id, ...columnsOf(setup), ...by })
      .execute()
    await writeParts(ctx, id, setup)
    await arrangeMeetings(ctx, id, setup.length_minutes)
    return id
  })
}

/**
 * Changes how a round is set up. Refuses `rounds.timesGiven` when a start that was offered would go and
 * somebody has answered already. Bookings stay as they are; hours that are new are offered to whoever waits.
 */
export async function changeRound(ctx: Ctx, id: string, setup: RoundSetup): Promise<Change<RoundView>> {
  needArranger(ctx)
  return freeing(ctx, id, () => writeSetup(ctx, id, setup))
}

async function writeSetup(ctx: Ctx, id: string, setup: RoundSetup): Promise<Change<RoundView>> {
  await ctx.db.selectFrom('rounds').select('id').where('id', '=', id).forUpdate().execute()
  const before = await roundFor(ctx, id)
  if (before.state === 'closed') throw new Refused('rounds.closed')
  await refuseUnfit(ctx, setup, before)
  if (slotsLost(before, setup).length > 0 && (await setupGround(ctx, id)).answered)
    throw new Refused('rounds.timesGiven')
  return changing(ctx, 'roundChanged', setup.name, async () => {
    await ctx.db.updateTable('rounds').set(columnsOf(setup)).where('id', '=', id).execute()
    for (const table of ['staff_hours', 'round_staff', 'round_rooms', 'round_days'] as const)
      await ctx.db.deleteFrom(table).where('round_id', '=', id).execute()
    const kept = { ...setup, staff: withFurtherBreaks(before.hours, setup.staff) }
    await writeParts(ctx, id, kept, stillClosed(before, setup))
    await followLength(ctx, before, setup.length_minutes)
    return before
  })
}

/** Meetings of the usual length stay so; a longer one was chosen and is left. */
const followLength = (ctx: Ctx, { id, length_minutes }: RoundView, length: number) =>
  ctx.db
    .updateTable('meetings')
    .set({ length_minutes: length })
    .where('round_id', '=', id)
    .where('length_minutes', '=', length_minutes)
    .execute()

const columnsOf = ({
  name,
  length_minutes,
  buffer_minutes,
  interpreted_minutes,
  modes,
  video_link,
  video_by,
  phone_line,
  answers_until,
}: RoundSetup) => ({
  name,
  length_minutes,
  buffer_minutes,
  interpreted_minutes,
  modes,
  video_link,
  video_by,
  phone_line,
  answers_until,
})

async function refuseUnfit(ctx: Ctx, setup: RoundSetup, before?: RoundView) {
  const problems = {
    ...untilProblems(setup, schoolDay(ctx).toString(), before?.answers_until),
    ...hourProblems(setup, ctx.school.zone),
  }
  const { rooms, staff } = await setupGround(ctx, before?.id)
  const known = new Set([...rooms.map(room => room.id), ...setup.newRooms.map(({ row }) => `new-${row}`)])
  for (const room of setup.rooms) if (!known.has(room)) problems.room = { key: 'common.invalid.choice' }
  for (const one of setup.staff) {
    const field = `${one.part}-${one.person_id}`
    if (one.room !== '' && !known.has(one.room)) problems[`${field}-room`] = { key: 'common.invalid.choice' }
    if (!staff.some(({ id }) => id === one.person_id)) problems[field] = { key: 'common.invalid.choice' }
  }
  if (Object.keys(problems).length > 0) throw new Invalid(problems)
}

async function writeParts(ctx: Ctx, round: string, setup: RoundSetup, closed: ClosedRooms = new Map()) {
  const inRound = { school_id: ctx.school.id, round_id: round }
  const named = await roomsNamed(
    ctx,
    setup.newRooms.map(({ name }) => name),
  )
  const made = new Map(setup.newRooms.map(({ row, name }) => [`new-${row}`, named.get(name)!]))
  const roomOf = (room: string) => made.get(room) ?? room
  const kept = setup.staff.map(({ room }) => room).filter(room => room !== '')
  const rooms = new Set([...setup.rooms, ...made.values(), ...kept.map(roomOf)])
  const days = setup.days.map(({ day, from_at, until_at }) => ({ ...inRound, day, from_at, until_at }))
  await ctx.db.insertInto('round_days').values(days).execute()
  if (rooms.size > 0)
    await ctx.db
      .insertInto('round_rooms')
      .values(
        [...rooms].map(room_id => ({
          ...inRound,
          room_id,
          closed: JSON.stringify(closed.get(room_id) ?? []),
        })),
      )
      .execute()
  await writeStaff(ctx, round, setup.staff, roomOf)
}

async function writeStaff(ctx: Ctx, round: string, staff: StaffSetup[], roomOf: (room: string) => string) {
  const inRound = { school_id: ctx.school.id, round_id: round }
  const rows = staff.map(({ person_id, part, room, break_after }) => ({
    ...inRound,
    person_id,
    part,
    room_id: room === '' ? null : roomOf(room),
    break_after,
  }))
  const hours = staff.flatMap(({ person_id, part, hours }) =>
    hours.map(span => ({ ...inRound, id: newId(), person_id, part, ...span })),
  )
  if (rows.length > 0) await ctx.db.insertInto('round_staff').values(rows).execute()
  if (hours.length > 0) await ctx.db.insertInto('staff_hours').values(hours).execute()
}

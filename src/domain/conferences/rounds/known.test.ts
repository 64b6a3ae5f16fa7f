import { type RawBuilder, sql } from 'kysely'
import { expect, test } from 'vitest'
import {
  addRound,
  at,
  DAY,
  inOak,
  meetingOf,
  person,
  roomOf,
  roundOf,
} from '../../../../test/support/rounds.ts'
import { openWorld } from '../../../../test/world.ts'
import { Absent } from '../../../platform/refusal.ts'
import { bookTimes } from '../booking/times.ts'
import { knownRound, roundVersion } from './known.ts'

const world = await openWorld()
await addRound(world, {
  days: { [DAY]: ['15:00', '18:00'] },
  rooms: ['Loft', 'Garden'],
  educators: { wen: 'Loft', ines: null },
  states: ['opened', 'published'],
  meetings: [
    ['leo', 1, ['wen']],
    ['ana', 1, ['wen']],
  ],
})
const round = roundOf()
const versionNow = async () => {
  const { rows } = await inOak(world.house.db, tx =>
    sql<{ v: string }>`select ${roundVersion(round)} as v`.execute(tx),
  )
  return rows[0]!.v
}
const book = (kid: string, clock: string) =>
  world.as('rosa', ctx => bookTimes(ctx, round, [{ meeting: meetingOf(kid), start: at(clock) }]))

const OTHER_DAY = '2026-10-21'
const ofWen = sql`person_id = ${person('wen')} and role = 'educator'`
const changes: [what: string, RawBuilder<unknown>][] = [
  ['until when an educator works here', sql`update memberships set until_on = '2027-06-30' where ${ofWen}`],
  [
    'a role more of an educator',
    sql`insert into memberships (school_id, id, person_id, role, from_on)
      select school_id, gen_random_uuid(), person_id, 'aide', from_on from memberships where ${ofWen}`,
  ],
  [
    'a role less of an educator',
    sql`delete from memberships where person_id = ${person('wen')} and role = 'aide'`,
  ],
  ['its length', sql`update rounds set length_minutes = 15 where id = ${round}`],
  [
    'a day more',
    sql`insert into round_days select school_id, id, ${OTHER_DAY}, '15:00', '16:00' from rounds where id = ${round}`,
  ],
  ['a day less', sql`delete from round_days where round_id = ${round} and day = ${OTHER_DAY}`],
  ['hours', sql`update staff_hours set until_at = '17:00' where round_id = ${round}`],
  [
    'who of the staff',
    sql`delete from round_staff where round_id = ${round} and person_id = ${person('ines')}`,
  ],
  ['a room less', sql`delete from round_rooms where round_id = ${round} and room_id <> ${roomOf('Loft')}`],
  ['the name of a room', sql`update rooms set name = 'Attic' where id = ${roomOf('Loft')}`],
  [
    'a stage',
    sql`insert into booking_stages select school_id, id, 'all', created_at, created_by, created_at from rounds where id = ${round}`,
  ],
  [
    'who goes first',
    sql`insert into first_homes select r.school_id, r.id, m.party_id, r.created_by, r.created_at
    from rounds r join meetings m on m.round_id = r.id where m.id = ${meetingOf('leo')}`,
  ],
  [
    'its state',
    sql`update round_states set effective_at = effective_at where round_id = ${round} and state = 'opened'`,
  ],
]

test.each(changes)(
  'A round of which %s is changed is another version, and read anew',
  async (_what, change) => {
    const before = await versionNow()
    await inOak(world.house.db, tx => change.execute(tx))
    expect(await versionNow()).not.toBe(before)
  },
)

test('What is no part of a round leaves it the version that it was', async () => {
  const before = await versionNow()
  await inOak(world.house.db, tx =>
    sql`update meetings set length_minutes = 20 where round_id = ${round}`.execute(tx),
  )
  expect(await versionNow()).toBe(before)
})

test('What is known of a round is not taken for true once its hours are others', async () => {
  await book('leo', '15:00')
  const known = await world.as('rosa', ctx => knownRound(ctx, round))
  await inOak(world.house.db, tx =>
    sql`update staff_hours set until_at = '15:30' where round_id = ${round}`.execute(tx),
  )
  await expect(book('ana', '16:00')).rejects.toMatchObject({ code: 'conferences.timeTaken' })
  const later = await world.as('rosa', ctx => knownRound(ctx, round))
  expect([known.round.hours[0]?.until_at, later.round.hours[0]?.until_at]).toEqual(['17:00', '15:30'])
})

test('A round of one school is not known to another', async () => {
  await world.as('rosa', ctx => knownRound(ctx, round))
  await expect(world.as('joan', ctx => knownRound(ctx, round))).rejects.toBeInstanceOf(Absent)
})

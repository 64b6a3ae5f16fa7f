import { Temporal } from 'temporal-polyfill'
import { beforeAll, expect, test } from 'vitest'
import { officeOf, publish, tellFacts, wait } from '../../../test/support/office.ts'
import { addRound, at, DAY, inOak, meetingOf, person, roundOf } from '../../../test/support/rounds.ts'
import { openWorld } from '../../../test/world.ts'
import { toInstant, tzVersion } from '../../platform/time.ts'
import { feedFile } from '../notifications/feed-file.ts'
import { makeFeed } from '../notifications/feeds.ts'
import { boardFor } from './board/board.ts'
import { placeMeeting } from './booking/bookings.ts'
import { busyDuring } from './booking/claims.ts'
import { holdTimes } from './holding/holds.ts'
import { followLaw, type Law } from './zone-law.ts'

// The school's country gives up summer time: in October its clocks stand an hour earlier than was thought.
const world = await openWorld()
const NEXT_DAY = '2026-10-21'
await addRound(world, {
  days: { [DAY]: ['15:00', '18:00'], [NEXT_DAY]: ['15:00', '18:00'] },
  educators: { wen: null, ines: null },
  meetings: [
    ['leo', 1, ['wen']],
    ['iris', 1, ['wen']],
    ['finn', 1, ['wen']],
    ['mateo', 1, ['ines']],
  ],
})
const law = (version: string, minutes: (wall: Temporal.PlainDateTime) => number): Law => ({
  version,
  instantOf: (wall, zone) => toInstant(wall, zone).add({ minutes: minutes(wall) }),
})
const noSummer = law('2099a', () => 60)
const follow = (next: Law) => world.as(null, ctx => followLaw(ctx, next))
const board = async () => (await world.as('ines', ctx => boardFor(ctx, roundOf()))).entries
const entryOf = async (kid: string) => (await board()).find(entry => entry.id === meetingOf(kid))!
const place = (kid: string, clock: string, day = DAY) =>
  world.as('ines', ctx => placeMeeting(ctx, meetingOf(kid), at(clock, day)))
const notices = () =>
  inOak(world.house.db, tx =>
    tx.selectFrom('notices').select(['kind', 'to_person', 'data']).orderBy('created_at').execute(),
  )
const tell = async () => {
  await tellFacts(world, officeOf(world))
  wait(world, { seconds: 11 })
  await tellFacts(world, officeOf(world))
}

beforeAll(async () => {
  await place('leo', '15:00')
  await place('iris', '15:25')
  await place('mateo', '15:00')
  await publish(world)
  await tell()
})

test('Under the law that this process knows, nothing is to be done', async () => {
  expect(await follow({ version: tzVersion(), instantOf: toInstant })).toBe(0)
  expect((await notices()).filter(({ kind }) => kind === 'meetingMoved')).toEqual([])
})

test('A new release that changes nothing here is noted, and told to nobody', async () => {
  expect(await follow(law('2098a', () => 0))).toBe(0)
  const rows = await inOak(world.house.db, tx =>
    tx.selectFrom('bookings').select(['tz_version', 'sequence']).execute(),
  )
  expect(rows).toEqual(rows.map(() => ({ tz_version: '2098a', sequence: 0 })))
})

test('Under a new law the clock stays, the instants follow, one after the other and once', async () => {
  expect(await follow(noSummer)).toBe(3)
  const { booking } = await entryOf('leo')
  expect(booking).toMatchObject({
    ...{ starts_wall: at('15:00'), sequence: 1 },
    ...{ start: '2026-10-20T20:00:00Z', end: '2026-10-20T20:20:00Z' },
  })
  const busy = await world.as(null, ctx =>
    busyDuring(ctx, [{ day: DAY, from_at: '15:00', until_at: '18:00' }], [person('wen')]),
  )
  expect(busy.map(({ start, end }) => `${start} ${end}`).sort()).toEqual([
    '2026-10-20T20:00:00Z 2026-10-20T20:25:00Z',
    '2026-10-20T20:25:00Z 2026-10-20T20:50:00Z',
  ])
  expect((await board()).flatMap(({ clashes }) => clashes)).toEqual([])
  expect(await follow(noSummer)).toBe(0)
})

test('Mail and feed say the instants of the page; the letter says that the time is the same', async () => {
  await tell()
  const moved = (await notices()).filter(({ kind }) => kind === 'meetingMoved')
  const data = moved.find(({ to_person }) => to_person === person('rosa'))!.data as {
    before: unknown
    meetings: { start: string; sequence: number }[]
  }
  expect(data.before).toBeNull()
  expect(data.meetings).toMatchObject([{ start: '2026-10-20T20:00:00Z', sequence: 1 }])
  const token = await world.as('rosa', ctx => makeFeed(ctx, 'Phone'))
  expect(await world.as(null, ctx => feedFile(ctx, token, world.house.base))).toContain(
    'DTSTART:20261020T200000Z',
  )
})

test('What is held for a family follows as well; where another stands then, it is let go', async () => {
  const hold = (clock: string) =>
    world.as('uma-mother', ctx =>
      holdTimes(ctx, roundOf(), [{ meeting: meetingOf('finn'), start: at(clock) }]),
    )
  const held = () =>
    inOak(world.house.db, tx =>
      tx
        .selectFrom('holds')
        .innerJoin('claims', 'claims.hold_id', 'holds.id')
        .select(['holds.starts_wall', 'holds.during', 'claims.during as claimed'])
        .where('claims.kind', '=', 'guardian')
        .execute(),
    )
  await hold('17:05')
  const moved = law('2099c', wall => (wall.hour === 17 ? 90 : 60))
  await follow(moved)
  const at10 = '["2026-10-20 22:35:00+00","2026-10-20 22:55:00+00")'
  expect(await held()).toEqual([{ starts_wall: `${DAY}T17:05:00`, during: at10, claimed: at10 }])
  // onto Leo's conference with Wen
  await follow(law('2099d', wall => (wall.hour === 17 ? -55 : 60)))
  expect(await held()).toEqual([])
})

test('What then stands where something else stands is kept, and the head sees it', async () => {
  await place('finn', '15:25', NEXT_DAY)
  const before = await inOak(world.house.db, tx => tx.selectFrom('bookings').select('id').execute())
  // a law by which one meeting of Wen's comes to stand upon another
  await follow(law('2099b', wall => (wall.minute === 25 && wall.day === 20 ? 35 : 60)))
  const clashes = Object.fromEntries((await board()).map(entry => [entry.id, entry.clashes]))
  expect(clashes[meetingOf('leo')]).toEqual([{ code: 'educatorBusy', who: person('wen') }])
  expect(clashes[meetingOf('iris')]).toEqual([{ code: 'educatorBusy', who: person('wen') }])
  expect(clashes[meetingOf('finn')]).toEqual([])
  const after = await inOak(world.house.db, tx => tx.selectFrom('bookings').select('id').execute())
  expect(after).toHaveLength(before.length)
})

test('What has been stays as it was', async () => {
  world.now = Temporal.Instant.from('2026-10-22T12:00:00Z')
  expect(await follow(law('2100a', () => 300))).toBe(0)
})

import { Temporal } from 'temporal-polyfill'
import { beforeEach, expect, test } from 'vitest'
import { addAnswer, addRound, at, DAY, inOak, meetingOf, person } from '../../../../test/support/rounds.ts'
import { openWorld } from '../../../../test/world.ts'
import type { Ctx } from '../../../platform/ctx.ts'
import { Absent, Forbidden } from '../../../platform/refusal.ts'
import { undoFor } from '../../people/changes.ts'
import { placeMeeting } from '../booking/bookings.ts'
import { moveOwnMeeting } from '../booking/own-changes.ts'
import { offerAnew, takeBackAnew } from './anew.ts'
import { type EndSaid, noteEnd } from './ends.ts'
import { notingFor } from './noting.ts'
import type { Came } from './tables.ts'

const world = await openWorld()
const LATER = '2026-10-21'
await addRound(world, {
  days: { [DAY]: ['15:00', '17:00'], [LATER]: ['15:00', '17:00'] },
  rooms: ['Loft', 'Garden'],
  educators: { ines: null, tomas: 'Loft', wen: null },
  interpreters: ['salma'],
  states: ['opened', 'planned', 'published'],
  meetings: [
    ['ari', 1, ['wen']],
    ['ari', 2, ['wen']],
    ['noor', 1, ['tomas']],
    ['leo', 1, ['wen']],
    ['mai', 1, ['ines']],
  ],
})
await addAnswer(world, 'rosa', { times: { [at('16:15')]: 'preferred' }, student: true })
for (const [kid, home, clock] of [
  ['ari', 1, '15:00'],
  ['ari', 2, '15:25'],
  ['noor', 1, '15:00'],
  ['leo', 1, '16:15'],
] as const)
  await world.as('ines', ctx => placeMeeting(ctx, meetingOf(kid, home), at(clock)))

const clockOf = (clock: string, day = DAY) =>
  Temporal.PlainDateTime.from(`${day}T${clock}`).toZonedDateTime('America/New_York').toInstant()
beforeEach(() => {
  world.now = clockOf('15:00')
})

const took = (more: Partial<EndSaid> = {}): EndSaid => ({
  ...{ went: 'held', began: '', ended: '', came: 'all' },
  ...more,
})
const note = (who: string, meeting: string, more?: Partial<EndSaid>) =>
  world.as(who, ctx => noteEnd(ctx, meeting, took(more)))
const read = <T>(work: (ctx: Ctx) => Promise<T>) => world.as('ines', work)
const attendance = async (meeting: string) =>
  Object.fromEntries(
    (await read(ctx => notingFor(ctx, meeting))).record.attendances.map(one => [one.person, one.came]),
  )
const claimsOf = (meeting: string) =>
  inOak(world.house.db, tx =>
    tx
      .selectFrom('claims')
      .innerJoin('bookings', 'bookings.id', 'claims.booking_id')
      .where('bookings.meeting_id', '=', meeting)
      .select(['claims.kind', 'claims.holder_id'])
      .orderBy('claims.holder_id')
      .execute(),
  )
const factsOf = (kind: string) =>
  inOak(world.house.db, tx => tx.selectFrom('facts').select('payload').where('kind', '=', kind).execute())

test('Until its first minute nobody can say how a meeting went', async () => {
  world.now = clockOf('14:59')
  await expect(note('wen', meetingOf('ari', 1))).rejects.toMatchObject({ code: 'conferences.notBegun' })
})

test('One tap says that it took place and all came: home, educator, and the child who was expected', async () => {
  await note('wen', meetingOf('ari', 1))
  expect(await attendance(meetingOf('ari', 1))).toMatchObject({
    [person('dana')]: 'came',
    [person('wen')]: 'came',
    [person('ari')]: 'away',
  })
  world.now = clockOf('16:20')
  await note('wen', meetingOf('leo'))
  expect(await attendance(meetingOf('leo'))).toMatchObject({ [person('leo')]: 'came' })
})

test('An interpreter who was booked counts among those who came', async () => {
  await note('tomas', meetingOf('noor'))
  expect(await attendance(meetingOf('noor'))).toMatchObject({
    [person('salma')]: 'came',
    [person('amal')]: 'came',
    [person('tomas')]: 'came',
  })
})

test('Late is not absent, and real times are kept as instants', async () => {
  const came = new Map<string, Came>([
    [person('dana'), 'late'],
    [person('wen'), 'came'],
  ])
  await note('wen', meetingOf('ari', 1), { came, began: '15:07', ended: '15:31' })
  expect(await attendance(meetingOf('ari', 1))).toMatchObject({ [person('dana')]: 'late' })
  const { record } = await read(ctx => notingFor(ctx, meetingOf('ari', 1)))
  expect(record).toMatchObject({
    went: 'held',
    began_at: clockOf('15:07').toString(),
    ended_at: clockOf('15:31').toString(),
  })
})

test('Where not all came it is said of each who was expected; of nobody is it guessed', async () => {
  const came = new Map<string, Came>([[person('wen'), 'came']])
  await expect(note('wen', meetingOf('ari', 1), { came })).rejects.toMatchObject({
    problems: { [`came-${person('dana')}`]: { key: 'common.invalid.choose' } },
  })
  await note('wen', meetingOf('ari', 1), { came: new Map([...came, [person('dana'), 'silent']]) })
  expect(await attendance(meetingOf('ari', 1))).toEqual({
    [person('wen')]: 'came',
    [person('dana')]: 'silent',
  })
})

test('A home that did not come and gave no word is told from one that gave word', async () => {
  await note('wen', meetingOf('ari', 1), { went: 'home_silent', came: new Map() })
  expect(await attendance(meetingOf('ari', 1))).toEqual({
    [person('dana')]: 'silent',
    [person('ari')]: 'away',
  })
  await note('wen', meetingOf('ari', 1), { went: 'home_away', came: new Map() })
  expect(await attendance(meetingOf('ari', 1))).toEqual({ [person('dana')]: 'away', [person('ari')]: 'away' })
})

test('What ended before it began is said beside its field', async () => {
  await expect(note('wen', meetingOf('ari', 1), { began: '15:10', ended: '15:05' })).rejects.toMatchObject({
    problems: { ended: { key: 'common.invalid.order' } },
  })
})

test('What was noted by mistake is noted anew, and each note can be taken back', async () => {
  await note('wen', meetingOf('ari', 1))
  const before = await attendance(meetingOf('ari', 1))
  const { change } = await note('wen', meetingOf('ari', 1), { went: 'home_away' })
  expect(await attendance(meetingOf('ari', 1))).toMatchObject({ [person('dana')]: 'away' })
  await world.as('wen', ctx => undoFor(ctx, change))
  expect(await attendance(meetingOf('ari', 1))).toEqual(before)
})

test('Only those who hold the meeting and the head note it; to others it is not there, or not theirs', async () => {
  world.now = clockOf('16:50')
  await expect(note('pia', meetingOf('noor')), 'in the group').rejects.toThrow(Forbidden)
  for (const who of ['tomas', 'pia', 'dana', 'mark', 'salma', 'ari', 'joan'])
    await expect(note(who, meetingOf('ari', 1)), who).rejects.toThrow()
  await expect(note('wen', meetingOf('noor'))).rejects.toThrow(Absent)
  await expect(note('tomas', meetingOf('leo')), 'of the own child').rejects.toThrow()
  await expect(note('ines', meetingOf('mai')), 'without a time').rejects.toThrow(Absent)
  await note('ines', meetingOf('ari', 1))
})

test('A family that could not come is offered a new time at once, and the old one keeps what happened', async () => {
  await note('wen', meetingOf('ari', 1), { went: 'home_away' })
  await world.as('wen', ctx => offerAnew(ctx, meetingOf('ari', 1)))
  await world.as('wen', ctx => offerAnew(ctx, meetingOf('ari', 1)))
  expect(await factsOf('newTimeOffered')).toMatchObject([{ payload: { went: 'home_away', sequence: 1 } }])
  expect(await claimsOf(meetingOf('ari', 1))).toEqual([])
  const { record } = await read(ctx => notingFor(ctx, meetingOf('ari', 1)))
  expect(record).toMatchObject({ went: 'home_away', cancelled: true, start: clockOf('15:00').toString() })
  await expect(note('wen', meetingOf('ari', 1))).rejects.toMatchObject({ code: 'frame.movedOn' })
})

test('An offer is taken back while nobody has chosen: the same booking, the same claims', async () => {
  await world.as('wen', ctx => takeBackAnew(ctx, meetingOf('ari', 1)))
  await world.as('wen', ctx => takeBackAnew(ctx, meetingOf('ari', 1)))
  const holders = (await claimsOf(meetingOf('ari', 1))).map(claim => claim.holder_id)
  expect(holders).toEqual(expect.arrayContaining([person('wen'), person('dana')]))
  const { record } = await read(ctx => notingFor(ctx, meetingOf('ari', 1)))
  expect(record).toMatchObject({ went: 'home_away', cancelled: false, offered_at: null })
})

test('The family chooses anew; then the offer stands, and what happened stays on record', async () => {
  await world.as('wen', ctx => offerAnew(ctx, meetingOf('ari', 1)))
  await world.as('dana', ctx => moveOwnMeeting(ctx, meetingOf('ari', 1), at('15:50', LATER)))
  await expect(world.as('wen', ctx => takeBackAnew(ctx, meetingOf('ari', 1)))).rejects.toMatchObject({
    code: 'frame.movedOn',
  })
  const { record } = await read(ctx => notingFor(ctx, meetingOf('ari', 1)))
  expect(record).toMatchObject({ went: null, cancelled: false, start: clockOf('15:50', LATER).toString() })
  const kept = await inOak(world.house.db, tx => tx.selectFrom('booking_ends').select('went').execute())
  expect(kept.map(row => row.went)).toContain('home_away')
})

test('What was noted of a time is not said of another to which the meeting was moved', async () => {
  world.now = clockOf('15:30')
  await note('wen', meetingOf('ari', 2), { went: 'school_away' })
  await world.as('ines', ctx => placeMeeting(ctx, meetingOf('ari', 2), at('15:00', LATER)))
  const { record } = await read(ctx => notingFor(ctx, meetingOf('ari', 2)))
  expect(record).toMatchObject({ went: null, start: clockOf('15:00', LATER).toString() })
})

test('What took place is not offered anew', async () => {
  world.now = clockOf('16:20')
  await note('tomas', meetingOf('noor'))
  await expect(world.as('tomas', ctx => offerAnew(ctx, meetingOf('noor')))).rejects.toMatchObject({
    code: 'conferences.notMissed',
  })
})

test('Nothing went wrong on the way', () => expect(world.problems).toEqual([]))

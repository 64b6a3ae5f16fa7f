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
import { Absent, Forbidden, Refused } from '../../../platform/refusal.ts'
import { scheduleOf } from '../schedule.ts'
import { cancelMeeting, lockMeeting, NotFree, placeMeeting, undoMove } from './bookings.ts'

const world = await openWorld()
await addRound(world, {
  days: { [DAY]: ['15:00', '17:00'] },
  rooms: ['Loft', 'Garden'],
  educators: { ines: 'Loft', tomas: null, wen: null },
  interpreters: ['salma'],
  breaks: [['ines', DAY, '16:40', '17:00']],
  meetings: [
    ['mateo', 1, ['ines']],
    ['ines-f', 1, ['tomas']],
    ['noor', 1, ['tomas']],
    ['sami', 1, ['ines']],
    ['leo', 1, ['wen']],
    ['ari', 1, ['wen']],
    ['ari', 2, ['wen']],
    ['mai', 1, ['wen']],
    ['obi', 1, ['ines'], 45],
  ],
})

const place = (kid: string, clock: string, way = {}, home = 1) =>
  world.as('ines', ctx => placeMeeting(ctx, meetingOf(kid, home), at(clock), way))
const cancel = (kid: string, home = 1) => world.as('ines', ctx => cancelMeeting(ctx, meetingOf(kid, home)))
const refusal = async (work: Promise<unknown>) => {
  const problem = await work.then(
    () => undefined,
    thrown => thrown,
  )
  if (problem instanceof NotFree)
    return problem.conflicts.map(({ code, who }) => (who ? `${code} ${nameOf(who)}` : code))
  if (problem instanceof Refused) return problem.code
  throw problem ?? new Error('nothing was refused')
}
const nameOf = (id: string) =>
  ['ines', 'tomas', 'wen', 'lucia', 'rosa', 'amal', 'karim', 'salma'].find(who => person(who) === id) ?? id
const shown = async (kid: string, home = 1) =>
  (await world.as('ines', ctx => scheduleOf(ctx, roundOf()))).find(m => m.meeting === meetingOf(kid, home))!
const claimed = (booking: string) =>
  inOak(world.house.db, tx =>
    tx.selectFrom('claims').select(['kind', 'holder_id']).where('booking_id', '=', booking).execute(),
  ).then(rows => rows.map(row => row.kind).sort())

test('A head places a meeting in its educator’s room, and everyone who comes is held', async () => {
  const { booking } = await place('mateo', '15:00')
  const mateo = await shown('mateo')
  expect(mateo.booking).toMatchObject({
    id: booking,
    start: '2026-10-20T19:00:00Z',
    end: '2026-10-20T19:20:00Z',
    starts_wall: at('15:00'),
    zone: 'America/New_York',
    mode: 'in_person',
    room: { id: roomOf('Loft'), name: 'Loft' },
    sequence: 0,
    locked: false,
  })
  expect(mateo.guardians).toEqual([person('lucia')])
  expect(await claimed(booking)).toEqual(['educator', 'guardian', 'room'])
})

test('Everything that stands against a time is named at once', async () => {
  expect(await refusal(place('sami', '15:00'))).toEqual(['educatorBusy ines', 'roomBusy'])
  expect(await refusal(place('ines-f', '15:00'))).toEqual(['guardianBusy lucia'])
  expect(await refusal(place('mateo', '16:40'))).toEqual(['educatorBreak ines'])
  expect(await refusal(place('mateo', '15:10'))).toEqual(['notOffered'])
  expect(await refusal(place('mateo', '15:50', { educator: person('wen') }))).toEqual(['otherEducator wen'])
})

test('A longer meeting takes up what it needs, and does not run over a break or the end of the day', async () => {
  expect(await refusal(place('obi', '16:15'))).toContain('educatorBreak ines')
  await place('obi', '15:25')
  expect((await shown('obi')).booking?.end).toBe('2026-10-20T20:10:00Z')
  expect(await refusal(place('sami', '15:50'))).toContain('educatorBusy ines')
  await cancel('obi')
  expect((await shown('obi')).booking).toBeNull()
})

test('An interpreter who speaks the language comes along, and is in one place at a time', async () => {
  await place('noor', '15:25')
  expect((await shown('noor')).booking).toMatchObject({ interpreter: person('salma'), language: 'ar' })
  expect(await refusal(place('sami', '15:25'))).toEqual([
    'guardianBusy amal',
    'guardianBusy karim',
    'noInterpreter',
  ])
  expect(await refusal(place('mai', '15:50'))).toEqual(['noInterpreter'])
  await place('mai', '15:50', { interpreter: null })
  expect((await shown('mai')).booking).toMatchObject({ interpreter: null, language: 'vi' })
})

test('An educator who is a parent is in one place at a time', async () => {
  expect(await refusal(place('leo', '15:25'))).toEqual(['guardianBusy tomas', 'noRoom'])
  await place('leo', '16:15')
  expect(await refusal(place('ines-f', '16:15'))).toEqual(['educatorBusy tomas', 'noRoom'])
})

test('A move keeps the booking, and its inverse brings everything back', async () => {
  const before = (await shown('mateo')).booking!
  const { move } = await place('mateo', '16:15')
  expect((await shown('mateo')).booking).toMatchObject({ id: before.id, starts_wall: at('16:15') })
  await world.as('ines', ctx => undoMove(ctx, move))
  expect((await shown('mateo')).booking).toEqual(before)
  await world.as('ines', ctx => undoMove(ctx, move))
  expect((await shown('mateo')).booking).toEqual(before)
})

test('A cancelled meeting can be taken back as the same booking', async () => {
  const before = (await shown('mateo')).booking!
  const { move } = await cancel('mateo')
  expect((await shown('mateo')).booking).toBeNull()
  await world.as('ines', ctx => undoMove(ctx, move))
  expect((await shown('mateo')).booking).toEqual(before)
})

test('What has moved on cannot be taken back', async () => {
  const { move } = await place('mateo', '15:50')
  await place('mateo', '16:15')
  expect(await refusal(world.as('ines', ctx => undoMove(ctx, move)))).toBe('frame.movedOn')
  const { move: away } = await place('mateo', '15:00')
  await place('sami', '16:15')
  expect(await refusal(world.as('ines', ctx => undoMove(ctx, away)))).toEqual([
    'educatorBusy ines',
    'roomBusy',
  ])
  await cancel('sami')
})

test('A locked meeting stays until it is let go', async () => {
  const { move } = await world.as('ines', ctx => lockMeeting(ctx, meetingOf('mateo'), true))
  expect(await refusal(place('mateo', '16:15'))).toBe('conferences.locked')
  expect(await refusal(cancel('mateo'))).toBe('conferences.locked')
  await world.as('ines', ctx => undoMove(ctx, move))
  expect((await shown('mateo')).booking?.locked).toBe(false)
})

test('By video a meeting needs no room; in person it takes a shared one that is free', async () => {
  await place('ari', '15:00', {}, 1)
  expect((await shown('ari')).booking?.room?.name).toBe('Garden')
  expect(await refusal(place('ines-f', '15:00'))).toEqual(['guardianBusy lucia', 'noRoom'])
  await place('ari', '15:00', { mode: 'video' }, 1)
  expect((await shown('ari')).booking).toMatchObject({ mode: 'video', room: null })
})

test('Only the head moves: other staff may not, for families there is nothing to move', async () => {
  const attempt = (who: string) => world.as(who, ctx => placeMeeting(ctx, meetingOf('ari'), at('15:25')))
  await expect(attempt('wen')).rejects.toThrow(Forbidden)
  await expect(attempt('dana')).rejects.toThrow(Absent)
})

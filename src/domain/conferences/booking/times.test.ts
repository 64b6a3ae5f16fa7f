import { expect, test } from 'vitest'
import { confirmHold } from '../../../../test/support/confirming.ts'
import {
  addAnswer,
  addRound,
  at,
  DAY,
  inOak,
  meetingOf,
  person,
  roundOf,
} from '../../../../test/support/rounds.ts'
import { openWorld } from '../../../../test/world.ts'
import { boardFor } from '../board/board.ts'
import { choosingFor } from '../choosing/choosing.ts'
import { holdFor, holdTimes } from '../holding/holds.ts'
import { scheduleOf } from '../schedule.ts'
import { freeTimes } from './free.ts'
import { bookTimes } from './times.ts'
import type { Wishes } from './wishes.ts'

const world = await openWorld()
await addRound(world, {
  days: { [DAY]: ['15:00', '18:00'] },
  rooms: ['Loft', 'Garden'],
  educators: { wen: null, ines: null },
  interpreters: ['salma'],
  states: ['opened', 'planned', 'published'],
  meetings: [
    ['ari', 1, ['wen']],
    ['ari', 2, ['wen']],
    ['mia', 1, ['ines']],
    ['leo', 1, ['wen']],
    ['ana', 1, ['ines']],
    ['mateo', 1, ['ines', 'wen'], 45],
    ['noor', 1, ['ines']],
  ],
})
const round = roundOf()
type Chosen = [kid: string, clock: string, home?: number]
const picksOf = (picks: Chosen[]) =>
  picks.map(([kid, clock, home]) => ({ meeting: meetingOf(kid, home), start: at(clock) }))
const book = (who: string, picks: Chosen[], wishes?: Wishes) =>
  world.as(who, ctx => bookTimes(ctx, round, picksOf(picks), wishes))
const clocks = async (who: string, kid: string, home = 1) => {
  const { cases } = await world.as(who, ctx => choosingFor(ctx, round))
  const known = cases.find(({ meeting }) => meeting.meeting === meetingOf(kid, home))!
  return freeTimes(known).map(time => time.start.slice(11))
}
const bookingOf = async (kid: string, home = 1) =>
  (await world.as('ines', ctx => scheduleOf(ctx, round))).find(one => one.meeting === meetingOf(kid, home))
    ?.booking
const claimsOf = (id: string) =>
  inOak(world.house.db, tx =>
    tx
      .selectFrom('claims')
      .select(['kind', 'holder_id'])
      .where('booking_id', '=', id)
      .orderBy('kind')
      .execute(),
  )
const plain: Wishes = { modes: {}, comes: [], interpreter: false, students_come: false }

test('A family that books a quarter of an hour makes what is kept free after it taken too', async () => {
  await addRound(world, {
    name: 'quarters',
    length: 15,
    buffer: 5,
    days: { '2026-11-20': ['15:00', '16:15'] },
    educators: { wen: null },
    states: ['opened', 'published'],
    meetings: [
      ['ari', 1, ['wen']],
      ['ari', 2, ['wen']],
    ],
  })
  const quarters = roundOf('quarters')
  const start = '2026-11-20T15:00'
  await world.as('dana', ctx =>
    bookTimes(ctx, quarters, [{ meeting: meetingOf('ari', 1, 'quarters'), start }]),
  )
  const { cases } = await world.as('mark', ctx => choosingFor(ctx, quarters))
  expect(freeTimes(cases[0]!).map(time => time.start.slice(11))).toEqual(['15:20', '15:40', '16:00'])
})

test('Siblings are booked together, one after the other, without a hold before', async () => {
  const done = await book('rosa', [
    ['leo', '15:00'],
    ['ana', '15:25'],
  ])
  expect(done).toHaveLength(2)
  expect((await bookingOf('leo'))?.starts_wall).toBe(at('15:00'))
  expect((await bookingOf('ana'))?.starts_wall).toBe(at('15:25'))
  const facts = await inOak(world.house.db, tx =>
    tx.selectFrom('facts').select('payload').where('kind', '=', 'bookingMade').execute(),
  )
  expect(facts.map(fact => (fact.payload as { booking: string }).booking)).toEqual(
    expect.arrayContaining(done.map(one => one.booking)),
  )
})

test('All or nothing: where one of two is taken, neither is booked, and what one held stays held', async () => {
  await world.as('dana', ctx =>
    holdTimes(
      ctx,
      round,
      picksOf([
        ['ari', '16:15'],
        ['mia', '16:40'],
      ]),
    ),
  )
  await expect(
    book('dana', [
      ['mia', '15:25'],
      ['ari', '15:50'],
    ]),
  ).rejects.toMatchObject({ code: 'conferences.timeTaken' })
  expect(await bookingOf('ari')).toBeNull()
  expect((await world.as('dana', ctx => holdFor(ctx, round)))?.times).toHaveLength(2)
})

test('Where nothing else is left beside what was chosen for a sibling, what is free without it is named', async () => {
  await addRound(world, {
    name: 'narrow',
    days: { '2026-11-21': ['16:00', '16:45'] },
    educators: { wen: null, ines: null },
    states: ['opened', 'published'],
    meetings: [
      ['leo', 1, ['wen']],
      ['ana', 1, ['ines']],
      ['mia', 1, ['ines']],
    ],
  })
  const narrow = roundOf('narrow')
  const pick = (kid: string, clock: string) => ({
    meeting: meetingOf(kid, 1, 'narrow'),
    start: `2026-11-21T${clock}`,
  })
  await world.as('dana', ctx => bookTimes(ctx, narrow, [pick('mia', '16:25')]))
  await expect(
    world.as('rosa', ctx => bookTimes(ctx, narrow, [pick('leo', '16:00'), pick('ana', '16:25')])),
  ).rejects.toMatchObject({ code: 'conferences.timeTaken', detail: { next: ['2026-11-21T16:00'] } })
})

test('What is held is booked with what the home says of it, and a meeting of another home is none of its own', async () => {
  const hold = (await world.as('dana', ctx => holdFor(ctx, round)))!
  const modes = { [meetingOf('ari')]: 'video' as const }
  await world.as('dana', ctx => confirmHold(ctx, hold, { ...plain, modes, students_come: true }))
  expect(await bookingOf('ari')).toMatchObject({ mode: 'video', starts_wall: at('16:15') })
  const { id } = (await bookingOf('ari'))!
  expect((await claimsOf(id)).map(claim => claim.kind)).toEqual(['educator', 'guardian', 'student'])
  expect(await world.as('dana', ctx => holdFor(ctx, round))).toBeUndefined()
  await expect(book('mark', [['ari', '17:30', 1]])).rejects.toThrow('absent')
})

test('A meeting of two educators and of two slots takes what it needs of both', async () => {
  expect(await clocks('lucia', 'mateo')).toEqual(['17:05'])
  await book('lucia', [['mateo', '17:05']])
  const booking = (await bookingOf('mateo'))!
  expect(booking.end).toBe('2026-10-20T21:50:00Z')
  expect(await clocks('mark', 'ari', 2)).toEqual(['15:25', '15:50', '16:40'])
})

test('Who comes and in which language is said of one meeting, and kept when it is moved', async () => {
  await addAnswer(world, 'karim', { comes: true, times: { [at('15:00')]: 'possible' }, interpreter: true })
  const only = { ...plain, comes: [person('amal')], interpreter: true }
  await book('amal', [['noor', '15:00']], only)
  const { id } = (await bookingOf('noor'))!
  expect((await claimsOf(id)).map(claim => claim.holder_id)).toEqual(
    expect.arrayContaining([person('amal'), person('salma')]),
  )
  expect((await claimsOf(id)).map(claim => claim.holder_id)).not.toContain(person('karim'))
  await book('amal', [['noor', '15:50']])
  expect((await bookingOf('noor'))?.id).toBe(id)
  expect((await claimsOf(id)).filter(claim => claim.kind === 'guardian')).toEqual([
    { kind: 'guardian', holder_id: person('amal') },
  ])
})

test('Somebody of the school books for a family that calls: who spoke and who typed is kept', async () => {
  const behalf = { guardian: person('mark'), spoken: 'Mark, on the phone' }
  const call = (who: string) =>
    world.as(who, ctx => bookTimes(ctx, round, picksOf([['ari', '15:25', 2]]), undefined, behalf))
  await expect(call('dana')).rejects.toThrow('absent')
  await expect(call('tomas')).rejects.toThrow('family')
  await call('wen')
  const row = await inOak(world.house.db, tx =>
    tx
      .selectFrom('bookings')
      .select(['spoken_by', 'booked_by'])
      .where('meeting_id', '=', meetingOf('ari', 2))
      .executeTakeFirst(),
  )
  expect(row).toEqual({ spoken_by: 'Mark, on the phone', booked_by: person('wen') })
})

test('A child whom both homes want at once refuses neither; the head alone sees it', async () => {
  await addRound(world, {
    name: 'both',
    days: { '2026-11-25': ['15:00', '16:00'] },
    educators: { wen: null, ines: null },
    states: ['opened', 'published'],
    meetings: [
      ['ari', 1, ['wen']],
      ['ari', 2, ['ines']],
    ],
  })
  const both = roundOf('both')
  const start = '2026-11-25T15:00'
  for (const [who, home] of [
    ['dana', 1],
    ['mark', 2],
  ] as const)
    await world.as(who, ctx =>
      bookTimes(ctx, both, [{ meeting: meetingOf('ari', home, 'both'), start }], {
        ...plain,
        students_come: true,
      }),
    )
  const clashes = async (who: string) =>
    (await world.as(who, ctx => boardFor(ctx, both))).entries.flatMap(entry =>
      entry.clashes.map(one => one.code),
    )
  expect(await clashes('ines')).toEqual(['studentElsewhere', 'studentElsewhere'])
  expect(await clashes('wen')).toEqual([])
})

test('Nor does a round know of the other rounds of the other home; the head alone sees the child in both at once', async () => {
  const start = '2026-11-26T15:00'
  for (const [name, who, home] of [
    ['one', 'dana', 1],
    ['other', 'mark', 2],
  ] as const) {
    const educator = home === 1 ? 'wen' : 'ines'
    await addRound(world, {
      ...{ name, days: { '2026-11-26': ['15:00', '16:00'] }, states: ['opened', 'published'] },
      meetings: [['ari', home, [educator]]],
    })
    const picks = [{ meeting: meetingOf('ari', home, name), start }]
    await world.as(who, ctx => bookTimes(ctx, roundOf(name), picks, { ...plain, students_come: true }))
  }
  const clashes = async (who: string, round: string) =>
    (await world.as(who, ctx => boardFor(ctx, roundOf(round)))).entries.flatMap(entry =>
      entry.clashes.map(one => one.code),
    )
  for (const round of ['one', 'other']) expect(await clashes('ines', round)).toEqual(['studentInRound'])
  expect(await clashes('wen', 'one')).toEqual([])
})

import { expect, test } from 'vitest'
import { addRound, at, DAY, inOak, meetingOf, roundOf } from '../../../../test/support/rounds.ts'
import { openWorld } from '../../../../test/world.ts'
import { placeMeeting } from '../booking/bookings.ts'
import { freeTimes } from '../booking/free.ts'
import { choosingFor } from '../choosing/choosing.ts'
import { extendHold, holdFor, holdTimes, letGo } from './holds.ts'

const world = await openWorld()
await addRound(world, {
  days: { [DAY]: ['15:00', '17:00'] },
  educators: { wen: null, ines: null },
  states: ['opened', 'planned', 'published'],
  meetings: [
    ['ari', 1, ['wen']],
    ['ari', 2, ['wen']],
    ['leo', 1, ['wen']],
    ['ana', 1, ['ines']],
    ['mateo', 1, ['ines', 'wen']],
  ],
})
const round = roundOf()
const start = world.now

const hold = (who: string, ...picks: [kid: string, clock: string, home?: number][]) =>
  world.as(who, ctx =>
    holdTimes(
      ctx,
      round,
      picks.map(([kid, clock, home]) => ({ meeting: meetingOf(kid, home), start: at(clock) })),
    ),
  )
const held = (who: string) => world.as(who, ctx => holdFor(ctx, round))
const clocks = async (who: string, kid: string, home = 1) => {
  const { cases } = await world.as(who, ctx => choosingFor(ctx, round))
  const known = cases.find(({ meeting }) => meeting.meeting === meetingOf(kid, home))!
  return freeTimes(known).map(time => time.start.slice(11))
}
const rows = () =>
  inOak(world.house.db, tx => tx.selectFrom('holds').select(['meeting_id', 'until_at']).execute())
const ALL = ['15:00', '15:25', '15:50', '16:15', '16:40']

test('What a home holds is free for nobody else, and for itself again when it chooses another time', async () => {
  await hold('dana', ['ari', '15:00'])
  expect(await clocks('mark', 'ari', 2)).toEqual(ALL.slice(1))
  await expect(hold('mark', ['ari', '15:00', 2])).rejects.toMatchObject({
    code: 'conferences.timeTaken',
    detail: { next: [at('15:25'), at('15:50'), at('16:15')] },
  })
  await hold('dana', ['ari', '15:25'])
  expect(await clocks('mark', 'ari', 2)).toEqual(['15:00', ...ALL.slice(2)])
  await hold('dana', ['ari', '15:25'])
  expect(await rows()).toHaveLength(1)
})

test('After two minutes a hold stands in nobody’s way, though nobody has swept it', async () => {
  world.now = start.add({ minutes: 2 })
  expect(await held('dana')).toBeUndefined()
  expect(await clocks('mark', 'ari', 2)).toEqual(ALL)
  await hold('mark', ['ari', '15:25', 2])
  expect((await rows()).map(row => row.meeting_id)).toEqual([meetingOf('ari', 2)])
})

test('Whoever needs more time gets two minutes more, ten times', async () => {
  const first = (await held('mark'))!
  for (let n = 0; n < 10; n++) {
    world.now = world.now.add({ seconds: 100 })
    await world.as('mark', async ctx => extendHold(ctx, (await holdFor(ctx, round))!))
  }
  expect(await held('mark')).toMatchObject({ extended: 10 })
  await expect(world.as('mark', ctx => extendHold(ctx, first))).rejects.toMatchObject({
    code: 'conferences.heldLong',
  })
  world.now = world.now.add({ minutes: 2 })
  await expect(world.as('mark', ctx => extendHold(ctx, first))).rejects.toMatchObject({
    code: 'conferences.holdOver',
  })
})

test('Siblings are held together or not at all, and never at one time', async () => {
  world.now = start.add({ hours: 1 })
  await expect(hold('rosa', ['leo', '15:00'], ['ana', '15:00'])).rejects.toMatchObject({
    code: 'conferences.timeTaken',
  })
  await world.as('ines', ctx => placeMeeting(ctx, meetingOf('ari'), at('16:40')))
  await expect(hold('rosa', ['ana', '16:15'], ['leo', '16:40'])).rejects.toMatchObject({
    code: 'conferences.timeTaken',
  })
  expect(await rows()).toEqual([])
  const both = await hold('rosa', ['leo', '15:00'], ['ana', '15:25'])
  expect(both.times.map(time => time.starts_wall)).toEqual([at('15:00'), at('15:25')])
  expect(await held('tomas')).toMatchObject({ id: both.id })
})

test('What the other of a home holds for a sibling stays, and what it holds for the same child does not', async () => {
  const kept = async () => (await rows()).map(row => row.meeting_id).sort()
  const both = [meetingOf('leo'), meetingOf('ana')].sort()
  await hold('rosa', ['leo', '15:00'])
  await hold('tomas', ['ana', '15:25'])
  expect(await kept()).toEqual(both)
  await hold('tomas', ['leo', '15:50'])
  expect(await kept()).toEqual([meetingOf('leo')])
  await hold('rosa', ['leo', '15:00'], ['ana', '15:25'])
  expect(await kept()).toEqual(both)
})

test('A hold of one home is no hold of another: nobody else finds it, makes it longer or lets it go', async () => {
  const mine = (await held('rosa'))!
  for (const stranger of ['dana', 'mark']) {
    expect(await held(stranger)).toBeUndefined()
    for (const act of [extendHold, letGo])
      await expect(world.as<unknown>(stranger, ctx => act(ctx, mine))).rejects.toMatchObject({
        code: 'conferences.holdOver',
      })
  }
  await expect(hold('dana', ['leo', '16:15'])).rejects.toThrow('absent')
  await expect(hold('mark', ['ari', '16:15', 1])).rejects.toThrow('absent')
  expect((await held('rosa'))?.id).toBe(mine.id)
})

test('What is let go is free at once', async () => {
  await world.as('rosa', async ctx => letGo(ctx, (await holdFor(ctx, round))!))
  expect(await clocks('mark', 'ari', 2)).toEqual(ALL.slice(0, 4))
  const claims = await inOak(world.house.db, tx =>
    tx.selectFrom('claims').select('holder_id').where('hold_id', 'is not', null).execute(),
  )
  expect(claims).toEqual([])
})

import { expect, test } from 'vitest'
import { addAnswer, addRound, at, DAY, meetingOf, person } from '../../../../test/support/rounds.ts'
import { openWorld } from '../../../../test/world.ts'
import { startPlan } from '../planning/planning.ts'
import { scheduleOf } from '../schedule.ts'
import { placeMeeting } from './bookings.ts'
import { offeredTimes, timesFor } from './free.ts'

const world = await openWorld()
const round = await addRound(world, {
  days: { [DAY]: ['15:00', '18:00'] },
  interpreted: 10,
  interpreters: ['salma'],
  meetings: [
    ['noor', 1, ['tomas']],
    ['mia', 1, ['tomas']],
  ],
})
await addAnswer(world, 'amal', {
  interpreter: true,
  times: { [at('15:00')]: 'preferred', [at('15:25')]: 'preferred' },
})

const place = (kid: string, clock: string) =>
  world.as('ines', ctx => placeMeeting(ctx, meetingOf(kid), at(clock)))
const minutesOf = async (kid: string) => {
  const all = await world.as('ines', ctx => scheduleOf(ctx, round))
  const { start, end } = all.find(one => one.meeting === meetingOf(kid))!.booking!
  return (Date.parse(end) - Date.parse(start)) / 60_000
}
const claimed = (who: string) =>
  world.as('ines', ctx =>
    ctx.db.selectFrom('claims').select(['kind', 'during']).where('holder_id', '=', person(who)).execute(),
  )

test('A meeting that is interpreted takes up everyone for its longer time', async () => {
  await place('noor', '15:00')
  expect(await minutesOf('noor')).toBe(30)
  expect(await claimed('salma')).toEqual([
    { kind: 'interpreter', during: expect.stringContaining('19:30:00') },
  ])
  expect(await claimed('tomas')).toEqual([{ kind: 'educator', during: expect.stringContaining('19:35:00') }])
})

test('The next start that it covers is free for nobody', async () => {
  const known = await world.as('ines', ctx => timesFor(ctx, round, meetingOf('mia')))
  const free = offeredTimes(known).filter(({ conflicts }) => conflicts.length === 0)
  expect(free[0]?.start).toBe(at('15:50'))
  await place('mia', '15:50')
  expect(await minutesOf('mia')).toBe(20)
})

test('A plan gives interpreted meetings their longer time too', async () => {
  const next = '2026-10-21'
  const other = await addRound(world, {
    name: 'planned',
    days: { [next]: ['15:00', '16:40'] },
    interpreted: 10,
    interpreters: ['salma'],
    meetings: [
      ['noor', 1, ['tomas']],
      ['sami', 1, ['tomas']],
    ],
  })
  await addAnswer(
    world,
    'karim',
    {
      interpreter: true,
      times: {
        [at('15:00', next)]: 'preferred',
        [at('15:25', next)]: 'possible',
        [at('15:50', next)]: 'possible',
        [at('16:15', next)]: 'possible',
      },
    },
    'planned',
  )
  await world.as('ines', ctx => startPlan(ctx, other, { seed: 1 }))
  const placed = await world.as('ines', ctx => scheduleOf(ctx, other))
  const starts = placed.map(one => one.booking?.starts_wall).sort()
  expect(starts).toEqual([at('15:00', next), at('15:50', next)])
  for (const { booking } of placed)
    expect((Date.parse(booking!.end) - Date.parse(booking!.start)) / 60_000).toBe(30)
})

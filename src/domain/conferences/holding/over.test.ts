import { expect, test } from 'vitest'
import { confirmHold } from '../../../../test/support/confirming.ts'
import { addRound, at, DAY, meetingOf, roundOf } from '../../../../test/support/rounds.ts'
import { openWorld } from '../../../../test/world.ts'
import { freeTimes } from '../booking/free.ts'
import { choosingFor } from '../choosing/choosing.ts'
import { scheduleOf } from '../schedule.ts'
import { ownWaitFor } from '../waiting/own.ts'
import { joinWait } from '../waiting/waits.ts'
import { extendHold, holdFor, holdTimes } from './holds.ts'

const world = await openWorld()
await addRound(world, {
  days: { [DAY]: ['15:00', '15:50'] },
  educators: { wen: null },
  states: ['opened', 'planned', 'published'],
  meetings: [
    ['ari', 1, ['wen']],
    ['ari', 2, ['wen']],
    ['leo', 1, ['wen']],
  ],
})
const round = roundOf()
const hold = (who: string, kid: string, home: number, clock: string) =>
  world.as(who, ctx => holdTimes(ctx, round, [{ meeting: meetingOf(kid, home), start: at(clock) }]))
const held = (who: string) => world.as(who, ctx => holdFor(ctx, round))

test('Whoever books what it holds gets it, while what another held is over and goes to whoever waits', async () => {
  await hold('dana', 'ari', 1, '15:00')
  await hold('mark', 'ari', 2, '15:25')
  const wishes = { ...{ together: false, from_at: '', until_at: '', spoken_by: '' }, days: [] }
  const join = { ...wishes, meetings: [meetingOf('leo')] }
  await world.as('rosa', async ctx => joinWait(ctx, await ownWaitFor(ctx, round), join))
  expect(await held('rosa')).toBeUndefined()

  world.now = world.now.add({ seconds: 100 })
  await world.as('dana', async ctx => extendHold(ctx, (await holdFor(ctx, round))!))
  world.now = world.now.add({ seconds: 60 })
  const { cases } = await world.as('dana', ctx => choosingFor(ctx, round))
  expect(freeTimes(cases[0]!)).toEqual([])
  await world.as('dana', async ctx => confirmHold(ctx, (await holdFor(ctx, round))!))

  const schedule = await world.as('ines', ctx => scheduleOf(ctx, round))
  expect(schedule.find(({ meeting }) => meeting === meetingOf('ari'))?.booking?.starts_wall).toBe(at('15:00'))
  expect((await held('rosa'))?.times.map(time => time.starts_wall)).toEqual([at('15:25')])
})

import { expect, test } from 'vitest'
import { confirmHold } from '../../../../test/support/confirming.ts'
import { addRound, at, DAY, inOak, meetingOf, person, roundOf } from '../../../../test/support/rounds.ts'
import { openWorld } from '../../../../test/world.ts'
import { OAK } from '../../../demo/personas.ts'
import { idFor } from '../../../platform/ids.ts'
import { freeTimes } from '../booking/free.ts'
import { choosingFor } from '../choosing/choosing.ts'
import { scheduleOf } from '../schedule.ts'
import { ownWaitFor } from '../waiting/own.ts'
import { joinWait } from '../waiting/waits.ts'
import { extendHold, holdFor, holdTimes } from './holds.ts'
import { roundsWithOver } from './over.ts'

const world = await openWorld()
await addRound(world, {
  days: { [DAY]: ['15:00', '15:50'] },
  educators: { wen: null, ines: null },
  states: ['opened', 'planned', 'published'],
  meetings: [
    ['ari', 1, ['wen']],
    ['ari', 2, ['wen']],
    ['leo', 1, ['wen']],
    ['ana', 1, ['ines']],
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

test('Whoever holds a time of its own accord lets go neither what it was offered nor what its partner holds', async () => {
  const kept = async () =>
    (await inOak(world.house.db, tx => tx.selectFrom('holds').select('meeting_id').execute()))
      .map(row => row.meeting_id)
      .sort()
  expect(await kept()).toEqual([meetingOf('leo')])
  await hold('rosa', 'ana', 1, '15:00')
  expect(await kept()).toEqual([meetingOf('leo'), meetingOf('ana')].sort())
})

test('Only what is over has whoever goes around let it go', async () => {
  const over = () => world.as(null, roundsWithOver)
  expect(await over()).toEqual([])
  world.now = world.now.add({ minutes: 2 })
  expect(await over()).toEqual([round])
})

test('Nobody comes to the list of a round that was closed while it was asked', async () => {
  const view = await world.as('mark', ctx => ownWaitFor(ctx, round))
  const at = world.now.toString()
  await inOak(world.house.db, tx =>
    tx
      .insertInto('round_states')
      .values({
        ...{ school_id: idFor('school', OAK), round_id: round, state: 'closed', by_person: person('ines') },
        ...{ entered_at: at, effective_at: at },
      })
      .execute(),
  )
  const wishes = { together: false, from_at: '', until_at: '', spoken_by: '', days: [] }
  await expect(
    world.as('mark', ctx => joinWait(ctx, view, { ...wishes, meetings: [meetingOf('ari', 2)] })),
  ).rejects.toMatchObject({ code: 'conferences.roundClosed' })
  expect(world.problems).toEqual([])
})

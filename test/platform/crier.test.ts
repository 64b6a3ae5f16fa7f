import pg from 'pg'
import { afterAll, expect, test } from 'vitest'
import { bookTimes } from '../../src/domain/conferences/booking/times.ts'
import { openCrier } from '../../src/platform/live/crier.ts'
import { addRound, at, DAY, meetingOf, roundOf } from '../support/rounds.ts'
import { soon } from '../support/stream.ts'
import { openWorld } from '../world.ts'

const world = await openWorld()
await addRound(world, {
  days: { [DAY]: ['15:00', '17:00'] },
  educators: { wen: null },
  states: ['opened', 'published'],
  meetings: [
    ['mateo', 1, ['wen']],
    ['mia', 1, ['wen']],
    ['leo', 1, ['wen']],
  ],
})
const ear = new pg.Client(world.database.owner)
await ear.connect()
await ear.query('listen look')
const heard: string[] = []
ear.on('notification', ({ payload }) => heard.push(payload!))
afterAll(() => ear.end())

const book = (who: string, kid: string, clock: string, then = () => {}) =>
  world.as(who, async ctx => {
    await bookTimes(ctx, roundOf(), [{ meeting: meetingOf(kid), start: at(clock) }])
    then()
  })
const topic = () => `round ${schoolId} ${roundOf()}`
const schoolId = await world.as('wen', async ctx => ctx.school.id)

test('The database tells of a booking itself where nobody else does', async () => {
  await book('lucia', 'mateo', '15:00')
  await soon(() => heard.length > 0)
  expect(heard.splice(0)).toEqual([topic()])
})

test('Where somebody does, it is left to that, once the booking holds and never before', async () => {
  const cried: string[] = []
  world.house.crier = { cry: topics => cried.push(...topics), close: async () => {} }
  const given = book('dana', 'mia', '15:25', () => {
    throw new Error('given up')
  })
  await expect(given).rejects.toThrow('given up')
  expect(cried).toEqual([])
  await book('dana', 'mia', '15:25')
  expect(cried).toEqual([topic()])
  await ear.query("select pg_notify('look', 'last')")
  await soon(() => heard.includes('last'))
  expect(heard.splice(0)).toEqual(['last'])
})

test('What is told in one moment is told together, and the same thing once', async () => {
  const crier = openCrier(world.house.db, problem => world.problems.push(problem))
  crier.cry(['first'])
  for (let n = 0; n < 5; n++) crier.cry(['again', 'other'])
  await crier.close()
  await soon(() => heard.length === 3)
  expect(heard.splice(0)).toEqual(['first', 'again', 'other'])
  world.house.crier = crier
  await book('rosa', 'leo', '15:50')
  await soon(() => heard.length > 0)
  expect([heard, world.problems]).toEqual([[topic()], []])
  await crier.close()
})

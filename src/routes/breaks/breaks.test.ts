import { expect, test } from 'vitest'
import { addRound, at, DAY, inOak, meetingOf, person, roundOf } from '../../../test/support/rounds.ts'
import { countStatements } from '../../../test/support/statements.ts'
import { openWorld } from '../../../test/world.ts'
import { placeMeeting } from '../../domain/conferences/booking/bookings.ts'
import { freeTimes } from '../../domain/conferences/booking/free.ts'
import { choosingFor } from '../../domain/conferences/choosing/choosing.ts'
import { openBooking } from '../../domain/conferences/staging/stages.ts'

const world = await openWorld()
world.house.demo = false
const start = world.now
await addRound(world, {
  days: { [DAY]: ['15:00', '17:00'] },
  educators: { wen: null, ines: null },
  states: [],
  meetings: [
    ['ari', 1, ['wen']],
    ['ari', 2, ['wen']],
    ['leo', 1, ['ines']],
  ],
})
const round = `/s/oakgrove/rounds/${roundOf()}`
const path = `${round}/breaks`
const add = (who: string, from_at: string, until_at: string, day = DAY) =>
  world.visit(who, path, { day, from_at, until_at })
const remove = (who: string, from_at: string) => world.visit(who, `${path}/removal`, { day: DAY, from_at })
const textOf = async (who: string, where = path) => (await world.visit(who, where)).text()
const breaks = async (who: string) =>
  (
    await inOak(world.house.db, tx =>
      tx
        .selectFrom('staff_hours')
        .select('from_at')
        .where('kind', '=', 'break')
        .where('person_id', '=', person(who))
        .orderBy('from_at')
        .execute(),
    )
  ).map(row => row.from_at.slice(0, 5))

test('Before its stage staff are told when they can, and who can do it now', async () => {
  expect(await textOf('wen')).toContain('Staff do not set breaks themselves in this round.')
  expect(await textOf('wen', round)).not.toContain(path)
  expect(await textOf('ines', round)).toContain(path)
  expect((await add('wen', '16:00', '16:10')).status).toBe(409)
  await world.as('ines', ctx =>
    openBooking(ctx, roundOf(), {
      staff: '2026-10-07T08:00',
      first: '2026-10-08T08:00',
      all: '2026-10-09T08:00',
      homes: [],
    }),
  )
  expect(await textOf('ines', `${round}/stages`)).toContain('Staff set their breaks from')
  expect(await textOf('wen')).toContain('You can set your breaks from Wednesday, October\u00a07')
  expect((await add('wen', '16:00', '16:10')).status).toBe(409)
  expect(await textOf('wen', '/s/oakgrove')).not.toContain('Set your breaks')
  expect(await breaks('wen')).toEqual([])
})

test('In its stage each sets own breaks within own hours, takes one away, and takes that back', async () => {
  world.now = start.add({ hours: 24 })
  expect(await textOf('wen', '/s/oakgrove')).toContain(path)
  expect(await textOf('wen', round)).toContain(path)
  expect((await add('wen', '16:00', '16:10')).status).toBe(303)
  world.now = world.now.add({ minutes: 1 })
  expect((await add('wen', '15:00', '15:20')).status).toBe(303)
  for (const [from, until] of [
    ['14:50', '15:10'],
    ['16:05', '16:20'],
    ['16:30', '16:30'],
    ['', ''],
  ] as const)
    expect((await add('wen', from, until)).status).toBe(422)
  expect((await add('wen', '16:00', '16:10', '2026-10-21')).status).toBe(422)
  expect(await breaks('wen')).toEqual(['15:00', '16:00'])
  world.now = world.now.add({ minutes: 1 })
  expect((await remove('wen', '15:00')).status).toBe(303)
  expect((await remove('wen', '15:00')).status).toBe(404)
  expect((await remove('ines', '16:00')).status).toBe(404)
  const { id: change } = await world.as('ines', ctx =>
    ctx.db.selectFrom('changes').select('id').orderBy('made_at', 'desc').executeTakeFirstOrThrow(),
  )
  expect((await world.visit('wen', `/s/oakgrove/changes/${change}/undo`, {})).status).toBe(303)
  expect(await breaks('wen')).toEqual(['15:00', '16:00'])
  expect(await breaks('ines')).toEqual([])
})

test('Whoever holds no conferences here has no hours here; families find no such page', async () => {
  expect(await textOf('pia')).toContain('You hold no conferences in this round')
  expect(await textOf('pia', round)).not.toContain(path)
  expect((await add('pia', '16:00', '16:10')).status).toBe(422)
  for (const who of ['dana', 'leo', 'salma']) {
    expect((await world.visit(who, path)).status).toBe(404)
    expect((await add(who, '16:00', '16:10')).status).toBe(404)
  }
})

test('Families choose around the breaks; then they are the head’s, who is told what is booked in one', async () => {
  world.now = start.add({ hours: 24 * 4 })
  const { cases } = await world.as('dana', ctx => choosingFor(ctx, roundOf()))
  expect(freeTimes(cases[0]!).map(time => time.start.slice(11))).toEqual(['15:25', '16:15', '16:40'])
  expect(await textOf('wen')).toContain('Families have been choosing since Thursday, October\u00a08')
  expect((await add('wen', '16:30', '16:40')).status).toBe(409)
  expect((await remove('wen', '16:00')).status).toBe(409)
  await world.as('ines', ctx => placeMeeting(ctx, meetingOf('leo'), at('15:50')))
  expect((await add('ines', '16:00', '16:05')).status).toBe(303)
  const page = await textOf('ines')
  expect(page).toContain('A conference is booked in your break.')
  expect(page).toMatch(/Leo<\/bdi> · Tuesday, October\s20/)
  expect(page).toContain(`${round}/unfit-times`)
  // Wen looks after Leo, but the break is another's
  expect(await textOf('wen')).not.toContain('is booked in your break')
})

test('The page costs at most six statements', async () => {
  expect(await countStatements(() => textOf('wen'))).toBeLessThanOrEqual(6)
  expect(world.problems).toEqual([])
})

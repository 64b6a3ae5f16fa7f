import { expect, test } from 'vitest'
import { seedChoosing } from '../src/demo/choosing.ts'
import { roundId, seedRounds } from '../src/demo/rounds.ts'
import { freeTimes } from '../src/domain/conferences/booking/free.ts'
import { choosingFor, openCases } from '../src/domain/conferences/choosing/choosing.ts'
import { ownWaitFor } from '../src/domain/conferences/waiting/own.ts'
import { openWorld, START } from './world.ts'

const world = await openWorld()

test('The demo school has one round held and one collecting times', async () => {
  await seedRounds(world.house.db, START)
  const counts = await world.as('ines', async ctx => ({
    children: (await ctx.db.selectFrom('memberships').select('id').where('role', '=', 'student').execute())
      .length,
    guardians: (await ctx.db.selectFrom('memberships').select('id').where('role', '=', 'guardian').execute())
      .length,
    rounds: (await ctx.db.selectFrom('rounds').select('id').execute()).length,
    meetings: (await ctx.db.selectFrom('meetings').select('id').execute()).length,
    bookings: (await ctx.db.selectFrom('bookings').select('id').execute()).length,
    answers: (await ctx.db.selectFrom('answers').select('id').execute()).length,
  }))
  expect(counts.rounds).toBe(2)
  expect(counts.bookings * 2).toBe(counts.meetings)
  expect(counts.answers).toBeGreaterThan(10)
})

test('Families choose among the free times of a third one; a father far away waits for an early time', async () => {
  await seedChoosing(world.house.db, START)
  const choosing = await world.as('lucia', ctx => choosingFor(ctx, roundId('choosing')))
  expect(openCases(choosing).map(known => freeTimes(known).length > 0)).toEqual([true, true])
  const has = await world.as('dana', ctx => choosingFor(ctx, roundId('choosing')))
  expect(has.cases.map(({ meeting }) => meeting.booking !== null)).toEqual([true, true])
  const waits = await world.as('mark', ctx => ownWaitFor(ctx, roundId('choosing')))
  expect(waits.wait?.until_at).toContain('15:00')
})

import { expect, test } from 'vitest'
import { seedRounds } from '../src/demo/rounds.ts'
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
  console.log(counts)
  expect(counts.rounds).toBe(2)
  expect(counts.bookings * 2).toBe(counts.meetings)
  expect(counts.answers).toBeGreaterThan(10)
})

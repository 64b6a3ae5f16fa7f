import { expect, test } from 'vitest'
import { addRound, DAY, inOak, person, roundOf } from '../../../../test/support/rounds.ts'
import { addGuarding } from '../../../../test/support/standing.ts'
import { openWorld } from '../../../../test/world.ts'
import { OAK } from '../../../demo/personas.ts'
import { idFor } from '../../../platform/ids.ts'
import { choosingFor, openCases } from '../choosing/choosing.ts'
import { ownWaitFor } from './own.ts'

const world = await openWorld()
// she needs an interpreter, so her home goes first, whoever of it asks
await addGuarding(world, 'amal', 'obi', 1)
await addRound(world, {
  days: { [DAY]: ['15:00', '17:00'] },
  educators: { wen: null },
  interpreters: ['salma'],
  states: ['opened', 'planned', 'published'],
  meetings: [
    ['obi', 1, ['wen']],
    ['leo', 1, ['wen']],
  ],
})
const set = { school_id: idFor('school', OAK), round_id: roundOf(), set_by: person('ines') }
for (const [stage, opens_at] of [
  ['first', world.now],
  ['all', world.now.add({ hours: 24 })],
] as const)
  await inOak(world.house.db, tx =>
    tx
      .insertInto('booking_stages')
      .values({ ...set, set_at: world.now.toString(), stage, opens_at: opens_at.toString() })
      .execute(),
  )

test.each<[who: string, mayChoose: boolean]>([
  ['sam', true],
  ['amal', true],
  ['tomas', false],
])('%s can wait for a time exactly when it could choose one: %s', async (who, mayChoose) => {
  const choosing = await world.as(who, ctx => choosingFor(ctx, roundOf()))
  const view = await world.as(who, ctx => ownWaitFor(ctx, roundOf()))
  expect([openCases(choosing).length > 0, view.closed]).toEqual([
    mayChoose,
    mayChoose ? null : 'conferences.notYet',
  ])
})

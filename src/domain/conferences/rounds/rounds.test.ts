import { expect, test } from 'vitest'
import { openWorld } from '../../../../test/world.ts'
import { roundsFor } from './rounds.ts'

const world = await openWorld()

test('A school without rounds has none, for anyone', async () => {
  for (const who of ['ines', 'dana', 'salma', null])
    expect(await world.as(who, ctx => roundsFor(ctx))).toEqual([])
})

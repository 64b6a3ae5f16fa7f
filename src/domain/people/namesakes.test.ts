import { afterAll, expect, test } from 'vitest'
import { inOak, person } from '../../../test/support/rounds.ts'
import { endRole } from '../../../test/support/standing.ts'
import { openWorld } from '../../../test/world.ts'

const world = await openWorld()
afterAll(() => expect(world.problems).toEqual([]))
const TOLD = 'Somebody else has this name'
const page = async (who: string, of: string) =>
  (await world.visit(who, `/s/oakgrove/people/${person(of)}`)).text()

test('The head is told of a guardian who has the name of somebody who works here, and nobody else is', async () => {
  expect(await page('ines', 'june')).not.toContain(TOLD)
  await inOak(world.house.db, tx =>
    tx
      .updateTable('persons')
      .set({ given_name: 'WEN', family_name: 'liu' })
      .where('id', '=', person('june'))
      .execute(),
  )
  for (const [one, other] of [
    ['june', 'wen'],
    ['wen', 'june'],
  ] as const)
    expect(await page('ines', one)).toMatch(
      new RegExp(`${TOLD}.*href="/s/oakgrove/people/${person(other)}"`, 's'),
    )
  for (const who of ['tomas', 'wen']) expect(await page(who, 'wen')).not.toContain(TOLD)
  await endRole(world, 'june', 'guardian')
  expect(await page('ines', 'wen')).not.toContain(TOLD)
})

import { afterAll, expect, test } from 'vitest'
import { inOak, person } from '../../../test/support/rounds.ts'
import { addGuarding, endGuarding } from '../../../test/support/standing.ts'
import { openWorld } from '../../../test/world.ts'

const world = await openWorld()
afterAll(() => expect(world.problems).toEqual([]))
const page = async (who: string, kid: string) =>
  (await world.visit(who, `/s/oakgrove/children/${person(kid)}`)).text()
const isWarned = async (who: string, kid: string) => (await page(who, kid)).includes('the same address')

test('The head hears that two homes of a child have one mailbox, and nobody else does', async () => {
  expect([await isWarned('ines', 'ari'), await isWarned('ines', 'leo')]).toEqual([false, false])
  const own = { kind: 'mail' as const, value: 'dana@post.example' }
  await inOak(world.house.db, tx =>
    tx.updateTable('addresses').set(own).where('value', '=', 'mark@mail.example').execute(),
  )
  for (const who of ['wen', 'dana', 'mark']) expect([who, await isWarned(who, 'ari')]).toEqual([who, false])
  const [told] = /[^<>]*the same address[^<]*/.exec(await page('ines', 'ari'))!
  for (const said of ['Dana Levin', 'Mark Levin', 'dana@post.example']) expect(told).toContain(said)
  expect(told).not.toContain('Petra')
})

test('It is no matter within one home, nor once one of them has left', async () => {
  await endGuarding(world, 'mark', 'ari', 2)
  expect(await isWarned('ines', 'ari')).toBe(false)
  await addGuarding(world, 'mark', 'ari', 1)
  expect(await isWarned('ines', 'ari')).toBe(false)
})

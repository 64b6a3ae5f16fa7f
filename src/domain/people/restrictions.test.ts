import { setTimeout } from 'node:timers/promises'
import { Temporal } from 'temporal-polyfill'
import { afterAll, expect, test } from 'vitest'
import { openWorld, personId, START } from '../../../test/world.ts'
import { OAK, partyId } from '../../demo/personas.ts'
import { Forbidden, Invalid } from '../../platform/refusal.ts'
import { childFor } from './children.ts'
import { addContact } from './contacts.ts'
import { enterRestriction, liftRestriction } from './restrictions.ts'
import type { NewRestriction } from './schema.ts'

const world = await openWorld()
const id = (who: string) => personId(OAK, who)
afterAll(() => expect(world.problems).toEqual([]))

const order: NewRestriction = {
  guardian: id('mark'),
  scope: 'everything',
  document: 'Order 7',
  from_on: '2026-10-06',
  last_day: '2026-10-08',
}
const page = async (who: string, kid = 'ari') =>
  (await world.visit(who, `/s/${OAK}/children/${id(kid)}`)).status

test('A limit holds from the moment that it is entered, until the end of its last day', async () => {
  expect(await page('mark')).toBe(200)
  const { value } = await world.as('ines', ctx => enterRestriction(ctx, id('ari'), order))
  expect([await page('mark'), await page('petra'), await page('dana')]).toEqual([404, 200, 200])
  world.now = Temporal.Instant.from('2026-10-09T03:59:59Z')
  expect(await page('mark')).toBe(404)
  world.now = Temporal.Instant.from('2026-10-09T04:00:00Z')
  expect(await page('mark')).toBe(200)
  world.now = START
  await world.as('ines', ctx => liftRestriction(ctx, id('ari'), value))
  expect(await page('mark')).toBe(200)
})

test('It is told by ids only', async () => {
  const facts = await world.as(null, ctx =>
    ctx.db.selectFrom('facts').select('payload').where('kind', '=', 'restrictionEntered').execute(),
  )
  expect(facts).toEqual([{ payload: { child: id('ari'), guardian: id('mark') } }])
})

test('Entered while a reading takes its time, it withholds from that reading too', async () => {
  let readings = 0
  const reading = world.as('petra', async ctx => {
    const { view } = await childFor(ctx, id('ari'))
    if (++readings > 1) return view
    await world.as('ines', head => enterRestriction(head, id('ari'), { ...order, guardian: id('petra') }))
    await setTimeout(500)
    return view
  })
  await expect(reading).rejects.toThrow('absent')
})

test('Only a guardian of the child is limited, and only by the head', async () => {
  const stranger = { ...order, guardian: id('rosa') }
  await expect(world.as('ines', ctx => enterRestriction(ctx, id('ari'), stranger))).rejects.toThrow(Invalid)
  await expect(world.as('wen', ctx => enterRestriction(ctx, id('ari'), order))).rejects.toThrow(Forbidden)
  await expect(world.as('dana', ctx => enterRestriction(ctx, id('ari'), order))).rejects.toThrow('absent')
})

test('A contact is somebody else than the child, and shown to no home but one of that child', async () => {
  const add = (child: string, other = {}) =>
    world.as('ines', ctx =>
      addContact(ctx, id(child), {
        ...{ person: id('rose'), kind: 'emergency', home: '', from_on: '2026-10-06', last_day: '' },
        ...other,
      }),
    )
  await expect(add('dana')).rejects.toThrow('absent')
  for (const wrong of [{ person: id('ari') }, { person: id('nobody') }, { home: partyId(OAK, 'leo', 1) }])
    await expect(add('ari', wrong)).rejects.toThrow(Invalid)
})

test('The limit of one sibling leaves the other as it is', async () => {
  expect([await page('victor', 'uma'), await page('victor', 'finn')]).toEqual([404, 200])
})

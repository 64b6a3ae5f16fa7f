import { expect, test } from 'vitest'
import { openWorld } from '../../../test/world.ts'

const world = await openWorld()

test('A head opens the first page of her school', async () => {
  const answer = await world.visit('ines', '/s/oakgrove')
  expect(answer.status).toBe(200)
  expect(await answer.text()).toContain('Oak Grove School')
})

test('Somebody of another school finds nothing, as if there were no school', async () => {
  const answer = await world.visit('joan', '/s/oakgrove')
  const nowhere = await world.visit('joan', '/s/there-is-none')
  expect([answer.status, nowhere.status]).toEqual([404, 404])
  expect(await answer.text()).toBe(await nowhere.text())
})

test('A visitor is asked to sign in, whether the school exists or not', async () => {
  for (const slug of ['oakgrove', 'there-is-none']) {
    const answer = await world.visit(null, `/s/${slug}`)
    expect([slug, answer.status]).toEqual([slug, 303])
  }
})

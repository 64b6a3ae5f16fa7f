import { afterAll, expect, test } from 'vitest'
import { seedFullYear } from '../../../test/support/year.ts'
import { openWorld, personId } from '../../../test/world.ts'
import { goalId } from '../../demo/goals.ts'
import { OAK } from '../../demo/personas.ts'

const world = await openWorld()
await seedFullYear(world)
afterAll(() => expect(world.problems).toEqual([]))
const send = async (path: string) => {
  const answer = await world.visit('wen', `/s/${OAK}${path}`, {})
  const text = (await answer.text()).replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')
  return { status: answer.status, text }
}

test('Where one of several is to be chosen, that is said, and not that something is to be filled in', async () => {
  const { status, text } = await send(`/children/${personId(OAK, 'ari')}/actions/new`)
  expect(status).toBe(422)
  expect(text).toContain('Who does it: Please choose one.')
})

test('A label that ends a sentence by itself is followed by what is wrong without another mark', async () => {
  const { status, text } = await send(`/goals/${goalId('ari', 2)}/end`)
  expect(status).toBe(422)
  expect(text).toContain('It is kept with the goal. Please fill this in.')
})

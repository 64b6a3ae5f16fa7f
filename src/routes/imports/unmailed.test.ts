import { afterAll, expect, test } from 'vitest'
import { draftOf, look } from '../../../test/support/imports.ts'
import { openWorld } from '../../../test/world.ts'

const world = await openWorld()
afterAll(() => expect(world.problems).toEqual([]))

test('Whose address is none gets letters on paper, and nothing untrue is said of the rest of the home', async () => {
  const sheet = 'Child,Mom,Mom email,Dad,Dad email\nEdo Paz,Eva Paz,eva@post.example,Ugo Paz,ugo@post'
  const { html } = await look(world, await draftOf(world, sheet))
  const text = html.replace(/<[^>]+>/g, ' ')
  expect(text).toMatch(/One adult has no e-mail address\s+Letters for them come on paper.*Ugo Paz/s)
  expect(text).not.toContain('Nobody in the home has one')
})

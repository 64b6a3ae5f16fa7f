import { expect, test } from 'vitest'
import { openWorld } from '../../../test/world.ts'
import { HARBOR } from '../../demo/personas.ts'

const world = await openWorld()
const at = (path: string) => `/s/${HARBOR}${path}`
const page = async () => (await world.visit('joan', at('/check-ins'))).text()
const askings = () =>
  world.as('joan', ctx => ctx.db.selectFrom('check_in_askings').select('id').execute(), HARBOR)

test('A school without homes has nobody to ask: it is led to its people, and nothing counts as asked', async () => {
  const over = { from_on: '2026-01-01', until_on: world.now.toString().slice(0, 10) }
  await world.as(null, ctx => ctx.db.updateTable('party_guardians').set(over).execute(), HARBOR)
  const text = await page()
  expect(text).toContain('There is no home to ask yet')
  expect(text).toContain(`<a class="button main" href="${at('/people')}">People</a>`)
  expect(text).not.toContain('Ask all homes now')
  const refused = await world.visit('joan', at('/check-ins/askings'), {})
  expect([refused.status, await refused.text()]).toEqual([
    409,
    expect.stringContaining('There is no home to ask yet'),
  ])
  expect(await askings()).toEqual([])
})

test('With a home, all can be asked', async () => {
  await world.as(null, ctx => ctx.db.updateTable('party_guardians').set({ until_on: null }).execute(), HARBOR)
  expect(await page()).toContain('Ask all homes now')
  expect((await world.visit('joan', at('/check-ins/askings'), {})).status).toBe(303)
  expect(await askings()).toHaveLength(1)
  expect(await page()).toContain('The homes are asked until')
})

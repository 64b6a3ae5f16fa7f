import { afterAll, afterEach, expect, test } from 'vitest'
import { apply, draftOf, look } from '../../../test/support/imports.ts'
import { inOak, person } from '../../../test/support/rounds.ts'
import { openWorld } from '../../../test/world.ts'

const world = await openWorld()
world.house.demo = false
afterAll(() => expect(world.problems).toEqual([]))
// Wen leads the Canopy; the sheet knows another address of hers, and the father of her child, who lives elsewhere
const SHEET = [
  'Child,Birthday,Mom,Mom email,Dad,Dad email,Lives with,Class',
  'Kim Liu,2018-05-04,wen LIU,wen.liu@post.example,Jon Berg,jon@berg.example,one week mom / one week dad (divorced),Canopy',
].join('\n')
let draft = ''
afterEach(async () => {
  await world.visit('ines', `${draft}/undo`, {})
})

const brought = async (answers: Record<string, string | string[]>) => {
  draft = await draftOf(world, SHEET)
  await world.visit('ines', draft, { apart: '2', ...answers })
  const { html } = await look(world, draft)
  expect((await apply(world, draft, { apart: '2', ...answers })).status).toBe(303)
  return html
}
const called = (family: string) =>
  inOak(world.house.db, tx =>
    tx.selectFrom('persons').select(['id', 'given_name']).where('family_name', '=', family).execute(),
  )

test('A guardian of the sheet with the name of somebody who works here is that one, whatever the address', async () => {
  const html = await (await world.visit('ines', await draftOf(world, SHEET))).text()
  expect(html).toContain('Who works here and is a parent, too?')
  expect(html).toMatch(new RegExp(`name="same" value="${person('wen')}"[^>]* checked`))
  expect(await brought({ same: person('wen') })).toContain('Parent of Kim Liu')
  const liu = await called('Liu')
  expect(liu.map(one => one.given_name).sort()).toEqual(['Kim', 'Wen'])
  const page = await world.visit(
    'wen',
    `/s/oakgrove/children/${liu.find(one => one.given_name === 'Kim')!.id}`,
  )
  const text = await page.text()
  expect([page.status, text.includes('Wen Liu'), /Jon|Berg/.test(text)]).toEqual([200, true, false])
})

test('and another one where the head says that they are two', async () => {
  await brought({ same: [] })
  expect((await called('Liu')).length + (await called('LIU')).length).toBe(3)
})

test('Nobody is asked about names that are known by an address, or of nobody who works here', async () => {
  const known = SHEET.replace('wen.liu@post.example', 'wen@oakgrove.example')
  for (const text of [known, SHEET.replace('wen LIU', 'Wendy Liu'), SHEET.replace('wen LIU', 'Rosa Rey')]) {
    draft = await draftOf(world, text)
    expect((await look(world, draft)).html).not.toContain('name="same"')
  }
})

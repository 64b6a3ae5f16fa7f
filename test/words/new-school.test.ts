import { afterAll, beforeAll, expect, test } from 'vitest'
import { addRound, DAY, inOak, person, roundOf } from '../support/rounds.ts'
import { openWorld } from '../world.ts'

const world = await openWorld()
const text = async (path: string) => {
  const html = await (await world.visit('ines', `/s/oakgrove${path}`)).text()
  return html.slice(html.indexOf('<main'))
}
let before: string
beforeAll(async () => {
  before = await text('')
  const until_on = '2026-09-30'
  await inOak(world.house.db, tx =>
    tx.updateTable('memberships').set({ until_on }).where('role', '=', 'student').execute(),
  )
})
afterAll(() => expect(world.problems).toEqual([]))

test('Whoever has just founded a school is led to the sheet first, and to a round once there are children', async () => {
  expect(before).not.toContain('Begin with your families')
  expect(before).toContain('No round is under way')
  const empty = await text('')
  expect(empty).toMatch(/Begin with your families.*href="[^"]*\/imports\/new".*From the families/s)
  expect(empty).not.toContain('No round is under way')
})

test('A round without families asks nobody: it leads to the sheet', async () => {
  await addRound(world, {
    days: { [DAY]: ['15:00', '17:00'] },
    educators: { wen: null },
    meetings: [],
    states: [],
  })
  const page = await text(`/rounds/${roundOf()}`)
  expect(page).toMatch(/No family is in this round yet.*\/imports\/new/s)
  for (const word of ['Ask the families', 'Let families choose']) expect(page).not.toContain(word)
  // what would be refused is not offered
  expect(await text(`/rounds/${roundOf()}/board`)).not.toContain('/plan"')
  const plan = await text(`/rounds/${roundOf()}/plan`)
  expect(plan).toMatch(/Nobody to meet yet.*\/meetings"/s)
  expect(plan).not.toContain('<form')
})

test('Where there is no child no family hears every zero weeks, and no letter was handed over', async () => {
  const updates = await text('/updates')
  expect(updates).toContain('You look after no children today')
  expect(updates).not.toMatch(/0 weeks|Every family has heard/)
  expect(await text('/outbox/by-hand')).toContain('No letter waits')
})

test('Whoever works here alone reads before writing that a suspicion has no reader, and whom to call', async () => {
  expect(await text('/safeguarding/new')).toContain('<textarea')
  await inOak(world.house.db, tx =>
    tx
      .updateTable('memberships')
      .set({ until_on: '2026-09-30' })
      .where('person_id', '!=', person('ines'))
      .execute(),
  )
  const alone = await text('/safeguarding/new')
  expect(alone).toMatch(/Nobody else works here.*child protection line/s)
  expect(alone).not.toContain('<textarea')
})

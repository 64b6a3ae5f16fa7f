import { afterAll, expect, test } from 'vitest'
import { addRound, DAY } from '../../../test/support/rounds.ts'
import { openWorld } from '../../../test/world.ts'

const world = await openWorld()
afterAll(() => expect(world.problems).toEqual([]))
const round = await addRound(world, {
  ...{ name: 'absent', days: { [DAY]: ['15:00', '17:00'] }, rooms: ['Loft'], educators: { wen: null } },
  states: ['opened'],
  meetings: [
    ['leo', 1, ['wen']],
    ['iris', 1, ['tomas']],
    ['ines-f', 1, ['tomas']],
  ],
})
const page = async (who = 'ines') => (await world.visit(who, `/s/oakgrove/rounds/${round}`)).text()

test('Who holds conferences without hours in the round is named to the head, with the way to give some', async () => {
  const text = await page()
  expect(text).toContain('Tomás Rey has no hours in this round, so 2 conferences can get no time.')
  expect(text).toMatch(/href="[^"]*\/setup#educators"[^>]*>Add hours/)
  expect(text).not.toContain('Wen Liu has no hours')
  expect(await page('wen')).not.toContain('has no hours')
})

import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { addRound, DAY, inOak, roundOf } from '../../../test/support/rounds.ts'
import { openWorld } from '../../../test/world.ts'
import { partyId } from '../../demo/personas.ts'

const world = await openWorld()
await addRound(world, {
  days: { [DAY]: ['15:00', '17:00'] },
  educators: { wen: null },
  states: [],
  meetings: [
    ['ari', 1, ['wen']],
    ['leo', 1, ['wen']],
    ['ana', 1, ['wen']],
  ],
})
const path = `/s/oakgrove/rounds/${roundOf()}/stages`
const stages = () =>
  inOak(world.house.db, tx => tx.selectFrom('booking_stages').select('stage').orderBy('opens_at').execute())

test('The head sees who goes first, opens the round in stages, and takes it back', async () => {
  const page = await (await world.visit('ines', path)).text()
  expect(page).toMatch(/This home goes first by itself.*Rosa Rey and Tomás Rey: Leo and Ana/s)
  expect(page).toContain(partyId('oakgrove', 'ari', 1))
  expect(page).toContain('whoever had one in an earlier round is asked anew')
  expect(page).toMatch(
    /Read the letter first.*Hello Dana.*You can now choose a time to talk with us about Ari/s,
  )
  const wrong = await world.visit('ines', path, { first_day: '2026-10-09', all_day: '2026-10-08' })
  expect(wrong.status).toBe(422)
  expect(await wrong.text()).toContain('value="2026-10-09"')
  const opened = await world.visit('ines', path, {
    first_day: '2026-10-08',
    first_at: '18:30',
    all_day: '2026-10-09',
  })
  expect([opened.status, opened.headers.get('location')]).toEqual([303, path.replace('/stages', '')])
  expect((await stages()).map(one => one.stage)).toEqual(['first', 'all'])
  expect(await (await world.visit('ines', path)).text()).toContain('All families choose from')
  expect((await world.visit('ines', `${path}/withdrawal`, {})).status).toBe(303)
  expect(await stages()).toEqual([])
})

test('Once families choose, every page says so, and the round leads back to when they do', async () => {
  await world.visit('ines', path, {})
  world.now = world.now.add({ seconds: 11 })
  for (const page of ['', '/rounds'])
    expect(await (await world.visit('ines', `/s/oakgrove${page}`)).text()).toContain(
      'Families choose their times',
    )
  expect(await (await world.visit('ines', path.replace('/stages', ''))).text()).toContain(`${path}"`)
})

test('Other staff see that there is such a page, families do not', async () => {
  for (const [who, status] of [
    ['wen', 403],
    ['dana', 404],
  ] as const) {
    expect((await world.visit(who, path)).status).toBe(status)
    expect((await world.visit(who, `${path}/withdrawal`, {})).status).toBe(status)
  }
  expect(world.problems).toEqual([])
})

test('The bar of the demo stands above the schools of the demo, and above none that was founded beside them', async () => {
  const bar = async (slug: string) =>
    (await (await world.visit('ines', path.replace('oakgrove', slug))).text()).includes('class="eyes-bar"')
  expect(await bar('oakgrove')).toBe(true)
  await inOak(world.house.db, tx => sql`update schools set slug = 'maple'`.execute(tx))
  expect((await world.visit('ines', path.replace('oakgrove', 'maple'))).status).toBe(200)
  expect(await bar('maple')).toBe(false)
})

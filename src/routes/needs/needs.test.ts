import { expect, test } from 'vitest'
import { publish, wait } from '../../../test/support/office.ts'
import { addRound, at, DAY, meetingOf, person, roundOf } from '../../../test/support/rounds.ts'
import { countStatements } from '../../../test/support/statements.ts'
import { openWorld } from '../../../test/world.ts'
import { placeMeeting } from '../../domain/conferences/booking/bookings.ts'

const world = await openWorld()
await addRound(world, {
  days: { [DAY]: ['15:00', '18:00'] },
  interpreters: ['salma'],
  educators: { tomas: null, wen: null },
  meetings: [
    ['noor', 1, ['tomas']],
    ['mai', 1, ['wen']],
  ],
})
for (const [kid, clock] of [
  ['noor', '15:00'],
  ['mai', '15:25'],
] as const)
  await world.as('ines', ctx => placeMeeting(ctx, meetingOf(kid), at(clock), { interpreter: null }))

const text = async (who: string, path: string) => (await world.visit(who, `/s/oakgrove${path}`)).text()
const booking = (kid: string, who: string) =>
  world.visit('ines', `/s/oakgrove/needs/${meetingOf(kid)}/interpreter`, { interpreter: person(who) })
const settle = (kid: string, fields: Record<string, string>) =>
  world.visit('ines', `/s/oakgrove/needs/${meetingOf(kid)}`, fields)

test('The head’s first page counts the conferences that nobody interprets', async () => {
  expect(await text('ines', '')).toContain('2 conferences need an interpreter')
  expect(await text('tomas', '')).not.toContain('need an interpreter')
})

test('The board leads the head there from the conference itself', async () => {
  const link = /href="[^"]*\/needs">No interpreter for Vietnamese/
  expect(await text('ines', `/rounds/${roundOf()}/board`)).toMatch(link)
  const wen = await text('wen', `/rounds/${roundOf()}/board`)
  expect(wen).toContain('No interpreter for Vietnamese')
  expect(wen).not.toMatch(link)
})

test('The list names child, language and who could help', async () => {
  const page = await text('ines', '/needs')
  for (const word of [
    'Mai Trần',
    'Vietnamese, for Hương',
    'Book Linh',
    'Noor',
    'Arabic, for Amal and Karim',
    'Book Salma',
  ])
    expect(page).toContain(word)
  expect(await countStatements(() => text('ines', '/needs'))).toBeLessThanOrEqual(6)
  expect(await countStatements(() => text('ines', ''))).toBeLessThanOrEqual(6)
})

test('One tap books, and can be taken back', async () => {
  const answer = await booking('mai', 'linh')
  expect([answer.status, answer.headers.get('location')]).toEqual([303, '/s/oakgrove/needs'])
  expect(await text('ines', '/needs')).not.toContain('Mai Trần')
  const [, value = ''] = /toast=([^;]+)/.exec(answer.headers.getSetCookie().join()) ?? []
  const { undo } = JSON.parse(Buffer.from(value, 'base64url').toString())
  expect((await world.visit('ines', undo, {})).status).toBe(303)
  expect(await text('ines', '/needs')).toContain('Mai Trần')
})

test('Who cannot help is refused by name of the rule', async () => {
  for (const who of ['huong', 'leo', 'tomas']) {
    const answer = await booking('mai', who)
    expect([who, answer.status]).toEqual([who, 409])
    expect(await answer.text()).toContain('Choose somebody else from the list')
  }
})

test('Another way needs a word about it; what was typed stays', async () => {
  const answer = await settle('mai', { way: 'other', note: ' ' })
  expect(answer.status).toBe(422)
  expect(await answer.text()).toMatch(/value="other"[^>]*checked/)
  expect((await settle('mai', { way: 'service', note: 'Code 12' })).status).toBe(303)
  expect(await text('ines', '/needs')).not.toContain('Mai Trần')
  expect((await world.visit('ines', `/s/oakgrove/needs/${meetingOf('mai')}`)).status).toBe(200)
})

test('Where nothing is missing, the page says so', async () => {
  await booking('noor', 'salma')
  expect(await text('ines', '/needs')).toContain('Every family has its interpreter')
  expect(await text('ines', '')).not.toContain('need an interpreter')
})

test('Of staff and families nobody else has this page', async () => {
  await publish(world)
  wait(world, { seconds: 11 })
  const status = async (who: string | null) => (await world.visit(who, '/s/oakgrove/needs')).status
  const seen = ['tomas', 'pia', 'salma', 'amal', 'leo', 'otto', 'joan', null].map(status)
  expect(await Promise.all(seen)).toEqual([403, 403, 404, 404, 404, 404, 404, 303])
})

test('Nothing went wrong on the way', () => {
  expect(world.problems).toEqual([])
})

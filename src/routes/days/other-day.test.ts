import { expect, test } from 'vitest'
import { addRound, at, DAY, inOak, meetingOf, person, roundOf } from '../../../test/support/rounds.ts'
import { countStatements } from '../../../test/support/statements.ts'
import { openWorld } from '../../../test/world.ts'
import { placeMeeting } from '../../domain/conferences/booking/bookings.ts'
import { newKey } from '../../platform/ids.ts'

const world = await openWorld()
world.house.demo = false
await addRound(world, {
  days: { [DAY]: ['15:00', '17:00'] },
  educators: { ines: null, tomas: null, wen: null },
  interpreters: ['salma'],
  states: ['opened', 'planned', 'published'],
  meetings: [
    ['mateo', 1, ['ines']],
    ['ari', 1, ['wen']],
    ['ari', 2, ['wen', 'tomas']],
    ['noor', 1, ['tomas']],
  ],
})
for (const [kid, home, clock] of [
  ['mateo', 1, '15:00'],
  ['ari', 1, '15:25'],
  ['ari', 2, '15:50'],
] as const)
  await world.as('ines', ctx => placeMeeting(ctx, meetingOf(kid, home), at(clock)))
await world.as('ines', ctx => placeMeeting(ctx, meetingOf('noor'), at('15:00')))
const path = `/s/oakgrove/rounds/${roundOf()}`
const text = async (who: string, where: string) => (await world.visit(who, `${path}${where}`)).text()
const ask = { from: DAY, to: '2026-10-27', begin: '', educator: person('wen') }
const query = (more: object = {}) => `/other-day?${new URLSearchParams({ ...ask, ...more })}`
const startOf = async (kid: string, home = 1) =>
  (
    await inOak(world.house.db, tx =>
      tx
        .selectFrom('bookings')
        .select('starts_wall')
        .where('meeting_id', '=', meetingOf(kid, home))
        .where('cancelled_at', 'is', null)
        .executeTakeFirstOrThrow(),
    )
  ).starts_wall

test('Looking changes nothing, and names who comes along, who does not and why', async () => {
  expect(await text('ines', '/other-day')).toContain('Look at what would happen')
  const page = await text('ines', query())
  for (const shown of ['1 conference moves', '1 conference cannot move', 'Tomás ', '1 family is told'])
    expect([shown, page.includes(shown)]).toEqual([shown, true])
  expect(await startOf('ari')).toBe(`${DAY}T15:25:00`)
  expect(await countStatements(() => world.visit('ines', `${path}${query()}`))).toBeLessThanOrEqual(6)
})

test('Who would not interpret any more is named above, and the box that was unticked stays so', async () => {
  const all = { educator: person('tomas') }
  const page = await text('ines', query(all))
  expect(page).toContain('Salma Aziz cannot interpret then')
  expect(page.indexOf('cannot interpret then')).toBeLessThan(page.indexOf('name="to"'))
  const box = (html: string) => html.match(/<input(?![^>]*hidden)[^>]*name="interpreters"[^>]*>/)?.[0]
  expect(box(page)).not.toContain('checked')
  expect(box(await text('ines', query({ ...all, interpreters: person('salma') })))).toContain('checked')
  expect(box(await text('ines', '/other-day'))).toContain('checked')
})

test('What cannot be meant comes back with its values', async () => {
  expect(await text('ines', query({ to: '2026-10-01' }))).toContain('This day is over.')
  expect(await text('ines', query({ begin: '23:30' }))).toContain('past midnight')
  const answer = await world.visit('ines', `${path}/other-day`, { ...ask, to: 'soon', key: newKey() })
  expect([answer.status, (await answer.text()).includes(person('wen'))]).toEqual([422, true])
})

test('It is done once, leads to those who stay, and is undone from there', async () => {
  const key = newKey()
  for (const _ of [1, 2]) {
    const done = await world.visit('ines', `${path}/other-day`, { ...ask, key })
    expect([done.status, done.headers.get('location')]).toEqual([303, `${path}/unfit-times`])
  }
  expect(await startOf('ari')).toBe('2026-10-27T15:25:00')
  const list = await text('ines', '/unfit-times')
  expect(list).toContain('Wen Liu')
  expect(await text('ines', '')).toContain('1 conference no longer fits')
  const { id } = await inOak(world.house.db, tx =>
    tx.selectFrom('day_moves').select('id').executeTakeFirstOrThrow(),
  )
  expect((await world.visit('wen', `${path}/other-day/${id}/undo`, {})).status).toBe(403)
  expect((await world.visit('ines', `${path}/other-day/${id}/undo`, {})).status).toBe(303)
  expect(await startOf('ari')).toBe(`${DAY}T15:25:00`)
  expect(await text('ines', '/unfit-times')).toContain('Everything fits')
})

test('Only the head comes here', async () => {
  for (const [who, status] of [
    ['wen', 403],
    ['dana', 404],
    ['salma', 404],
    ['joan', 404],
  ] as const)
    for (const where of [query(), '/unfit-times'])
      expect([who, (await world.visit(who, `${path}${where}`)).status]).toEqual([who, status])
})

test('Nothing went wrong on the way', () => expect(world.problems).toEqual([]))

import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { factsOf } from '../../../test/support/office.ts'
import { addRound, at, DAY, inOak, meetingOf, person, roundOf } from '../../../test/support/rounds.ts'
import { openWorld } from '../../../test/world.ts'
import { lockMeeting, placeMeeting } from '../../domain/conferences/booking/bookings.ts'
import { endRole, rolesFor } from '../../domain/people/roles.ts'
import { newKey } from '../../platform/ids.ts'

const world = await openWorld()
world.house.demo = false
await addRound(world, {
  days: { [DAY]: ['15:00', '17:00'] },
  educators: { wen: null, tomas: null },
  states: ['opened', 'planned', 'published'],
  meetings: [
    ['mia', 1, ['wen']],
    ['leo', 1, ['wen']],
    ['ari', 2, ['wen']],
    ['mateo', 1, ['tomas']],
  ],
})
const places = [
  ['mia', 1, '15:00'],
  ['leo', 1, '15:25'],
  ['ari', 2, '15:50'],
  ['mateo', 1, '15:00'],
] as const
for (const [kid, home, clock] of places)
  await world.as('ines', ctx => placeMeeting(ctx, meetingOf(kid, home), at(clock)))
// Wen comes an hour and a quarter later
await inOak(world.house.db, tx =>
  sql`update staff_hours set from_at = '16:15' where person_id = ${person('wen')}`.execute(tx),
)
const path = `/s/oakgrove/rounds/${roundOf()}/unfit-times`
const page = async () => (await world.visit('ines', path)).text()
const send = (kid: string, home: number, what: string, fields: Record<string, string> = {}) =>
  world.visit('ines', `${path}/${meetingOf(kid, home)}/${what}`, { key: newKey(), ...fields })
const standing = async (kid: string, home = 1) =>
  inOak(world.house.db, tx =>
    tx
      .selectFrom('bookings')
      .select(['starts_wall', 'sequence', 'cancelled_at'])
      .where('meeting_id', '=', meetingOf(kid, home))
      .executeTakeFirstOrThrow(),
  )

test('Changed hours delete nothing: each meeting stands in the list with why and what is free', async () => {
  const list = await page()
  expect(list.match(/<article/g)).toHaveLength(3)
  expect(list).toContain('Move to Tuesday, October\u00a020, 4:15')
  expect(list).not.toContain('Mateo')
  expect((await standing('mia')).starts_wall).toBe(`${DAY}T15:00:00`)
})

test('It is moved to a time that is named, as the same entry of the calendar', async () => {
  expect((await send('mia', 1, 'time', { start: at('16:15') })).status).toBe(303)
  expect(await standing('mia')).toEqual({ starts_wall: `${DAY}T16:15:00`, sequence: 1, cancelled_at: null })
  expect((await send('leo', 1, 'time', { start: at('16:15') })).status).toBe(409)
})

test('It is kept all the same, for this start only', async () => {
  expect((await send('leo', 1, 'keeping')).status).toBe(303)
  expect(await page()).toContain('Kept as it is')
  const overview = await (await world.visit('ines', `/s/oakgrove/rounds/${roundOf()}`)).text()
  expect(overview).toContain('1 conference no longer fits')
})

test('The family is asked once and keeps its time until it has chosen', async () => {
  expect((await send('ari', 2, 'question')).status).toBe(303)
  const list = await page()
  expect(list).toContain('The family was asked')
  expect(list).not.toContain(`${meetingOf('ari', 2)}/question`)
  expect((await factsOf(world)).filter(fact => fact.kind === 'timeNoLongerFits')).toHaveLength(1)
  expect((await standing('ari', 2)).starts_wall).toBe(`${DAY}T15:50:00`)
})

test('What fits, is kept by a lock or is another round’s is refused', async () => {
  expect((await send('mateo', 1, 'keeping')).status).toBe(409)
  await world.as('ines', ctx => lockMeeting(ctx, meetingOf('leo'), true))
  expect((await send('leo', 1, 'question')).status).toBe(409)
  expect((await send('noor', 1, 'keeping')).status).toBe(404)
})

test('Nothing went wrong on the way', () => expect(world.problems).toEqual([]))

test('Who leaves the school holds none of them any more: each stands in the list, and nobody is placed there again', async () => {
  const overview = async () => (await world.visit('ines', `/s/oakgrove/rounds/${roundOf()}`)).text()
  expect([await page(), await overview()].join()).not.toMatch(/Mateo.*not there at this time/s)
  const roles = await world.as('ines', ctx => rolesFor(ctx, person('tomas')))
  const { id } = roles.find(({ role }) => role === 'educator')!
  await world.as('ines', ctx => endRole(ctx, person('tomas'), id, { when: 'now', last_day: '' }))
  expect(await page()).toMatch(/Mateo.*Tomás Rey is not there at this time/s)
  const again = world.as('ines', ctx => placeMeeting(ctx, meetingOf('mateo'), at('16:00')))
  await expect(again).rejects.toMatchObject({ code: 'conferences.conflicts' })
})

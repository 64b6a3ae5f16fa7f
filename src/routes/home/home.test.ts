import { Temporal } from 'temporal-polyfill'
import { beforeAll, expect, test } from 'vitest'
import { addRound, at, DAY, inOak, meetingOf, person, roundOf } from '../../../test/support/rounds.ts'
import { countStatements } from '../../../test/support/statements.ts'
import { openWorld, START } from '../../../test/world.ts'
import { seedRounds } from '../../demo/rounds.ts'
import { placeMeeting } from '../../domain/conferences/booking/bookings.ts'

const world = await openWorld()
const MOST_STATEMENTS = 6

beforeAll(() => seedRounds(world.house.db, START))

const page = async (who: string) => (await world.visit(who, '/s/oakgrove')).text()

test('A head opens the first page of her school', async () => {
  const answer = await world.visit('ines', '/s/oakgrove')
  expect(answer.status).toBe(200)
  expect(await answer.text()).toContain('Winter conferences')
})

test('A family finds its children and the question when it can come', async () => {
  const home = await page('amal')
  for (const word of ['Noor', 'Sami', 'dir="rtl"', '/times']) expect(home).toContain(word)
})

test('A family whose child has no time in a round that it knows is led to the free times', async () => {
  await addRound(world, {
    days: { [DAY]: ['15:00', '17:00'] },
    states: ['opened', 'published'],
    meetings: [['obi', 1, ['ines']]],
  })
  const home = await page('sam')
  expect(home).toContain(`/s/oakgrove/rounds/${roundOf()}/booking`)
  const there = await world.visit('sam', `/s/oakgrove/rounds/${roundOf()}/booking`)
  expect(there.status).toBe(200)
  expect(await page('rose')).not.toContain('/booking')
})

test('A guardian from whom a child is withheld finds only the other child', async () => {
  const home = await page('victor')
  expect(home).toContain('Finn')
  expect(home).not.toContain('Uma')
})

test('Each home of a child finds its own conference and nothing of the other', async () => {
  const [first, other] = [await page('dana'), await page('mark')]
  expect(first).toContain('Mia')
  expect(other).toContain('Ari')
  for (const word of ['Mia', 'Dana']) expect(other.slice(other.indexOf('<main'))).not.toContain(word)
})

test('A grandmother finds a page without a child', async () => {
  const home = await page('rose')
  expect(home).toContain('Nothing here for now')
  expect(home).not.toContain('Iris')
  expect(home).toContain('Questions? Oak Grove School')
  expect(await page('leo')).not.toContain('Questions?')
})

test('An interpreter is led to the conferences, and everybody to the own calendar', async () => {
  const home = await page('salma')
  expect(home).toContain('/interpreting"')
  expect(home).not.toContain('Nothing here for now')
  const me = await (await world.visit('dana', '/s/oakgrove/me')).text()
  expect(me).toContain('/me/feeds"')
})

test('Whoever holds conferences finds the next day, then what is still to be noted; nothing of an own child', async () => {
  await addRound(world, {
    ...{
      name: 'mine',
      days: { [DAY]: ['15:00', '17:00'] },
      educators: { wen: null, tomas: null, ines: null },
    },
    ...{ states: ['opened', 'published'], rooms: ['Den', 'Loft'] },
    meetings: [
      ['ari', 1, ['wen']],
      ['ari', 2, ['wen']],
      ['leo', 1, ['tomas', 'ines']],
    ],
  })
  const place = (kid: string, clock: string, home = 1) =>
    world.as('ines', ctx => placeMeeting(ctx, meetingOf(kid, home, 'mine'), at(clock)))
  await place('ari', '15:00')
  await place('ari', '15:50', 2)
  await place('leo', '15:00')
  const sheet = `/s/oakgrove/rounds/${roundOf('mine')}/days/${person('wen')}?day=${DAY}`
  const before = await page('wen')
  expect(before).toMatch(/Tuesday, October\s20.*Your next conferences.*3:00.*Ari Levin.*3:50.*Ari Levin/s)
  expect(before).toContain(sheet)
  expect((await world.visit('wen', sheet)).status).toBe(200)
  expect(await page('tomas')).not.toContain('Your next conferences')
  expect(await page('ines')).toMatch(/Your next conferences.*Leo Rey/s)
  world.now = Temporal.Instant.from(`${DAY}T19:30:00Z`)
  const during = await page('wen')
  expect(during).toContain('Your conferences today')
  expect(during).toMatch(/One conference is still to be noted.*meetings\/[^"]*\/outcome"/s)
  expect(await countStatements(() => page('wen'))).toBeLessThanOrEqual(MOST_STATEMENTS)
  world.now = START
})

test('A head finds on the first page a group that nobody leads any more, until somebody does', async () => {
  const said = 'only a lead gets the conferences'
  expect(await page('ines')).not.toContain(said)
  const led = (until_on: string | null) =>
    inOak(world.house.db, tx =>
      tx
        .updateTable('group_members')
        .set({ until_on })
        .where('part', '=', 'lead')
        .where('person_id', '=', person('wen'))
        .returning('group_id')
        .executeTakeFirstOrThrow(),
    )
  const { group_id } = await led('2026-10-06')
  expect(await page('ines')).toContain(`/groups/${group_id}/members`)
  expect(await page('wen')).not.toContain(said)
  expect(await (await world.visit('ines', `/s/oakgrove/groups/${group_id}/members`)).text()).toContain(
    '/people/new"',
  )
  await led(null)
  expect(await page('ines')).not.toContain(said)
})

test('A student finds the own conference once it has a time, and nobody else’s', async () => {
  const day = '2026-11-10'
  await addRound(world, {
    ...{ name: 'late', days: { [day]: ['15:00', '17:00'] }, states: ['opened', 'published'], rooms: ['Den'] },
    meetings: [
      ['leo', 1, ['wen']],
      ['ari', 1, ['wen']],
    ],
  })
  const id = (kid: string) => meetingOf(kid, 1, 'late')
  const place = (kid: string, clock: string) =>
    world.as('ines', ctx => placeMeeting(ctx, id(kid), at(clock, day)))
  await place('ari', '15:00')
  expect(await page('leo')).not.toMatch(new RegExp(`${id('leo')}|${id('ari')}`))
  await place('leo', '15:25')
  expect(await page('leo')).toContain(`/meetings/${id('leo')}/preparation`)
})

test.each(['ines', 'tomas', 'amal', 'leo', 'rose'])(
  'The first page of %s costs at most six statements',
  async who => {
    await page(who)
    expect(await countStatements(() => page(who))).toBeLessThanOrEqual(MOST_STATEMENTS)
  },
)

test('Somebody of another school finds nothing, as if there were no school', async () => {
  const answer = await world.visit('joan', '/s/oakgrove')
  const nowhere = await world.visit('joan', '/s/there-is-none')
  expect([answer.status, nowhere.status]).toEqual([404, 404])
  expect(await answer.text()).toBe(await nowhere.text())
})

test('A visitor is asked to sign in, whether the school exists or not', async () => {
  for (const slug of ['oakgrove', 'there-is-none']) {
    const answer = await world.visit(null, `/s/${slug}`)
    expect([slug, answer.status]).toEqual([slug, 303])
  }
})

test('Somebody whose session is over is asked to sign in, not told that there is no page', async () => {
  const { house, app } = world
  const cookie = await world.cookieOf('dana')
  const later = house.clock().add({ hours: 24 * 90 })
  const before = world.now
  world.now = later
  const answer = await app.request('http://localhost:4780/s/oakgrove', { headers: { cookie } })
  world.now = before
  expect([answer.status, answer.headers.get('location')]).toEqual([303, '/sign-in?next=%2Fs%2Foakgrove'])
})

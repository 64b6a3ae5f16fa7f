import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { factsOf, noticesOf, officeOf, tellFacts } from '../../../test/support/office.ts'
import { addRound, at, DAY, inOak, meetingOf, person, roundOf } from '../../../test/support/rounds.ts'
import { addHome } from '../../../test/support/standing.ts'
import { undoIn } from '../../../test/support/toast.ts'
import { openWorld } from '../../../test/world.ts'
import { placeMeeting } from '../../domain/conferences/booking/bookings.ts'
import { trackingFor } from '../../domain/conferences/held/tracking.ts'
import { newKey } from '../../platform/ids.ts'

const world = await openWorld()
world.house.demo = false
const LATER = '2026-10-27'
await addRound(world, {
  days: { [DAY]: ['15:00', '17:00'], [LATER]: ['15:00', '17:00'] },
  rooms: ['Loft'],
  educators: { ines: 'Loft', wen: null, tomas: null },
  states: ['opened', 'planned', 'published'],
  meetings: [
    ['mateo', 1, ['ines']],
    ['mia', 1, ['wen']],
    ['ari', 1, ['wen']],
    ['ari', 2, ['wen']],
    ['sami', 1, ['tomas']],
  ],
})
for (const [kid, start] of [
  ['mateo', at('15:00')],
  ['mia', at('15:25', LATER)],
] as const)
  await world.as('ines', ctx => placeMeeting(ctx, meetingOf(kid), start))
await tellFacts(world, officeOf(world))
const before = (await noticesOf(world)).length
world.now = Temporal.Instant.from('2026-10-20T19:22:00Z')
const path = `/s/oakgrove/rounds/${roundOf()}/walk-ins`
const send = (
  who: string,
  kid: string,
  home: number,
  guardians: string[],
  fields: Record<string, string | string[]> = {},
  to = path,
) =>
  world.visit(who, to, {
    ...{ key: newKey(), meeting: meetingOf(kid, home), guardians: guardians.map(person) },
    ...{ educators: [person('wen')], day: DAY, at: '15:22', minutes: '17', mode: 'in_person', ...fields },
  })
const bookings = (kid: string, home = 1) =>
  inOak(world.house.db, tx =>
    tx
      .selectFrom('bookings')
      .select(['starts_wall', 'walk_in', 'room_id', 'cancelled_at'])
      .where('meeting_id', '=', meetingOf(kid, home))
      .orderBy('booked_at')
      .execute(),
  )

test('First the child and its home, then who is here, with now and the usual filled in', async () => {
  const who = await (await world.visit('wen', path)).text()
  expect(who).toMatch(/Ari Levin \(Dana\)/)
  const page = await (await world.visit('wen', `${path}?meeting=${meetingOf('ari')}`)).text()
  for (const shown of ['value="15:22"', `value="${DAY}"`, 'Dana Levin', 'Wen Liu'])
    expect([shown, page.includes(shown)]).toEqual([shown, true])
  expect(page).not.toContain('Mark')
})

test('It stands at its actual minutes, and nobody is told', async () => {
  expect((await send('wen', 'ari', 1, ['dana'])).status).toBe(303)
  expect(await bookings('ari')).toEqual([
    { starts_wall: `${DAY}T15:22:00`, walk_in: true, room_id: null, cancelled_at: null },
  ])
  await tellFacts(world, officeOf(world))
  expect(await noticesOf(world)).toHaveLength(before)
  expect(await (await world.visit('ines', `/s/oakgrove/rounds/${roundOf()}/board`)).text()).toContain(
    'Came without a time',
  )
})

test('Who is in another conference cannot be here, and is named', async () => {
  const answer = await send('wen', 'ari', 2, ['mark'], { at: '15:30' })
  const page = await answer.text()
  expect([answer.status, page.includes('Wen Liu')]).toEqual([409, true])
  expect(await bookings('ari', 2)).toEqual([])
})

test('A time of another day is given back, and its family hears of that', async () => {
  expect(
    (
      await send('ines', 'mia', 1, ['dana'], {
        educators: [person('ines')],
        at: '15:21',
        minutes: '10',
        guardians: [person('dana')],
      })
    ).status,
  ).toBe(409)
  world.now = world.now.add({ minutes: 30 })
  expect(
    (await send('ines', 'mia', 1, ['dana'], { educators: [person('ines')], at: '15:45', minutes: '10' }))
      .status,
  ).toBe(303)
  const [old, walk] = await bookings('mia')
  expect([old?.cancelled_at !== null, walk?.walk_in, walk?.room_id !== null]).toEqual([true, true, true])
  expect((await factsOf(world)).filter(fact => fact.kind === 'bookingCancelled')).toHaveLength(1)
})

test('What cannot be is said by field; a minute that is yet to come is given on the board', async () => {
  for (const [fields, text] of [
    [{ guardians: [person('mark')] }, 'Choose who was there.'],
    [{ educators: [] }, 'Choose who was there.'],
    [{ at: '19:30' }, 'still to come'],
    [{ minutes: '2' }, 'walk'],
  ] as const) {
    const answer = await send('ines', 'sami', 1, ['amal'], fields as Record<string, string | string[]>)
    expect([answer.status, text === 'walk' || (await answer.text()).includes(text)]).toEqual([422, true])
  }
})

test('Staff write down whom they may know; families and others do not', async () => {
  for (const [who, status] of [
    ['pia', 200],
    ['dana', 404],
    ['salma', 404],
    ['joan', 404],
  ] as const)
    expect([who, (await world.visit(who, path)).status]).toEqual([who, status])
  expect((await send('wen', 'sami', 1, ['amal'], { at: '15:50' })).status).toBe(404)
})

test('What is of one round is not written down in another', async () => {
  await addRound(world, {
    ...{ name: 'other', days: { [LATER]: ['15:00', '17:00'] }, educators: { tomas: null } },
    ...{ states: ['opened', 'planned', 'published'], meetings: [['noor', 1, ['tomas']]] },
  })
  const other = path.replace(roundOf(), roundOf('other'))
  const fields = { educators: [person('tomas')] }
  expect((await send('ines', 'sami', 1, ['amal'], fields, other)).status).toBe(404)
  expect(await bookings('sami')).toEqual([])
})

test('It has been held, and its day stands on the sheet of the day; taken back, both are gone', async () => {
  const state = async () => {
    const { homes } = await world.as('ines', ctx => trackingFor(ctx, roundOf()))
    return homes.find(one => one.meeting === meetingOf('sami'))?.progress
  }
  const sheet = async () => {
    const day = `/s/oakgrove/rounds/${roundOf()}/days/${person('tomas')}?day=2026-10-19`
    return (await world.visit('ines', day)).text()
  }
  const fields = { educators: [person('tomas')], day: '2026-10-19', at: '15:00' }
  const done = await send('ines', 'sami', 1, ['amal', 'karim'], fields)
  expect([done.status, await state()]).toEqual([303, 'held'])
  expect(await sheet()).toMatch(/Monday, October\s19.*Sami.*It took place/s)
  expect((await world.visit('ines', undoIn(done), { key: newKey() })).status).toBe(303)
  expect([await state(), (await sheet()).includes('Sami')]).toEqual(['open', false])
})

test('Taken back, those are to hold it again who were to', async () => {
  const holders = () =>
    inOak(world.house.db, tx =>
      tx
        .selectFrom('meeting_educators')
        .select('educator_id')
        .where('meeting_id', '=', meetingOf('sami'))
        .execute(),
    ).then(rows => rows.map(row => row.educator_id))
  const fields = { educators: [person('wen')], day: '2026-10-19', at: '16:30' }
  const undo = undoIn(await send('ines', 'sami', 1, ['amal'], fields))
  expect(await holders()).toEqual([person('wen')])
  expect((await world.visit('ines', undo, { key: newKey() })).status).toBe(303)
  expect(await holders()).toEqual([person('tomas')])
})

test('Whoever wrote one down takes it back, as long as that one might write it down', async () => {
  const fields = { educators: [person('tomas')], day: '2026-10-19', at: '15:30' }
  const undo = undoIn(await send('tomas', 'sami', 1, ['amal'], fields))
  const taken = (who: string) => world.visit(who, undo, { key: newKey() })
  expect([(await taken('wen')).status, (await taken('amal')).status]).toEqual([403, 404])
  expect((await taken('tomas')).status).toBe(303)
  expect((await bookings('sami')).every(one => one.cancelled_at !== null)).toBe(true)

  const again = undoIn(await send('tomas', 'sami', 1, ['amal'], fields))
  // since then Amal's homes are kept from Tomás
  await addHome(world, 'leo', ['amal'])
  expect((await world.visit('tomas', again, { key: newKey() })).status).toBe(404)
  expect((await world.visit('ines', again, { key: newKey() })).status).toBe(303)
})

test('Nothing went wrong on the way', () => expect(world.problems).toEqual([]))

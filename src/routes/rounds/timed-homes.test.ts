import { expect, test } from 'vitest'
import { addAnswer, addRound, at, DAY, inOak, meetingOf, person } from '../../../test/support/rounds.ts'
import { countStatements } from '../../../test/support/statements.ts'
import { openWorld } from '../../../test/world.ts'
import { placeMeeting } from '../../domain/conferences/booking/bookings.ts'
import { cancelOwnMeeting } from '../../domain/conferences/booking/own-changes.ts'
import { openBooking } from '../../domain/conferences/staging/stages.ts'
import { keepWait } from '../../domain/conferences/waiting/write.ts'
import { idFor } from '../../platform/ids.ts'

const world = await openWorld()
world.house.demo = false
const make = (name: string, states: ('opened' | 'published')[]) =>
  addRound(world, {
    ...{ name, days: { [DAY]: ['15:00', '17:00'] }, educators: { wen: null }, states },
    meetings: [
      ['leo', 1, ['wen']],
      ['ana', 1, ['wen']],
      ['mateo', 1, ['wen']],
      ['ari', 1, ['wen']],
      ['ari', 2, ['wen']],
    ],
  })
const round = await make('choosing', ['opened', 'published'])
await inOak(world.house.db, tx =>
  tx.updateTable('rounds').set({ answers_until: '2026-10-05' }).where('id', '=', round).execute(),
)
await world.as('ines', ctx => openBooking(ctx, round, { first: null, all: null, homes: [] }))
world.now = world.now.add({ minutes: 1 })
const meeting = (kid: string, home = 1) => meetingOf(kid, home, 'choosing')
const place = (kid: string, clock: string, home = 1) =>
  world.as('ines', ctx => placeMeeting(ctx, meeting(kid, home), at(clock)))
await place('leo', '15:00')
await place('ari', '15:25', 2)
const wishes = {
  meetings: [meeting('mateo')],
  together: false,
  from_at: '',
  until_at: '',
  days: [],
  spoken_by: '',
}
await world.as('lucia', ctx => keepWait(ctx, round, person('lucia'), wishes))

const path = `/s/oakgrove/rounds/${round}`
const textOf = async (who: string, at = path) => (await world.visit(who, at)).text()
/** One row of a table or of its folded rest, by the names in its head. */
const rowOf = (html: string, name: string) =>
  html.split('<tr').find(row => row.includes('rowheader') && row.includes(name)) ?? ''

test('While families choose, each home stands as what it is: booked, in part, waiting or not yet', async () => {
  const page = await textOf('ines')
  expect(page).not.toMatch(/Still to come|Who has answered|Write down a call/)
  expect(rowOf(page, 'Rosa Rey')).toContain('No time yet for Ana')
  expect(rowOf(page, 'Lucía')).toMatch(/No time yet<.*On the waiting list/s)
  expect(rowOf(page, 'Dana Levin')).toMatch(/No time yet</)
  expect(rowOf(page, 'Dana Levin')).not.toContain('waiting list')
  expect(rowOf(page, 'Mark Levin')).toContain('Has a time')
  for (const name of ['Rosa Rey', 'Lucía']) expect(rowOf(page, name).match(/Book for them/g)).toHaveLength(1)
  expect(rowOf(page, 'Mark Levin')).toContain('>Change their times<')
  expect(rowOf(page, 'Mark Levin')).not.toContain('Book for them')
})

test('Whoever does not meet a family is not led to book for it, and who does is', async () => {
  const other = await addRound(world, {
    ...{ name: 'other', days: { [DAY]: ['18:00', '19:00'] }, educators: { wen: null } },
    ...{ meetings: [['noor', 1, ['wen']]], states: ['opened', 'published'] },
  })
  // Pia works in Noor’s group and holds no conference
  const page = (who: string) => textOf(who, `/s/oakgrove/rounds/${other}`)
  expect(rowOf(await page('pia'), 'Amal Haddad')).toMatch(/No time yet(?!.*Book for them)/s)
  await inOak(world.house.db, tx =>
    tx.deleteFrom('round_states').where('round_id', '=', other).where('state', '=', 'published').execute(),
  )
  expect(rowOf(await page('pia'), 'Amal Haddad')).toMatch(/Still to come(?!.*Write down a call)/s)
  const way = /href="([^"]*\/families\/[^"]*)"/.exec(rowOf(await page('wen'), 'Amal Haddad'))![1]!
  expect((await world.visit('wen', way)).status).toBe(200)
  expect((await world.visit('pia', way)).status).toBe(404)
})

test('The head reads how many have none and what to do about it; the steps say that families choose', async () => {
  const page = await textOf('ines')
  expect(page).toContain('3 conferences have no time yet')
  expect(page).toContain('2 of 5 have a time.')
  expect(page).toContain('One is on the waiting list')
  expect(page).toMatch(/aria-current="step"><span>Families choose/)
  expect(page).not.toMatch(/>Planned</)
})

test('Staff see the homes that they meet, and not who waits', async () => {
  const page = await textOf('wen')
  expect(rowOf(page, 'Lucía')).toContain('No time yet')
  expect(page).not.toMatch(/waiting list/i)
  expect(page).not.toContain('conferences have no time yet')
})

test('Once all have a time the head is sent to the board, and after the last day to how it went', async () => {
  await place('mateo', '16:40') // whoever waits would be offered what is free
  await place('ana', '15:50')
  await place('ari', '16:15')
  expect(await textOf('ines')).toContain('Every conference has a time')
  await world.as('mark', ctx => cancelOwnMeeting(ctx, meeting('ari', 2)))
  const open = await textOf('ines')
  expect(rowOf(open, 'Mark Levin')).toMatch(/No time yet<.*Gave its time back</s)
  expect(rowOf(open, 'Dana Levin')).not.toContain('Gave its time back')
  await place('ari', '15:25', 2)
  expect(await textOf('ines')).not.toContain('Gave its time back')
  const before = world.now
  world.now = world.now.add({ hours: 24 * 30 })
  expect(await textOf('ines')).toContain('How did the conferences go?')
  world.now = before
})

test('Before anything is said there are two ways, side by side; once families will choose, they are not asked', async () => {
  const draft = await make('two ways', [])
  const page = `/s/oakgrove/rounds/${draft}`
  const ways = await textOf('ines', page)
  expect(ways).toMatch(/rounds\/[^"]*\/opening".*Let families choose for themselves.*\/stages"/s)
  const from = { first: null, all: `${DAY.slice(0, 8)}15T08:00`, homes: [] }
  await world.as('ines', ctx => openBooking(ctx, draft, from))
  expect(await textOf('ines', page)).toContain('Families choose from Thursday, October\u00a015')
  const asked = await world.visit('ines', `${page}/opening`, { key: crypto.randomUUID() })
  expect([asked.status, await asked.text()]).toEqual([
    409,
    expect.stringContaining('families choose for themselves'),
  ])
})

test('Once a family has answered the plan is one press away; once the schedule is on its way nobody is waited for', async () => {
  const asked = await make('asked', ['opened'])
  const page = `/s/oakgrove/rounds/${asked}`
  const plan = `rounds/${asked}/plan"`
  expect(await textOf('ines', page)).not.toContain(plan)
  await addAnswer(world, 'dana', { times: { [`${DAY}T16:15`]: 'preferred' } }, 'asked')
  expect(await textOf('ines', page)).toContain(plan)
  expect(await textOf('ines', page)).toContain('Who has answered')
  const [entered_at, effective_at] = [world.now.toString(), world.now.add({ seconds: 10 }).toString()]
  const told = { school_id: idFor('school', 'oakgrove'), round_id: asked, by_person: person('ines') }
  await inOak(world.house.db, tx =>
    tx
      .insertInto('round_states')
      .values({ ...told, state: 'published', entered_at, effective_at })
      .execute(),
  )
  expect(await textOf('ines', page)).not.toMatch(/Who has answered|Write down a call/)
})

test('The page costs at most six statements', async () => {
  expect(await countStatements(() => textOf('ines'))).toBeLessThanOrEqual(6)
  expect(world.problems).toEqual([])
})

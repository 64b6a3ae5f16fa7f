import { expect, test } from 'vitest'
import { addRound, at, DAY, meetingOf, person, roundOf } from '../../../test/support/rounds.ts'
import { restrict } from '../../../test/support/standing.ts'
import { openWorld } from '../../../test/world.ts'
import { cancelMeeting, placeMeeting } from '../../domain/conferences/booking/bookings.ts'
import { choosingAndBeside } from '../../domain/conferences/choosing/beside.ts'
import { makeLink, tokenOf } from '../../domain/links/links.ts'

const world = await openWorld()
await addRound(world, {
  days: { [DAY]: ['15:00', '17:00'] },
  educators: { wen: null, ines: null },
  states: ['opened', 'published'],
  meetings: [
    ['ari', 1, ['wen']],
    ['ari', 2, ['wen']],
    ['finn', 1, ['wen']],
    ['uma', 1, ['ines']],
  ],
})
const base = `/s/oakgrove/rounds/${roundOf()}/booking`
const textOf = async (who: string | null, path: string) => (await world.visit(who, path)).text()
const linkFor = async (who: string) => {
  const expires = world.now.add({ hours: 24 * 30 })
  const aim = { person: person(who), purpose: 'booking' as const, round: roundOf(), expires }
  const id = await world.as(null, ctx => makeLink(ctx, world.house.signer, aim))
  return `/s/oakgrove/b/${tokenOf(world.house.signer, id)}`
}
const needOf = async (kid: string, home = 1) => {
  const row = await world.as('ines', ctx =>
    ctx.db
      .selectFrom('meetings')
      .select('need')
      .where('id', '=', meetingOf(kid, home))
      .executeTakeFirstOrThrow(),
  )
  return row.need
}

test('By the link a family says that it needs none, and changes its mind', async () => {
  const link = await linkFor('dana')
  expect(await textOf(null, link)).toContain('We need no conference this time')
  const said = await world.visit(null, `${link}/decline`, { meeting: meetingOf('ari'), word: 'All is well' })
  expect(said.headers.get('location')).toBe(link)
  expect(await needOf('ari')).toBe('waived')
  const page = await textOf(null, link)
  expect(page).toContain('No conference this time')
  expect(page).not.toContain('name="time"')
  await world.visit(null, `${link}/decline/undo`, { meeting: meetingOf('ari') })
  expect(await needOf('ari')).toBe('usual')
  expect(await textOf(null, link)).toContain('name="time"')
})

test('What one cancelled stays said until there is another time, to oneself alone and not to the other home', async () => {
  const link = await linkFor('dana')
  const place = (clock: string) => world.as('ines', ctx => placeMeeting(ctx, meetingOf('ari'), at(clock)))
  await place('15:00')
  const other = async () => (await textOf('mark', base)).replace(/name="key" value="[^"]*"/g, '')
  const said = /You cancelled the conference (about Ari )?on Tuesday, October\s20, 3:00\u00a0PM/
  expect(await textOf(null, link)).not.toMatch(said)
  await world.visit(null, `${link}/cancellation`, { meeting: meetingOf('ari') })
  for (const path of [link, link, `/s/oakgrove/meetings/${meetingOf('ari')}`])
    expect(await textOf(path === link ? null : 'dana', path)).toMatch(said)
  expect(await other()).not.toContain('You cancelled')
  await place('15:25')
  expect(await textOf(null, link)).not.toMatch(said)
  world.now = world.now.add({ minutes: 1 })
  await world.as('ines', ctx => cancelMeeting(ctx, meetingOf('ari')))
  expect(await textOf(null, link)).not.toContain('You cancelled')
})

test('By the link each own time goes into a calendar as a file, and no other home’s does', async () => {
  const [dana, mark] = [await linkFor('dana'), await linkFor('mark')]
  const fileBy = (link: string, id = meetingOf('ari')) => world.visit(null, `${link}?calendar=${id}`)
  expect((await fileBy(dana)).status).toBe(404)
  await world.as('ines', ctx => placeMeeting(ctx, meetingOf('ari'), at('15:50')))
  expect(await textOf(null, dana)).toContain(`?calendar=${meetingOf('ari')}"`)
  const file = await fileBy(dana)
  expect([file.status, file.headers.get('content-type')]).toEqual([200, 'text/calendar; charset=utf-8'])
  expect(await file.text()).toMatch(/DTSTART:20261020T195000Z/)
  for (const answer of [await fileBy(mark), await fileBy(dana, meetingOf('finn')), await fileBy(dana, 'x')])
    expect(answer.status).toBe(404)
  await world.as('ines', ctx => cancelMeeting(ctx, meetingOf('ari')))
})

test('The other home neither sees nor undoes nor says it', async () => {
  const before = (await textOf('mark', base)).replace(/name="key" value="[^"]*"/g, '')
  await world.visit('dana', `${base}/decline`, { meeting: meetingOf('ari') })
  const after = (await textOf('mark', base)).replace(/name="key" value="[^"]*"/g, '')
  expect(after).toBe(before)
  const other = await linkFor('mark')
  for (const path of [`${base}/decline/undo`, `${other}/decline/undo`, `${other}/decline`]) {
    const who = path.startsWith(base) ? 'mark' : null
    expect((await world.visit(who, path, { meeting: meetingOf('ari') })).status, path).toBe(404)
  }
  expect(await needOf('ari')).toBe('waived')
  expect(await needOf('ari', 2)).toBe('usual')
})

test('A stranger finds no round; one that says nothing is asked which', async () => {
  expect((await world.visit('june', `${base}/decline`, { meeting: meetingOf('ari') })).status).toBe(404)
  expect((await world.visit('mark', `${base}/decline`, {})).status).toBe(422)
})

test('Of two children one is declined, and the other is still chosen for', async () => {
  expect(await textOf('uma-mother', base)).toContain('No conference about Finn this time')
  await world.visit('uma-mother', `${base}/decline`, { meeting: meetingOf('finn') })
  const page = await textOf('uma-mother', base)
  expect(page).toContain('We would like one after all')
  expect(page).toContain(`value="${meetingOf('uma')}@`)
  expect(page).not.toContain(`value="${meetingOf('finn')}@`)
})

test('Whoever waits reads that it does', async () => {
  expect(await textOf('mark', base)).toContain('Nothing suits you?')
  const asked = await world.visit('mark', `${base}/wait`, {
    meetings: meetingOf('ari', 2),
    until_at: '15:00',
  })
  expect(asked.status).toBe(303)
  const page = await textOf('mark', base)
  expect(page).toContain('You are on the list')
  expect(page).not.toContain('Nothing suits you?')
})

test('What one cancelled is said no more once a document keeps the conferences of that child from one', async () => {
  await world.as('ines', ctx => placeMeeting(ctx, meetingOf('uma'), at('15:25')))
  await world.visit(null, `${await linkFor('uma-mother')}/cancellation`, { meeting: meetingOf('uma') })
  const gaveBack = async () => {
    const { beside } = await world.as('uma-mother', ctx => choosingAndBeside(ctx, roundOf()))
    return Object.keys(beside.gaveBack)
  }
  expect(await gaveBack()).toEqual([meetingOf('uma')])
  await restrict(world, 'uma-mother', 'uma', 'academics')
  expect(await gaveBack()).toEqual([])
})

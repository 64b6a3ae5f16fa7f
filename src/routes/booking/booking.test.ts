import { sql } from 'kysely'
import { expect, test } from 'vitest'
import {
  addAnswer,
  addRound,
  at,
  DAY,
  inOak,
  meetingOf,
  person,
  roundOf,
} from '../../../test/support/rounds.ts'
import { openWorld } from '../../../test/world.ts'
import { makeLink, tokenOf } from '../../domain/links/links.ts'
import { newKey } from '../../platform/ids.ts'

const world = await openWorld()
await addRound(world, {
  days: { [DAY]: ['15:00', '17:00'] },
  educators: { wen: null, ines: null },
  interpreters: ['salma'],
  states: ['opened', 'published'],
  meetings: [
    ['ari', 1, ['wen']],
    ['ari', 2, ['wen']],
    ['leo', 1, ['wen']],
    ['ana', 1, ['ines']],
    ['noor', 1, ['ines']],
    ['finn', 1, ['ines']],
  ],
})
await addAnswer(world, 'dana', { times: { [at('15:25')]: 'preferred', [at('15:50')]: 'possible' } })
const base = `/s/oakgrove/rounds/${roundOf()}/booking`
const pick = (kid: string, clock: string, home = 1) => `${meetingOf(kid, home)}@${at(clock)}`
const textOf = async (who: string | null, path: string) => (await world.visit(who, path)).text()
const linkFor = async (who: string) => {
  const expires = world.now.add({ hours: 24 * 30 })
  const aim = { person: person(who), purpose: 'booking' as const, round: roundOf(), expires }
  const id = await world.as(null, ctx => makeLink(ctx, world.house.signer, aim))
  return `/s/oakgrove/b/${tokenOf(world.house.signer, id)}`
}
const kept = (page: string) => page.replace(/name="key" value="[^"]+"/g, '')
const times = (page: string) => [...page.matchAll(/name="time" value="([^"]+)"/g)].map(([, value]) => value!)
const booked = () =>
  inOak(world.house.db, tx =>
    tx.selectFrom('bookings').select(['meeting_id', 'mode']).where('cancelled_at', 'is', null).execute(),
  )

test('From the link to a booked time: open, tap, book', async () => {
  const link = await linkFor('dana')
  const page = await textOf(null, link)
  expect(times(page)).toEqual(['15:00', '15:25', '15:50', '16:15', '16:40'].map(clock => pick('ari', clock)))
  expect(page).toContain('suits you best')
  const wanted = { key: newKey(), time: pick('ari', '15:25') }
  const held = await world.visit(null, `${link}/holds`, wanted)
  expect(held.status).toBe(200)
  const twice = await world.visit(null, `${link}/holds`, wanted)
  expect([twice.status, twice.headers.get('location')]).toEqual([303, `${link}/hold`])
  const look = await held.text()
  expect(look).toContain(`data-address="${link}/hold"`)
  expect(kept(await textOf(null, `${link}/hold`))).toBe(kept(look))
  expect(look).toContain('Book this time?')
  expect(look).toContain('hold-clock seconds="120"')
  const [, key] = /name="key" value="([^"]+)"/.exec(look)!
  const done = await world.visit(null, `${link}/hold`, {
    key: key!,
    time: pick('ari', '15:25'),
    mode: 'video',
  })
  expect(done.status).toBe(303)
  expect(await booked()).toEqual([{ meeting_id: meetingOf('ari'), mode: 'video' }])
  const again = await world.visit(null, `${link}/hold`, { key: key!, time: pick('ari', '15:25') })
  expect([again.status, (await booked()).length]).toEqual([303, 1])
  expect(await textOf(null, link)).toContain('<h1>Your time</h1>')
})

test('By the link a booked time is moved, with the old one named until then, and cancelled', async () => {
  const link = await linkFor('dana')
  const page = await textOf(null, link)
  expect(page).toContain(`${link}/cancellation`)
  await world.visit(null, `${link}/holds`, { time: pick('ari', '16:15') })
  expect(await textOf(null, `${link}/hold`)).toMatch(/In place of .*3:25.*stays yours until/)
  await world.visit(null, `${link}/hold/release`, {})
  for (const meeting of [meetingOf('ari', 2), meetingOf('leo'), 'nonsense'])
    expect([404, 422]).toContain((await world.visit(null, `${link}/cancellation`, { meeting })).status)
  const own = { key: newKey(), meeting: meetingOf('ari') }
  expect((await world.visit(null, `${link}/cancellation`, own)).headers.get('location')).toBe(link)
  expect(await booked()).toEqual([])
  const then = await textOf(null, link)
  expect(times(then)).toContain(pick('ari', '15:25'))
  await world.visit(null, link, { time: pick('ari', '15:25'), key: newKey() })
  expect(await booked()).toHaveLength(1)
})

test('A time that somebody else was faster to take is refused with the next ones, and the page with it', async () => {
  const late = await world.visit('mark', `${base}/holds`, { time: pick('ari', '15:25', 2) })
  expect(late.status).toBe(409)
  const page = await late.text()
  expect(page).toContain('That time is taken.')
  expect(page).toMatch(/Free next: .*3:00.*3:50.*4:15/s)
  expect(times(page)).toHaveLength(4)
})

test('A guardian abroad reads the own clock beside the school’s, while it is kept and once it is booked', async () => {
  const time = pick('ari', '16:15', 2)
  await world.visit('mark', `${base}/holds`, { time })
  for (const path of [`${base}/hold`, base]) {
    const page = await textOf('mark', path)
    expect(page).toMatch(/4:15.*9:15.*(Western European|Portugal)/s)
    if (path.endsWith('hold')) await world.visit('mark', path, { time })
  }
  await world.visit('mark', `/s/oakgrove/meetings/${meetingOf('ari', 2)}/cancellation`, { key: newKey() })
})

test('Siblings: all in a row, found for them, or each by itself', async () => {
  const page = await textOf('rosa', base)
  expect(page).toContain('Juntas, una tras otra')
  const pairs = times(page).filter(value => value.includes(' '))
  expect(pairs[0]).toBe(`${pick('leo', '15:00')} ${pick('ana', '15:25')}`)
  const hold = await (await world.visit('rosa', `${base}/proposal`, {})).text()
  expect(hold).toContain('¿Reservar estas 2 horas?')
  const [, time] = /name="time" value="([^"]+)"/.exec(hold)!
  expect((await world.visit('rosa', `${base}/hold`, { time: time! })).status).toBe(303)
  expect((await booked()).map(one => one.meeting_id)).toEqual(
    expect.arrayContaining([meetingOf('leo'), meetingOf('ana')]),
  )
})

test('Siblings are moved together, all or none', async () => {
  const page = await textOf('rosa', base)
  expect(page).toContain('<h1>Sus horas</h1>')
  expect(page).toContain('Cambiar las dos a la vez')
  const pair = times(page).find(value => value === `${pick('leo', '16:15')} ${pick('ana', '16:40')}`)
  expect(pair).toBeDefined()
  await world.visit('rosa', `${base}/holds`, { time: pair! })
  expect((await textOf('rosa', `${base}/hold`)).match(/En lugar de/g)).toHaveLength(2)
  expect((await world.visit('rosa', `${base}/hold`, { time: pair! })).status).toBe(303)
  const moved = await inOak(world.house.db, tx =>
    tx
      .selectFrom('bookings')
      .where('meeting_id', 'in', [meetingOf('leo'), meetingOf('ana')])
      .select(['meeting_id', 'sequence'])
      .select(sql<string>`to_char(starts_wall, 'HH24:MI')`.as('clock'))
      .orderBy('clock')
      .execute(),
  )
  expect(moved).toEqual([
    { meeting_id: meetingOf('leo'), sequence: 1, clock: '16:15' },
    { meeting_id: meetingOf('ana'), sequence: 1, clock: '16:40' },
  ])
})

test('Who needs more time gets it; what is let go is gone; what is over is booked all the same while it is free', async () => {
  await world.visit('amal', `${base}/holds`, { time: pick('noor', '16:15') })
  expect(await textOf('amal', `${base}/hold`)).toMatch(/الترجمة إلى .?العربية.?: .?Salma Aziz/)
  world.now = world.now.add({ seconds: 90 })
  expect((await world.visit('amal', `${base}/hold/extension`, {})).status).toBe(303)
  expect(await textOf('amal', `${base}/hold`)).toContain('seconds="120"')
  expect((await world.visit('amal', `${base}/hold/release`, {})).headers.get('location')).toBe(base)
  expect((await world.visit('amal', `${base}/hold/release`, {})).status).toBe(409)
  await world.visit('amal', `${base}/holds`, { time: pick('noor', '16:15') })
  world.now = world.now.add({ minutes: 3 })
  expect((await world.visit('amal', `${base}/hold`, { time: pick('noor', '16:15') })).status).toBe(303)
  expect((await booked()).map(one => one.meeting_id)).toContain(meetingOf('noor'))
})

test('Nobody else comes in: not by the link of another purpose, not as somebody else, not for another home', async () => {
  for (const who of ['june', 'rose', 'leo']) expect((await world.visit(who, base)).status).toBe(404)
  expect((await world.visit(null, base)).headers.get('location')).toContain('sign-in')
  for (const time of [
    pick('leo', '16:15'),
    pick('ari', '16:15', 1),
    'nonsense',
    `${meetingOf('ari', 2)}@now`,
  ])
    expect([404, 422]).toContain((await world.visit('mark', `${base}/holds`, { time })).status)
  expect(
    (await world.visit('mark', base, { time: [pick('ari', '16:15', 2), pick('ari', '16:40', 2)] })).status,
  ).toBe(422)
  expect(world.problems).toEqual([])
})

import { expect, test } from 'vitest'
import {
  addAnswer,
  addRound,
  at,
  DAY,
  inOak,
  meetingOf,
  person,
  roomOf,
  roundOf,
} from '../../../test/support/rounds.ts'
import { openWorld } from '../../../test/world.ts'
import { placeMeeting } from '../../domain/conferences/booking/bookings.ts'
import { makeLink, tokenOf } from '../../domain/links/links.ts'
import { newKey } from '../../platform/ids.ts'

const world = await openWorld()
// the bar of the demo names the whole cast on every page
world.house.demo = false
await addRound(world, {
  days: { [DAY]: ['15:00', '17:00'] },
  rooms: ['Loft', 'Garden'],
  educators: { ines: 'Loft', tomas: null, wen: null },
  interpreters: ['salma'],
  states: ['opened', 'planned', 'published'],
  meetings: [
    ['mateo', 1, ['ines']],
    ['sami', 1, ['ines']],
    ['ari', 1, ['wen']],
    ['ari', 2, ['wen']],
    ['leo', 1, ['wen']],
    ['uma', 1, ['tomas']],
    ['finn', 2, ['wen']],
  ],
})
await addAnswer(world, 'dana', { times: { [at('15:00')]: 'preferred', [at('16:40')]: 'preferred' } })
const head = (kid: string, clock: string, home = 1) =>
  world.as('ines', ctx => placeMeeting(ctx, meetingOf(kid, home), at(clock)))
await head('mateo', '15:00')
await head('sami', '15:25')
await head('ari', '15:00', 1)
await head('ari', '16:15', 2)

const linkFor = (who: string, meeting: string, hours = 24) =>
  world.as('ines', async ctx => {
    const id = await makeLink(ctx, world.house.signer, {
      person: person(who),
      purpose: 'meeting',
      round: roundOf(),
      meeting,
      expires: world.now.add({ hours }),
    })
    return `/s/oakgrove/m/${tokenOf(world.house.signer, id)}`
  })
const at2 = (kid: string, home = 1) => `/s/oakgrove/meetings/${meetingOf(kid, home)}`
const text = async (who: string | null, path: string) => (await world.visit(who, path)).text()
const starts = async () =>
  Object.fromEntries(
    (
      await inOak(world.house.db, tx =>
        tx
          .selectFrom('bookings')
          .select(['meeting_id', 'starts_wall', 'sequence', 'mode'])
          .where('cancelled_at', 'is', null)
          .execute(),
      )
    ).map(row => [row.meeting_id, `${row.starts_wall.slice(11, 16)} ${row.sequence} ${row.mode}`]),
  )
const facts = async () =>
  (
    await inOak(world.house.db, tx =>
      tx.selectFrom('facts').select(['kind', 'payload']).orderBy('id').execute(),
    )
  ).slice(4)

test('A family sees its time, place and people, and how to put it into its calendar', async () => {
  const page = await text('lucia', at2('mateo'))
  for (const shown of [
    'Reunión sobre Mateo',
    'Ines Marsh',
    'Loft',
    '15:00',
    'conference.ics',
    'calendar.google.com',
  ])
    expect(page).toContain(shown)
})

test('By link the same page stands alone, and a family moves to a free time in one act', async () => {
  const link = await linkFor('dana', meetingOf('ari'))
  expect(await text(null, link)).toContain('Conference about Ari')
  const page = await text(null, `${link}/time`)
  expect(page).toContain(`value="${at('16:40')}"`)
  expect(page).toContain('You said that this suits you best')
  expect(page).not.toContain(`value="${at('16:15')}"`)
  const answer = await world.visit(null, `${link}/time`, { start: at('16:40'), key: newKey() })
  expect(answer.headers.get('location')).toBe(link)
  expect((await starts())[meetingOf('ari')]).toBe('16:40 1 in_person')
  expect(await facts()).toMatchObject([
    {
      kind: 'bookingMoved',
      payload: {
        from: { start: '2026-10-20T19:00:00Z' },
        to: { start: '2026-10-20T20:40:00Z', end: '2026-10-20T21:00:00Z' },
        sequence: 1,
      },
    },
  ])
})

test('A time that is taken is refused with the next free times, in the reader’s language', async () => {
  const answer = await world.visit('lucia', `${at2('mateo')}/time`, { start: at('15:25'), key: newKey() })
  const page = await answer.text()
  expect(answer.status).toBe(409)
  expect(page).toContain('Esa hora ya está ocupada.')
  expect(page).toMatch(/Libres ahora: .*15:50/)
  expect(page).not.toMatch(/Haddad|Sami|Amal/)
})

test('A way to meet is changed without losing the time', async () => {
  expect(await text('lucia', at2('mateo'))).toContain('Mejor nos reunimos todos por video')
  const answer = await world.visit('lucia', `${at2('mateo')}/mode`, { mode: 'video', key: newKey() })
  expect(answer.status).toBe(303)
  expect((await starts())[meetingOf('mateo')]).toBe('15:00 1 video')
  expect((await world.visit('lucia', `${at2('mateo')}/mode`, { mode: 'pigeon' })).status).toBe(422)
})

test('A family cancels, and can choose a free time again', async () => {
  const key = newKey()
  for (const _ of [1, 2])
    expect((await world.visit('lucia', `${at2('mateo')}/cancellation`, { key })).status).toBe(303)
  expect((await starts())[meetingOf('mateo')]).toBeUndefined()
  expect(await text('lucia', at2('mateo'))).toContain('Todavía sin hora')
  const again = await world.visit('lucia', `${at2('mateo')}/time`, { start: at('15:50'), key: newKey() })
  expect(again.status).toBe(303)
  expect((await facts()).map(fact => fact.kind)).toEqual([
    'bookingMoved',
    'bookingMoved',
    'bookingCancelled',
    'bookingMade',
  ])
})

test('Two homes of one child see nothing of each other', async () => {
  const [hers, his] = [meetingOf('ari', 1), meetingOf('ari', 2)]
  const pages = async (who: string, meeting: string) => {
    const link = await linkFor(who, meeting)
    const own = `/s/oakgrove/meetings/${meeting}`
    const paths = [own, `${own}/time`, link, `${link}/time`]
    return (await Promise.all(paths.map((path, n) => text(n < 2 ? who : null, path)))).join('\n')
  }
  const dana = await pages('dana', hers)
  const mark = await pages('mark', his)
  expect(dana).toContain('4:40')
  expect(mark).toContain('4:15')
  // the free times of the one leave out the other's, as they do anybody's: no name, no id, no room, no count
  for (const trace of ['Mark', 'Petra', 'Holt', his, person('mark'), person('petra'), '4:15'])
    expect([trace, dana.includes(trace)]).toEqual([trace, false])
  for (const trace of ['Dana', hers, person('dana'), '4:40', roomOf('Loft')])
    expect([trace, mark.includes(trace)]).toEqual([trace, false])
  for (const [who, path] of [
    ['dana', at2('ari', 2)],
    ['mark', at2('ari', 1)],
  ] as const)
    for (const way of ['', '/time']) expect((await world.visit(who, path + way)).status).toBe(404)
})

test('A guardian abroad also reads the own time', async () => {
  const page = await text('mark', at2('ari', 2))
  expect(page).toMatch(/9:15.*Western European/s)
  expect(await text('dana', at2('ari', 1))).not.toContain('Western European')
})

test('Whoever the meeting is not of finds none; a document that withholds it takes it at once', async () => {
  for (const who of ['victor', 'dana', 'rose', 'salma', 'leo', 'joan', 'pia'])
    for (const path of [at2('mateo'), `${at2('mateo')}/time`])
      expect([who, path, (await world.visit(who, path)).status]).toEqual([who, path, 404])
  expect((await world.visit('victor', at2('finn', 2))).status).toBe(200)
  expect((await world.visit('victor', at2('uma', 1))).status).toBe(404)
  const link = await linkFor('victor', meetingOf('uma', 1))
  expect((await world.visit(null, link)).status).toBe(404)
  expect((await world.visit(null, `${link}/cancellation`, {})).status).toBe(404)
})

test('A link is for one meeting, and when it is over it offers a new one', async () => {
  const link = await linkFor('amal', meetingOf('sami'), 1)
  expect((await world.visit(null, link)).status).toBe(200)
  world.now = world.now.add({ hours: 2 })
  expect((await world.visit(null, link)).status).toBe(410)
  expect((await world.visit(null, `${link}/time`, { start: at('16:15') })).status).toBe(410)
})

test('Before families are told there is nothing to see, and what is closed or begun stays', async () => {
  await addRound(world, {
    name: 'early',
    days: { '2026-10-27': ['15:00', '16:00'] },
    educators: { ines: 'Loft' },
    meetings: [['mia', 1, ['ines']]],
  })
  const mia = `/s/oakgrove/meetings/${meetingOf('mia', 1, 'early')}`
  expect((await world.visit('dana', mia)).status).toBe(404)
  const then = world.now
  world.now = world.now.add({ hours: 24 * 14 }).add({ hours: 12 })
  expect(await text('lucia', at2('mateo'))).not.toContain('Elegir otra hora')
  expect((await world.visit('lucia', `${at2('mateo')}/cancellation`, {})).status).toBe(409)
  world.now = then
})

test('Nothing went wrong on the way', () => expect(world.problems).toEqual([]))

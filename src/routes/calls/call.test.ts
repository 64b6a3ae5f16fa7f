import { createHash } from 'node:crypto'
import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { noticesTo, officeOf, tellFacts } from '../../../test/support/office.ts'
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
import { addRole, endRole } from '../../../test/support/standing.ts'
import { openWorld } from '../../../test/world.ts'
import { cancelMeeting, placeMeeting } from '../../domain/conferences/booking/bookings.ts'
import { callFor } from '../../domain/conferences/calls/call.ts'
import { makeLink, tokenOf } from '../../domain/links/links.ts'
import { CallFault } from '../../platform/calls/calls.ts'
import { idFor, newKey } from '../../platform/ids.ts'
import { Absent } from '../../platform/refusal.ts'

const world = await openWorld()
world.house.demo = false
const RAW = 'https://meet.example/room'
await addRound(world, {
  days: { [DAY]: ['15:00', '17:00'] },
  rooms: ['Loft', 'Garden'],
  educators: { wen: null, tomas: null },
  interpreters: ['salma'],
  states: ['opened', 'planned', 'published'],
  meetings: [
    ['ari', 1, ['wen']],
    ['ari', 2, ['wen']],
    ['noor', 1, ['tomas']],
    ['leo', 1, ['wen']],
  ],
})
await addAnswer(world, 'petra', { comes: false, times: { [at('15:25')]: 'possible' } })
const place = (kid: string, home: number, clock: string, mode: 'in_person' | 'video') =>
  world.as('ines', ctx => placeMeeting(ctx, meetingOf(kid, home), at(clock), { mode }))
await place('ari', 1, '15:00', 'in_person')
await place('ari', 2, '15:25', 'video')
await place('noor', 1, '15:00', 'video')

const own = (kid: string, home = 1) => `/s/oakgrove/meetings/${meetingOf(kid, home)}`
const call = (kid: string, home = 1) => `${own(kid, home)}/call`
const enter = async (who: string | null, path: string) => {
  const answer = await world.visit(who, path)
  return [answer.status, answer.headers.get('location')]
}
const set = (column: object) =>
  inOak(world.house.db, tx => tx.updateTable('rounds').set(column).where('id', '=', roundOf()).execute())
const restrict = (who: string, kid: string) =>
  inOak(world.house.db, tx =>
    tx
      .insertInto('restrictions')
      .values({
        ...{ school_id: idFor('school', 'oakgrove'), id: idFor('restriction', who, kid) },
        ...{ guardian_id: person(who), child_id: person(kid), scope: 'everything', document: 'order' },
        ...{ from_on: '2026-10-01', until_on: null, author_id: person('ines'), lifted_by: null },
        ...{ entered_at: world.now.toString(), lifted_at: null },
      })
      .execute(),
  )
const text = async (who: string | null, path: string) => (await world.visit(who, path)).text()

test('Those who take part are led to the call; nobody else learns that there is one', async () => {
  for (const who of ['mark', 'wen'])
    expect([who, ...(await enter(who, call('ari', 2)))]).toEqual([who, 303, RAW])
  for (const who of ['amal', 'karim', 'tomas', 'salma'])
    expect([who, ...(await enter(who, call('noor')))]).toEqual([who, 303, RAW])
  for (const who of ['dana', 'rosa', 'victor', 'salma', 'tomas', 'joan', 'ari'])
    expect([who, (await enter(who, call('ari', 2)))[0]]).toEqual([who, 404])
  expect((await enter('ines', call('ari', 2)))[0]).toBe(403)
  expect((await enter(null, call('ari', 2)))[0]).toBe(303)
  expect((await enter(null, call('ari', 2)))[1]).toContain('/sign-in')
})

test('Whoever said not to come is told how to come in; without a time there is no call', async () => {
  expect((await enter('petra', call('ari', 2)))[0]).toBe(409)
  expect((await enter('rosa', call('leo')))[0]).toBe(404)
})

test('No page of a family, no mail and no calendar holds the room’s own address', async () => {
  await tellFacts(world, officeOf(world))
  for (const path of [own('ari', 2), `/s/oakgrove/calendar/${meetingOf('ari', 2)}/conference.ics`]) {
    const shown = (await text('mark', path)).replaceAll('\r\n ', '')
    expect(shown).not.toContain('meet.example')
    expect(shown).toContain(`/meetings/${meetingOf('ari', 2)}/call`)
  }
  const notices = [...(await noticesTo(world, 'mark')), ...(await noticesTo(world, 'wen'))]
  expect(notices.length).toBeGreaterThan(0)
  expect(JSON.stringify(notices)).not.toContain('meet.example')
})

test('At the school nobody is led anywhere until a guardian joins by video; the other parent of the child sees nothing', async () => {
  expect((await enter('dana', call('ari')))[0]).toBe(409)
  const before = (await text('mark', own('ari', 2))).replace(/name="key" value="[^"]*"/g, '')
  const joined = await world.visit('dana', `${own('ari')}/joining`, { by: 'video', key: newKey() })
  expect(joined.headers.get('location')).toBe(own('ari'))
  expect(await enter('dana', call('ari'))).toEqual([303, RAW])
  expect(await enter('wen', call('ari'))).toEqual([303, RAW])
  expect(await text('dana', own('ari'))).toContain('You join by video')
  const sheet = await text('wen', `/s/oakgrove/rounds/${roundOf()}/days/${person('wen')}?day=${DAY}`)
  expect(sheet).toMatch(/Dana .* joins by video/)
  expect((await text('mark', own('ari', 2))).replace(/name="key" value="[^"]*"/g, '')).toBe(before)
  for (const who of ['mark', 'rosa', 'wen', 'salma'])
    expect([who, (await world.visit(who, `${own('ari')}/joining`, { by: 'phone' })).status]).toEqual([
      who,
      404,
    ])
})

test('Joined by phone, the number stands on the sheet of the educator, unless families call the school', async () => {
  await world.visit('dana', `${own('ari')}/joining`, { by: 'phone', key: newKey() })
  const path = `/s/oakgrove/rounds/${roundOf()}/days/${person('wen')}?day=${DAY}`
  expect(await text('wen', path)).toMatch(/Call .*Dana.*: .*\d{4}/)
  await set({ phone_line: '+1 212 555 0199' })
  expect(await text('wen', path)).not.toMatch(/Call .*Dana/)
  expect(await text('dana', own('ari'))).toContain('Please call')
  await world.visit('dana', `${own('ari')}/joining`, { by: 'none', key: newKey() })
  expect((await enter('dana', call('ari')))[0]).toBe(409)
  expect((await world.visit('dana', `${own('ari')}/joining`, { by: 'pigeon' })).status).toBe(422)
})

test('An address that is typed for one meeting is its own; only those who hold it type it', async () => {
  const typed = { link: 'https://calls.example/ari', key: newKey() }
  expect(
    (await world.visit('wen', `${call('ari', 2)}/address`, { link: 'javascript:alert(1)' })).status,
  ).toBe(422)
  expect((await world.visit('wen', `${call('ari', 2)}/address`, typed)).status).toBe(303)
  expect(await enter('mark', call('ari', 2))).toEqual([303, 'https://calls.example/ari'])
  expect(await enter('amal', call('noor'))).toEqual([303, RAW])
  for (const who of ['mark', 'tomas', 'salma'])
    expect([who, (await world.visit(who, `${call('ari', 2)}/address`)).status]).toEqual([who, 404])
})

test('On the school’s Jitsi each conference has a room that nobody guesses, the same for all of it', async () => {
  await set({ video_by: 'jitsi', video_link: 'https://jitsi.school.example/' })
  const [mark, wen, amal] = [
    await enter('mark', call('ari', 2)),
    await enter('wen', call('ari', 2)),
    await enter('amal', call('noor')),
  ]
  expect(mark[1]).toMatch(/^https:\/\/jitsi\.school\.example\/[0-9a-f]{32}$/)
  const written = await inOak(world.house.db, tx => tx.selectFrom('calls').selectAll().execute())
  expect(written.map(one => one.room)).toEqual(written.map(() => null))
  expect(wen).toEqual(mark)
  expect(amal[1]).not.toBe(mark[1])
})

test('The link of the meeting opens the call, at the very moment a document is entered no more, and the room is another', async () => {
  const aim = { purpose: 'meeting' as const, round: roundOf(), meeting: meetingOf('ari', 2) }
  const expires = world.now.add({ hours: 24 * 20 })
  const link = await world.as('ines', ctx =>
    makeLink(ctx, world.house.signer, { ...aim, person: person('mark'), expires }),
  )
  const path = `/s/oakgrove/m/${tokenOf(world.house.signer, link)}/call`
  const [status, room] = await enter(null, path)
  expect([status, room]).toEqual([303, (await enter('wen', call('ari', 2)))[1]])
  await restrict('mark', 'ari')
  expect((await enter(null, path))[0]).toBe(404)
  expect((await enter('mark', call('ari', 2)))[0]).toBe(404)
  const [, after] = await enter('wen', call('ari', 2))
  expect(after).toMatch(/[0-9a-f]{32}$/)
  expect(after).not.toBe(room)
})

test('On the school’s BigBlueButton educators lead, families visit; a server that is silent is said so', async () => {
  await set({ video_by: 'bigbluebutton', video_link: '' })
  expect((await enter('amal', call('noor')))[0]).toBe(409)
  const callers: unknown[] = []
  world.house.calls = {
    async enter(room, caller) {
      callers.push({ room: room.id.length, ...caller })
      return `https://bbb.example/join?${createHash('sha256').update(room.id).digest('hex')}`
    },
  }
  const family = await enter('amal', call('noor'))
  expect(await enter('tomas', call('noor'))).toEqual(family)
  expect(callers).toEqual([
    { room: 32, name: 'Amal', role: 'viewer' },
    { room: 32, name: 'Tomás', role: 'moderator' },
  ])
  world.house.calls = { enter: () => Promise.reject(new CallFault('silent')) }
  const silent = await world.visit('tomas', call('noor'))
  expect([silent.status, (await silent.text()).includes('The video server does not answer')]).toEqual([
    409,
    true,
  ])
})

test('When its time is taken away, the call is gone in the same second; and an hour after the end it is over', async () => {
  await set({ video_by: 'own', video_link: RAW })
  const clock = (time: string) => {
    world.now = Temporal.PlainDateTime.from(`${DAY}T${time}`).toZonedDateTime('America/New_York').toInstant()
  }
  clock('16:19')
  expect((await enter('amal', call('noor')))[0]).toBe(303)
  expect((await enter('salma', call('noor')))[0]).toBe(409)
  clock('16:20')
  expect((await enter('amal', call('noor')))[0]).toBe(409)
  clock('14:00')
  await world.as('ines', ctx => cancelMeeting(ctx, meetingOf('noor')))
  for (const who of ['amal', 'salma', 'tomas'])
    expect([who, (await enter(who, call('noor')))[0]]).toEqual([who, 404])
})

test('Whoever held it and is of the staff no more does not come in, nor learns that there is a call', async () => {
  const ask = () => world.as('wen', ctx => callFor(ctx, meetingOf('ari', 2)))
  expect(await ask()).toEqual({ address: 'https://calls.example/ari' })
  await addRole(world, 'wen', 'guardian')
  await endRole(world, 'wen', 'educator')
  await expect(ask()).rejects.toBeInstanceOf(Absent)
})

test('Nothing went wrong on the way', () => expect(world.problems).toEqual([]))

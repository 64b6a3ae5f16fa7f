import { expect, test } from 'vitest'
import { addRound, at, DAY, inOak, meetingOf, person, roomOf, roundOf } from '../../../test/support/rounds.ts'
import { countStatements } from '../../../test/support/statements.ts'
import { openWorld } from '../../../test/world.ts'
import { partyId } from '../../demo/personas.ts'
import { placeMeeting } from '../../domain/conferences/booking/bookings.ts'
import { idFor, newKey } from '../../platform/ids.ts'

const world = await openWorld()
await addRound(world, {
  days: { [DAY]: ['15:00', '17:00'] },
  rooms: ['Loft', 'Garden'],
  educators: { ines: 'Loft', tomas: null, wen: null },
  interpreters: ['salma'],
  meetings: [
    ['mateo', 1, ['ines']],
    ['sami', 1, ['ines']],
    ['ines-f', 1, ['tomas']],
    ['ari', 1, ['wen']],
    ['ari', 2, ['wen']],
    ['leo', 1, ['wen']],
  ],
})
const round = `/s/oakgrove/rounds/${roundOf()}`
const board = `${round}/board`
const timeOf = (kid: string, home = 1) => `${round}/meetings/${meetingOf(kid, home)}/time`
const drop = (who: string, kid: string, clock: string, educator: string, key = newKey()) =>
  world.visit(who, board, { meeting: meetingOf(kid), start: at(clock), educator: person(educator), key })
const text = async (who: string | null, path: string) => (await world.visit(who, path)).text()
const toastOf = (answer: Response) => {
  const cookie = answer.headers.getSetCookie().find(one => one.startsWith('toast='))
  return JSON.parse(Buffer.from(cookie!.slice(6).split(';')[0]!, 'base64url').toString())
}
const bookings = () =>
  inOak(world.house.db, tx =>
    tx
      .selectFrom('bookings')
      .select(['meeting_id', 'starts_wall'])
      .where('cancelled_at', 'is', null)
      .execute(),
  )
const moves = async () =>
  (await inOak(world.house.db, tx => tx.selectFrom('booking_moves').select('id').execute())).length

test('The board lists who has no time, and a drop gives one, with an undo', async () => {
  expect(await text('ines', board)).toContain('6 conferences without a time')
  const answer = await drop('ines', 'mateo', '15:00', 'ines')
  const card = `meeting-${meetingOf('mateo')}`
  expect([answer.status, answer.headers.get('location')]).toEqual([303, `${board}#${card}`])
  expect(await text('ines', board)).toContain(`id="${card}"`)
  expect(await text('ines', board)).toContain('5 conferences without a time')
  const undone = await world.visit('ines', toastOf(answer).undo, { key: newKey() })
  expect(undone.status).toBe(303)
  expect(await bookings()).toEqual([])
})

test('A drop that was sent twice counts once', async () => {
  const [key, before] = [newKey(), await moves()]
  for (const _ of [1, 2]) expect((await drop('ines', 'mateo', '15:00', 'ines', key)).status).toBe(303)
  expect([(await bookings()).length, await moves()]).toEqual([1, before + 1])
})

test('Everything that stands against a drop is named above the board', async () => {
  const answer = await drop('ines', 'sami', '15:00', 'ines')
  const page = await answer.text()
  expect(answer.status).toBe(409)
  expect(page).toContain('Ines Marsh is in another conference.')
  expect(page).toContain('Loft is taken.')
  const other = await drop('ines', 'sami', '15:25', 'wen')
  expect([other.status, await other.text()]).toEqual([409, expect.stringContaining('not with Wen Liu')])
})

test('Without a script, a form offers what is free and says why the rest is not', async () => {
  const page = await text('ines', timeOf('sami'))
  expect(page).toContain(`value="${at('15:25')}"`)
  expect(page).not.toContain(`value="${at('15:00')}"`)
  expect(page).toContain('Ines Marsh is in another conference.')
  const fields = { mode: 'in_person', room: '', interpreter: '' }
  const taken = await world.visit('ines', timeOf('sami'), {
    ...fields,
    start: at('15:00'),
    mode: 'video',
    interpreter: 'none',
  })
  const again = await taken.text()
  expect(taken.status).toBe(409)
  expect(again).toMatch(/value="video"[^>]*checked/)
  expect(again).toMatch(/value="none" selected/)
  expect((await world.visit('ines', timeOf('sami'), { ...fields, start: '' })).status).toBe(422)
  expect((await world.visit('ines', timeOf('sami'), { ...fields, start: at('15:25') })).status).toBe(303)
})

test('A meeting is locked, released and cancelled, each with its undo', async () => {
  const act = (what: string) =>
    world.visit('ines', `${round}/meetings/${meetingOf('sami')}/${what}`, { key: newKey() })
  expect((await act('lock')).status).toBe(303)
  expect(await text('ines', board)).toContain('Time is locked')
  expect((await act('cancellation')).status).toBe(409)
  expect((await act('release')).status).toBe(303)
  const cancelled = await act('cancellation')
  expect(cancelled.status).toBe(303)
  expect((await world.visit('ines', toastOf(cancelled).undo, {})).status).toBe(303)
  expect((await bookings()).length).toBe(2)
})

test('A time that a family looks at stands there as kept, of whom and where, and not for whom', async () => {
  const hold = idFor('hold', 'board')
  const until = world.now.add({ minutes: 2 }).toString()
  await inOak(world.house.db, tx =>
    tx
      .insertInto('holds')
      .values({
        ...{ school_id: idFor('school', 'oakgrove'), id: hold, bundle_id: hold, round_id: roundOf() },
        ...{ meeting_id: meetingOf('ari', 2), wait_id: null, starts_wall: at('16:15'), mode: 'in_person' },
        during: `[${at('16:15')}:00-04:00,${at('16:35')}:00-04:00)`,
        ...{ room_id: roomOf('Garden'), interpreter_id: null, language: null },
        ...{ held_at: world.now.toString(), held_by: person('mark'), until_at: until },
      })
      .execute(),
  )
  const kept = async (who: string) => (await text(who, board)).match(/Kept for a family/g)?.length ?? 0
  for (const who of ['ines', 'wen', 'pia', 'tomas']) expect([who, await kept(who)]).toEqual([who, 2])
  const row = (await text('pia', board)).split('4:15').at(1)?.split('</tr>')[0] ?? ''
  expect(row).not.toMatch(/Ari|Mark|Petra/)
  world.now = world.now.add({ minutes: 3 })
  expect(await kept('ines')).toBe(0)
})

test('The board takes at most six statements', async () => {
  await world.cookieOf('wen')
  expect(await countStatements(() => world.visit('wen', board))).toBeLessThanOrEqual(6)
})

test('Staff see the board and may not change it; for all others there is none', async () => {
  for (const who of ['tomas', 'wen', 'pia']) {
    expect([who, (await world.visit(who, board)).status]).toEqual([who, 200])
    expect([who, (await drop(who, 'ari', '15:50', 'wen')).status]).toEqual([who, 403])
    expect([who, (await world.visit(who, timeOf('ari'))).status]).toEqual([who, 403])
  }
  for (const who of ['dana', 'mark', 'rose', 'salma', 'leo', 'joan'])
    for (const path of [
      board,
      timeOf('ari'),
      `${round}/publication`,
      `${round}/plan`,
      `${round}/days/${person('wen')}`,
    ])
      expect([who, path, (await world.visit(who, path)).status]).toEqual([who, path, 404])
  expect((await world.visit(null, board)).status).toBe(303)
})

test('Of a child of their own, staff see only their own home’s meeting; the rest is taken', async () => {
  await world.as('ines', ctx => placeMeeting(ctx, meetingOf('ari', 1), at('16:40')))
  const mine = { school_id: idFor('school', 'oakgrove'), guardian_id: person('pia') }
  const row = {
    ...mine,
    party_id: partyId('oakgrove', 'ari', 2),
    relation: '',
    from_on: '2026-01-01',
    until_on: null,
  }
  await inOak(world.house.db, tx => tx.insertInto('party_guardians').values(row).execute())
  const page = (await text('pia', board)).replace(/<form class="eyes-bar".*?<\/form>/s, '')
  expect(page).toContain('Taken')
  expect(page).not.toContain('Dana')
  // that their own home is named would say that the other one meets somebody too
  expect(page).toContain('Ari Levin')
  expect(page).not.toContain('Petra')
  // nor by which it could be told again where it stands tomorrow
  expect(page).not.toContain(meetingOf('ari', 1))
  expect(await text('wen', board)).toContain('Dana')
})

test('A day sheet is the educator’s own and the head’s', async () => {
  const day = `${round}/days/${person('ines')}`
  const page = await text('ines', day)
  expect(page).toContain('Mateo')
  expect(page).toContain('Lucía Fernández')
  expect(page.match(/<h1/g)?.length).toBe(1)
  expect((await world.visit('wen', day)).status).toBe(403)
  expect((await world.visit('wen', `${round}/days/${person('wen')}`)).status).toBe(200)
})

test('Homes that nobody would tell are named before, and times that are guesses', async () => {
  const publication = `${round}/publication`
  expect(await text('ines', publication)).not.toContain('will be told:')
  const mails = { child_id: person('mateo'), kind: 'mail' as const }
  const kept = await inOak(world.house.db, async tx => {
    const rows = tx.deleteFrom('child_contacts').where('child_id', '=', mails.child_id)
    return rows.where('kind', '=', mails.kind).returningAll().execute()
  })
  for (const path of [publication, round]) {
    const page = await text('ines', path)
    expect(page).toContain('Nobody in one home will be told:')
    expect(page).toContain(`/children/${person('mateo')}/contacts`)
  }
  expect(await text('ines', publication)).toMatch(/people have not said any times/)
  await inOak(world.house.db, tx => tx.insertInto('child_contacts').values(kept).execute())
})

test('A schedule is published with who is left out named, and can be taken back for ten seconds', async () => {
  const publication = `${round}/publication`
  expect(await text('ines', publication)).toContain('3 conferences have no time')
  const answer = await world.visit('ines', publication, { key: newKey() })
  expect(answer.status).toBe(303)
  expect((await world.visit('ines', publication, { key: newKey() })).status).toBe(409)
  const next = await text('ines', round)
  expect(next).toContain('No mail leaves this server. The letters wait for you in the Outbox')
  world.house.sendsMail = true
  expect(await text('ines', round)).toContain('Everyone is told in a moment')
  world.house.sendsMail = false
  expect(next).not.toContain('Plan the conferences')
  expect((await world.visit('ines', toastOf(answer).undo, {})).status).toBe(303)
  expect((await world.visit('ines', publication, { key: newKey() })).status).toBe(303)
  world.now = world.now.add({ seconds: 11 })
  expect((await world.visit('ines', `${publication}/undo`, {})).status).toBe(409)
  const out = await text('ines', publication)
  expect(out).toContain('<h1>The schedule is out</h1>')
  expect(out).toContain('What each person is told')
  expect(out).toMatch(new RegExp(`<a class="button[^"]*" href="${board}">To the board</a>`))
})

test('Nothing went wrong on the way', () => expect(world.problems).toEqual([]))

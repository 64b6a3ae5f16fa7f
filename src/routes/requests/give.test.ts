import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { noticesOf, noticesTo, officeOf, tellFacts } from '../../../test/support/office.ts'
import { addRound, at, DAY, inOak, meetingOf, person, roundOf } from '../../../test/support/rounds.ts'
import { countStatements } from '../../../test/support/statements.ts'
import { openWorld } from '../../../test/world.ts'
import { partyId } from '../../demo/personas.ts'
import { placeMeeting } from '../../domain/conferences/booking/bookings.ts'
import { tokenOf } from '../../domain/links/links.ts'
import { newKey } from '../../platform/ids.ts'

const world = await openWorld()
world.house.demo = false
const office = officeOf(world)
const school = '/s/oakgrove'
const visit = (who: string, path: string, fields?: Record<string, string | string[]>) =>
  world.visit(who, `${school}${path}`, fields && { key: newKey(), ...fields })
const text = async (who: string, path: string) => (await visit(who, path)).text()
const ask = (who: string, kid: string, about: string) =>
  visit(who, `/children/${person(kid)}/requests`, { about, wished: 'after 4' })
const requests = () =>
  inOak(world.house.db, tx => tx.selectFrom('conference_requests').selectAll().orderBy('asked_at').execute())
const extra = (fields: Record<string, string | string[]> = {}) => ({
  ...{ educators: [person('wen')], minutes: '30', mode: 'in_person', room: '', interpreter: '' },
  ...{ 'day-0': DAY, 'at-0': '10:07', ...fields },
})
const MARK = 'He will not eat <b>lunch</b> \u{1F34E}'

test('A guardian asks, and reads that it waits; of the third request the home is told kindly to wait', async () => {
  expect((await ask('dana', 'ari', 'Reading at home')).status).toBe(303)
  expect((await ask('mark', 'ari', MARK)).status).toBe(303)
  expect((await ask('petra', 'ari', 'Sleep')).status).toBe(303)
  const answer = await ask('mark', 'ari', 'Again')
  expect([answer.status, (await answer.text()).includes('You have asked the school already')]).toEqual([
    409,
    true,
  ])
  const page = await text('mark', `/children/${person('ari')}/requests`)
  expect(page).toContain('He will not eat &lt;b&gt;lunch&lt;/b&gt; \u{1F34E}')
  expect(page).toContain('Waits for an answer')
  expect((await requests()).map(row => row.about)).toContain(MARK)
})

test('Nothing of one home’s request reaches the other, not even how many there are', async () => {
  const dana = await text('dana', `/children/${person('ari')}/requests`)
  const before = dana.match(/<article/g)?.length
  for (const trace of ['lunch', 'Sleep', 'Mark', 'Petra'])
    expect([trace, dana.includes(trace)]).toEqual([trace, false])
  expect(before).toBe(1)
})

test('Only of an own child, and not where a document withholds it', async () => {
  for (const [who, kid] of [
    ['dana', 'leo'],
    ['victor', 'uma'],
    ['rose', 'ari'],
    ['wen', 'ari'],
    ['ines', 'ari'],
    ['joan', 'ari'],
  ] as const)
    expect([who, (await ask(who, kid, 'x')).status]).toEqual([who, 404])
  expect((await ask('dana', 'mia', '')).status).toBe(422)
})

test('Who looks after the child finds it, the oldest first; the other home’s own staff does not', async () => {
  const list = await text('wen', '/requests')
  expect(list.indexOf('Reading at home')).toBeLessThan(list.indexOf('lunch'))
  expect(await text('wen', '')).toContain('3 families ask for a conference')
  expect(await text('tomas', '/requests')).toContain('Nobody waits for an answer')
  // Wen becomes a guardian in the one home: of the other one nothing is known to her from then on
  const guardian = {
    school_id: (await requests())[0]!.school_id,
    party_id: partyId('oakgrove', 'ari', 1),
    guardian_id: person('wen'),
  }
  await inOak(world.house.db, tx =>
    sql`insert into party_guardians (school_id, party_id, guardian_id, from_on)
      values (${guardian.school_id}, ${guardian.party_id}, ${guardian.guardian_id}, '2026-09-01')`.execute(
      tx,
    ),
  )
  expect(await text('wen', '/requests')).toContain('Nobody waits for an answer')
  const mine = (await requests()).find(row => row.about === MARK)!
  expect((await visit('wen', `/requests/${mine.id}`)).status).toBe(404)
  expect(
    (await visit('wen', `/children/${person('ari')}/homes/${partyId('oakgrove', 'ari', 2)}/invitation`))
      .status,
  ).toBe(404)
  await inOak(world.house.db, tx =>
    sql`delete from party_guardians where guardian_id = ${person('wen')}`.execute(tx),
  )
})

test('Of a request whoever is not signed in is asked to, and a family learns nothing', async () => {
  const path = `${school}/requests/${(await requests())[0]!.id}`
  const nobody = await world.visit(null, path)
  expect([nobody.status, nobody.headers.get('location')]).toEqual([303, expect.stringContaining('/sign-in')])
  for (const who of ['dana', 'mark']) expect([who, (await world.visit(who, path)).status]).toEqual([who, 404])
})

test('One time is given: at any minute, told to that home alone, with its entry for the calendar', async () => {
  const mine = (await requests()).find(row => row.about === MARK)!
  expect((await visit('wen', `/requests/${mine.id}`, extra())).status).toBe(303)
  await tellFacts(world, office)
  const told = await noticesTo(world, 'mark')
  expect(told.map(one => [one.kind, one.data.meetings[0]?.start])).toEqual([
    ['meetingMade', '2026-10-20T14:07:00Z'],
  ])
  expect(await noticesTo(world, 'dana')).toEqual([])
  const { meeting_id } = (await requests()).find(row => row.about === MARK)!
  expect(await text('mark', `/meetings/${meeting_id}`)).toMatch(/10:07/)
  expect((await visit('dana', `/meetings/${meeting_id}`)).status).toBe(404)
  expect(await text('mark', `/children/${person('ari')}/requests`)).toContain(
    'The school has answered with a time',
  )
  expect((await visit('ines', `/requests/${mine.id}`, extra())).status).toBe(404)
})

test('A time that somebody has already is refused by name, and nothing is written', async () => {
  const mine = (await requests()).find(row => row.about === 'Sleep')!
  const answer = await visit('wen', `/requests/${mine.id}`, extra({ 'at-0': '10:30' }))
  expect([answer.status, (await answer.text()).includes('Wen Liu')]).toEqual([409, true])
  expect((await requests()).find(row => row.id === mine.id)?.answer).toBeNull()
  const rounds = await inOak(world.house.db, tx => tx.selectFrom('rounds').select('id').execute())
  expect(rounds).toHaveLength(1)
})

test('The answer shows hours that are free for both; one that is taken is not among them, nor whose it is', async () => {
  await addRound(world, {
    ...{ name: 'usual', days: { '2026-10-08': ['15:00', '18:00'] }, educators: { wen: null } },
    ...{ states: ['opened', 'published'], meetings: [['uma', 1, ['wen']]] },
  })
  await world.as('ines', ctx => placeMeeting(ctx, meetingOf('uma', 1, 'usual'), at('15:00', '2026-10-08')))
  const first = (await requests()).find(row => row.about === 'Sleep')
  const page = await text('wen', `/requests/${first!.id}`)
  const offered = [...page.matchAll(/name="time" value="([^"]+)"/g)].map(([, value]) => value)
  expect(offered.slice(0, 5)).toEqual([
    ...['2026-10-07T15:00', '2026-10-07T16:00', '2026-10-07T17:00', '2026-10-08T16:00', '2026-10-08T17:00'],
  ])
  expect(new Set(offered.map(value => value?.slice(0, 10))).size).toBe(5)
  expect(page).not.toMatch(/Uma|Stone/)
  for (const [time, status] of [
    [offered.slice(0, 6), 422],
    [['soon'], 422],
  ] as const) {
    const sent = { ...extra({ 'day-0': '', 'at-0': '' }), time: time as string[] }
    expect((await visit('wen', `/requests/${first!.id}`, sent)).status).toBe(status)
  }
  expect(await countStatements(() => text('wen', `/requests/${first!.id}`))).toBeLessThanOrEqual(6)
})

test('Of several times the family chooses one, at just these minutes', async () => {
  const invited = await visit(
    'wen',
    `/children/${person('leo')}/homes/${partyId('oakgrove', 'leo', 1)}/invitation`,
    {
      ...extra({ 'at-0': '15:03', 'day-1': DAY, 'at-1': '16:41' }),
      about: 'Reading',
    },
  )
  expect(invited.status).toBe(303)
  await tellFacts(world, office)
  const [notice] = (await noticesTo(world, 'rosa')).filter(one => one.kind === 'timesProposed')
  expect(notice?.data.children.map(child => child.name)).toEqual(['Leo'])
  expect(JSON.stringify(notice?.data)).not.toContain('Reading')
  const link = `/b/${tokenOf(world.house.signer, notice!.data.link!)}`
  const choice = await (await world.visit(null, `${school}${link}`)).text()
  for (const shown of ['15:03', '16:41']) expect([shown, choice.includes(shown)]).toEqual([shown, true])
  expect(choice).not.toContain('15:04')
  const { meeting_id } = (await requests()).find(row => row.about === 'Reading')!
  const page = await text('rosa', `/meetings/${meeting_id}/time`)
  expect([...page.matchAll(/value="(\d{4}-\d\d-\d\dT[^"]+)"/g)].map(match => match[1])).toEqual([
    at('15:03'),
    at('16:41'),
  ])
  expect((await visit('rosa', `/meetings/${meeting_id}/time`, { start: at('16:41') })).status).toBe(303)
  expect(await text('rosa', '')).toContain('16:41')
})

test('Where none of the times suits, the family says by its link when it could come', async () => {
  const home = partyId('oakgrove', 'mateo', 1)
  const invitation = `/children/${person('mateo')}/homes/${home}/invitation`
  const byHand = await text('ines', invitation)
  expect(byHand).toContain('waits in the Outbox, to be handed over')
  expect(byHand).toMatch(/<button[^>]*>Write the letter to the family</)
  expect(byHand).toContain('<legend>Another time 1</legend>')
  world.house.sendsMail = true
  const mailed = await text('ines', invitation)
  expect(mailed).toContain('The family is told at once')
  expect(mailed).toMatch(/<button[^>]*>Send to the family</)
  world.house.sendsMail = false
  await visit('ines', invitation, {
    ...extra({ 'at-0': '08:03', 'day-1': DAY, 'at-1': '08:41' }),
    about: 'Reading',
  })
  await tellFacts(world, office)
  const [notice] = (await noticesTo(world, 'lucia')).filter(one => one.kind === 'timesProposed')
  const link = `${school}/b/${tokenOf(world.house.signer, notice!.data.link!)}`
  const page = await (await world.visit(null, link)).text()
  expect(page).toContain('¿No le conviene ninguna de estas horas?')
  expect(page).toContain('Reunión aparte')
  expect(page).not.toContain('Extra conference')
  expect((await world.visit(null, `${link}/other-times`, { key: newKey(), wished: '' })).status).toBe(422)
  const sent = { key: newKey(), wished: 'Los viernes por la tarde' }
  expect((await world.visit(null, `${link}/other-times`, sent)).status).toBe(303)
  expect((await requests()).filter(row => row.party_id === home && row.side === 'home')).toMatchObject([
    { asked_by: person('lucia'), wished: 'Los viernes por la tarde', answered_at: null },
  ])
  expect(await text('ines', '/requests')).toContain('Los viernes por la tarde')
  // in a round there is a list to wait on instead
  const usual = `/rounds/${roundOf('usual')}/booking/other-times`
  expect((await visit('uma-mother', usual, { wished: 'x' })).status).toBe(404)
})

test('Not now is said kindly, and only to the home that asked', async () => {
  const mine = (await requests()).find(row => row.about === 'Reading at home')!
  expect((await visit('wen', `/requests/${mine.id}/decline`, { reply: '' })).status).toBe(422)
  expect(
    (await visit('wen', `/requests/${mine.id}/decline`, { reply: 'After the holidays, gladly.' })).status,
  ).toBe(303)
  await tellFacts(world, office)
  const declined = (await noticesOf(world)).filter(one => one.kind === 'requestDeclined')
  expect(declined.map(one => [one.to_person, one.data.reply])).toEqual([
    [person('dana'), 'After the holidays, gladly.'],
  ])
  expect(await text('dana', `/children/${person('ari')}/requests`)).toContain('After the holidays, gladly.')
})

test('What cannot be is said by field', async () => {
  const mine = (await requests()).find(row => row.about === 'Sleep')!
  for (const [fields, field] of [
    [{ educators: [] }, 'educators'],
    [{ educators: [person('salma')] }, 'educators'],
    [{ 'at-0': '' }, 'at-0'],
    [{ 'day-0': '', 'at-0': '' }, 'day-0'],
    [{ 'at-0': '23:50' }, 'at-0'],
    [{ minutes: '0' }, 'minutes'],
  ] as const) {
    const answer = await visit(
      'wen',
      `/requests/${mine.id}`,
      extra(fields as Record<string, string | string[]>),
    )
    expect([field, answer.status, (await answer.text()).includes(`href="#${field}"`)]).toEqual([
      field,
      422,
      true,
    ])
  }
})

test('It keeps its people from being booked in a round at the same time', async () => {
  await addRound(world, {
    days: { [DAY]: ['10:00', '12:00'] },
    educators: { wen: null },
    states: ['opened', 'planned', 'published'],
    meetings: [['mia', 1, ['wen']]],
  })
  await expect(world.as('ines', ctx => placeMeeting(ctx, meetingOf('mia'), at('10:25')))).rejects.toThrow(
    'conferences.conflicts',
  )
})

test('It stands in no list of rounds', async () => {
  for (const list of [await text('ines', '/rounds'), await text('ines', '')]) {
    expect(list).toContain(`/rounds/${roundOf()}`)
    expect(list).not.toContain('Extra conference')
  }
})

test('Nothing went wrong on the way', () => expect(world.problems).toEqual([]))

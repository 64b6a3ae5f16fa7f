import { afterAll, expect, test } from 'vitest'
import { openMailSink } from '../../../test/support/mail-sink.ts'
import { officeOf, sendDue, tellFacts } from '../../../test/support/office.ts'
import { addRound, at, DAY, inOak, meetingOf, person } from '../../../test/support/rounds.ts'
import { openWorld } from '../../../test/world.ts'
import { partyId } from '../../demo/personas.ts'
import { placeMeeting } from '../../domain/conferences/booking/bookings.ts'
import { enterRestriction } from '../../domain/people/restrictions.ts'
import { newKey } from '../../platform/ids.ts'

const world = await openWorld()
const sink = await openMailSink()
afterAll(() => sink.close())
// the bar of the demo names the whole cast on every page
world.house.demo = false
for (const [name, day] of [
  ['autumn', DAY],
  ['winter', '2026-12-01'],
] as const)
  await addRound(world, {
    name,
    days: { [day]: ['15:00', '17:00'] },
    educators: { tomas: null, wen: null },
    interpreters: ['salma'],
    states: ['opened', 'planned', 'published'],
    meetings: [
      ['ari', 1, ['wen']],
      ['ari', 2, ['wen']],
      ['noor', 1, ['tomas']],
      ['uma', 1, ['tomas']],
      ['leo', 1, ['wen']],
    ],
  })
const placed = (kid: string, clock: string, home = 1, more = {}) =>
  world.as('ines', ctx => placeMeeting(ctx, meetingOf(kid, home), at(clock), more))
await placed('ari', '15:00')
await placed('ari', '15:50', 2)
await placed('noor', '15:00', 1, { interpreter: person('salma') })

const pathOf = (kid: string, home = 1, round = 'autumn') =>
  `/s/oakgrove/meetings/${meetingOf(kid, home, round)}`
const text = async (who: string | null, path: string) => (await world.visit(who, path)).text()
const status = async (who: string | null, path: string, fields?: Record<string, string>) =>
  (await world.visit(who, path, fields)).status
const send = async (who: string | null, path: string, fields: Record<string, string>) =>
  (await world.visit(who, path, { key: newKey(), ...fields })).status
const itemsOf = (kid: string, home = 1, round = 'autumn') =>
  inOak(world.house.db, tx =>
    tx
      .selectFrom('agenda_items')
      .where('meeting_id', '=', meetingOf(kid, home, round))
      .where('withdrawn_at', 'is', null)
      .select(['id', 'text', 'earlier_id', 'side'])
      .orderBy('place')
      .execute(),
  )
const idOf = async (said: string, kid = 'ari', home = 1, round = 'autumn') =>
  (await itemsOf(kid, home, round)).find(item => item.text === said)!.id

const CANARIES =
  /DANA-|WEN-ALONE|SCHOOL-|ARI-WANTS|SECOND-PHONE|HOME-VIEW|SPRING-COMES|THANK-YOU|He reads|READ-ALOUD/

const PREPARED = { see: '', worry: '', hope: '', talk: '', audience: 'holders', version: '0' }

test('A guardian prepares, sees who can read it before saving, and finds its lines on the agenda', async () => {
  const page = await text('dana', `${pathOf('ari')}/preparation`)
  expect(page).toContain('Only Wen Liu and the head of school can read this.')
  const said = { ...PREPARED, worry: 'DANA-WORRIES <b>', talk: 'DANA-READING\n\n DANA-SLEEP ' }
  expect(await send('dana', `${pathOf('ari')}/preparation`, said)).toBe(303)
  expect((await itemsOf('ari')).map(item => item.text)).toEqual(['DANA-READING', 'DANA-SLEEP'])
  expect(await text('wen', `${pathOf('ari')}/preparation`)).toContain('DANA-WORRIES &lt;b&gt;')
  expect(await text('wen', `${pathOf('ari')}/agenda`)).toContain('DANA-SLEEP')
})

test('What was saved on another device meanwhile is shown beside what was typed, and neither is lost', async () => {
  const path = `${pathOf('ari')}/preparation`
  const late = await world.visit('dana', path, { ...PREPARED, worry: 'FROM-THE-OTHER-PHONE' })
  expect(late.status).toBe(409)
  const page = await late.text()
  expect(page).toContain('FROM-THE-OTHER-PHONE')
  expect(page).toContain('DANA-WORRIES &lt;b&gt;')
  const both = { ...PREPARED, worry: 'DANA-WORRIES and FROM-THE-OTHER-PHONE', version: '1' }
  expect(await send('dana', path, { ...both, talk: 'DANA-READING\nDANA-SLEEP' })).toBe(303)
  expect(await itemsOf('ari')).toHaveLength(2)
})

test('A line that is changed or taken off the agenda is so in the preparation too', async () => {
  const id = await idOf('DANA-SLEEP')
  const path = `${pathOf('ari')}/agenda/${id}`
  expect(await send('dana', path, { text: 'DANA-NIGHTS', minutes: '5', seen: 'grown_ups' })).toBe(303)
  expect(await text('dana', `${pathOf('ari')}/preparation`)).toContain('DANA-READING\nDANA-NIGHTS')
  expect(await send('wen', path, { text: 'WEN-SAYS', minutes: '8', seen: 'grown_ups' })).toBe(303)
  expect((await itemsOf('ari')).map(item => item.text)).toEqual(['DANA-READING', 'DANA-NIGHTS'])
  expect(await text('dana', `${pathOf('ari')}/agenda`)).toContain('8 minutes')
  expect(await status('wen', `${path}/withdrawal`, {})).toBe(403)
})

test('Private notes are their author’s alone, and what is for one side is no other side’s', async () => {
  const add = (who: string, said: string, seen: string) =>
    send(who, `${pathOf('ari')}/agenda`, { text: said, minutes: '', seen })
  expect(await add('dana', 'DANA-ALONE', 'mine')).toBe(303)
  expect(await add('wen', 'WEN-ALONE', 'mine')).toBe(303)
  expect(await add('wen', 'SCHOOL-SIDE', 'side')).toBe(303)
  expect(await add('ari', 'ARI-WANTS', 'everyone')).toBe(303)
  expect(await add('ari', 'ARI-SIDE', 'side')).toBe(422)
  const seen = async (who: string) => {
    const pages = await Promise.all(['agenda', 'packet'].map(page => text(who, `${pathOf('ari')}/${page}`)))
    return ['DANA-ALONE', 'WEN-ALONE', 'SCHOOL-SIDE', 'ARI-WANTS', 'DANA-NIGHTS'].filter(canary =>
      pages.some(page => page.includes(canary)),
    )
  }
  expect(await seen('dana')).toEqual(['DANA-ALONE', 'ARI-WANTS', 'DANA-NIGHTS'])
  expect(await seen('wen')).toEqual(['WEN-ALONE', 'SCHOOL-SIDE', 'ARI-WANTS', 'DANA-NIGHTS'])
  expect(await seen('ines')).toEqual(['SCHOOL-SIDE', 'ARI-WANTS', 'DANA-NIGHTS'])
  expect(await seen('ari')).toEqual(['ARI-WANTS'])
  expect(await text('wen', `${pathOf('ari')}/notes`)).not.toContain('ALONE')
})

test('Nothing is noted before it has begun, and the grown-ups’ items wait until the student has left', async () => {
  const early = { who: 'home', text: 'too early' }
  expect(await send('wen', `${pathOf('ari')}/notes/${await idOf('DANA-READING')}/words`, early)).toBe(409)
  expect(await send('wen', `${pathOf('ari')}/notes/beginning`, {})).toBe(303)
  const before = await text('wen', `${pathOf('ari')}/notes`)
  expect(['ARI-WANTS', 'DANA-NIGHTS'].filter(one => before.includes(one))).toEqual(['ARI-WANTS'])
  expect(before.replaceAll(/[\u2068\u2069]/g, '')).toMatch(/head of school can read this\. Ari cannot/)
  expect(await send('wen', `${pathOf('ari')}/notes/departure`, {})).toBe(303)
  expect(await text('wen', `${pathOf('ari')}/notes`)).toContain('DANA-NIGHTS')
})

test('What is said is kept with whose words they are, and its typist alone takes it back', async () => {
  const path = `${pathOf('ari')}/notes/${await idOf('DANA-READING')}/words`
  expect(await send('wen', path, { who: `home:${person('dana')}`, text: 'He reads to me' })).toBe(303)
  expect(await send('wen', path, { who: `home:${person('mark')}`, text: 'of another home' })).toBe(422)
  const { id } = await inOak(world.house.db, tx =>
    tx.selectFrom('agenda_words').select('id').executeTakeFirstOrThrow(),
  )
  expect(await status('ines', `${path}/${id}/withdrawal`, {})).toBe(404)
  const item = await idOf('DANA-READING')
  expect(await text('wen', `${pathOf('ari')}/notes?item=${item}`)).toContain('He reads to me')
  expect(await status('dana', `${pathOf('ari')}/agenda/${item}/withdrawal`, {})).toBe(409)
})

const outcome = (came: string, words: string, knew = '0', more = {}) => ({
  ...{ came, words, knew, home_words: '', school_words: '', student_words: '' },
  ...more,
})
const note = async (said: string, fields: Record<string, string>) =>
  send('wen', `${pathOf('ari')}/notes/${await idOf(said)}/outcome`, fields)

test('Two outcomes that were written at the same time both stand until somebody decides', async () => {
  expect(await note('DANA-READING', outcome('agreed', 'FIRST-PHONE'))).toBe(303)
  expect(await note('DANA-READING', outcome('agreed', 'SECOND-PHONE'))).toBe(303)
  const page = await text('wen', `${pathOf('ari')}/notes?item=${await idOf('DANA-READING')}`)
  expect(page).toContain('FIRST-PHONE')
  expect(page).toContain('SECOND-PHONE')
  expect(await note('DANA-READING', outcome('agreed', 'SECOND-PHONE', '2'))).toBe(303)
})

test('An action has one owner of this conference and a day, and both sides read who does what', async () => {
  const path = `${pathOf('ari')}/notes/${await idOf('DANA-READING')}/actions`
  const act = (owner: string, due: string) => send('wen', path, { what: 'READ-ALOUD', owner, due })
  expect(await act(`home:${partyId('oakgrove', 'ari', 2)}`, '2026-11-20')).toBe(422)
  expect(await act(`school:${person('tomas')}`, '2026-11-20')).toBe(422)
  expect(await act(`home:${partyId('oakgrove', 'ari', 1)}`, '2026-01-01')).toBe(422)
  expect(await act(`home:${partyId('oakgrove', 'ari', 1)}`, '2026-11-20')).toBe(303)
  expect(await text('wen', `${pathOf('ari')}/notes?item=${await idOf('DANA-READING')}`)).toContain(
    'READ-ALOUD',
  )
})

test('A conference is not closed while something has no outcome, nor with one view of two', async () => {
  expect(await send('wen', `${pathOf('ari')}/notes/closing`, { summary: '' })).toBe(409)
  expect(await note('DANA-NIGHTS', outcome('differ', '', '0', { home_words: 'Ten at night' }))).toBe(422)
  const views = { home_words: 'HOME-VIEW', school_words: 'SCHOOL-VIEW' }
  expect(await note('DANA-NIGHTS', outcome('differ', '', '0', views))).toBe(303)
  expect(await note('ARI-WANTS', outcome('not_now', ''))).toBe(422)
  expect(await note('ARI-WANTS', outcome('not_now', 'WHEN-SPRING-COMES'))).toBe(303)
  world.now = world.now.add({ hours: 24 * 14 + 10 })
  expect(await send('wen', `${pathOf('ari')}/notes/closing`, { summary: 'THANK-YOU' })).toBe(303)
  const came = await inOak(world.house.db, tx =>
    tx.selectFrom('booking_ends').select('went').executeTakeFirstOrThrow(),
  )
  expect(came.went).toBe('held')
  expect(await send('dana', `${pathOf('ari')}/agenda`, { text: 'later', minutes: '', seen: 'mine' })).toBe(
    409,
  )
})

test('The home is told by mail, without a name in the subject; nobody else, and not in the evening', async () => {
  const office = officeOf(world, sink)
  await tellFacts(world, office)
  await sendDue(world, office)
  expect(sink.mails).toEqual([])
  world.now = world.now.add({ hours: 15 })
  await sendDue(world, office)
  expect(sink.mails.map(mail => mail.parsed.to?.[0]?.name)).toEqual(['Dana Levin'])
  const [mail] = sink.mails
  expect(mail?.parsed.subject).not.toMatch(/Ari|Levin/)
  expect(mail?.parsed.text).not.toMatch(CANARIES)
  const path = /(\/s\/oakgrove\/m\/[^/\s]+\/summary)/.exec(mail!.parsed.text!)![1]!
  expect(await text(null, path)).toContain('SECOND-PHONE')
})

test('Each side reads the same summary; the student what it was there for; each adds its own view', async () => {
  const home = await text('dana', `${pathOf('ari')}/summary`)
  for (const shown of [
    'SECOND-PHONE',
    'HOME-VIEW',
    'SCHOOL-VIEW',
    'WHEN-SPRING-COMES',
    'THANK-YOU',
    'He reads',
  ])
    expect(home).toContain(shown)
  expect(home).not.toContain('FIRST-PHONE')
  const student = await text('ari', `${pathOf('ari')}/summary`)
  expect(student).toContain('WHEN-SPRING-COMES')
  for (const hidden of ['SECOND-PHONE', 'HOME-VIEW', 'THANK-YOU']) expect(student).not.toContain(hidden)
  const summary = /name="summary" value="([^"]+)"/.exec(home)![1]!
  const path = `${pathOf('ari')}/summary/views`
  expect(await send('dana', path, { summary, adds: 'yes', view: '' })).toBe(422)
  expect(await send('dana', path, { summary, adds: 'yes', view: 'DANA-DISSENTS' })).toBe(303)
  expect(await send('wen', path, { summary, view: '' })).toBe(303)
  expect(await text('wen', `${pathOf('ari')}/summary`)).toContain('DANA-DISSENTS')
  expect(await text('ari', `${pathOf('ari')}/summary`)).not.toContain('DANA-DISSENTS')
})

test('What is put right is a summary beside the first, which keeps the views on it', async () => {
  expect(await send('wen', `${pathOf('ari')}/notes/reopening`, {})).toBe(303)
  expect(await note('ARI-WANTS', outcome('follow_up', 'NEXT-TIME-FIRST', '1'))).toBe(303)
  expect(await send('wen', `${pathOf('ari')}/notes/closing`, { summary: '' })).toBe(303)
  const page = await text('dana', `${pathOf('ari')}/summary`)
  expect(page).toContain('NEXT-TIME-FIRST')
  expect(page).toContain('WHEN-SPRING-COMES')
  expect(page).toContain('DANA-DISSENTS')
})

test('What was left open comes first on the next agenda of this home, and of no other', async () => {
  expect(await text('dana', `${pathOf('ari', 1, 'winter')}/agenda`)).toContain('ARI-WANTS')
  expect(await text('mark', `${pathOf('ari', 2, 'winter')}/agenda`)).not.toContain('ARI-WANTS')
  await send('wen', `${pathOf('ari', 1, 'winter')}/notes/beginning`, {})
  await send('wen', `${pathOf('ari', 1, 'winter')}/notes/beginning`, {})
  const items = await itemsOf('ari', 1, 'winter')
  expect(items.map(({ text: said }) => said)).toEqual(['ARI-WANTS', 'READ-ALOUD'])
  expect(items[0]?.earlier_id).toBe(await idOf('ARI-WANTS'))
})

const PAGES = ['preparation', 'preparation/child', 'agenda', 'notes', 'summary', 'packet']

test.each([
  ['the other home', ['mark', 'petra'], 404],
  ['another family', ['lucia', 'june', 'rose'], 404],
  ['a guardian from whom it is withheld', ['victor'], 404],
  ['an interpreter', ['salma', 'linh'], 404],
  ['staff who do not look after the child', ['tomas', 'pia'], 404],
  ['people of another school', ['joan'], 404],
  ['people who have left', ['otto', 'gone'], 404],
])('To %s there is no such conference', async (_, who, expected) => {
  for (const one of who)
    for (const page of PAGES) {
      const answer = await world.visit(one, `${pathOf('ari')}/${page}`)
      expect([one, page, answer.status]).toEqual([one, page, expected])
      expect(await answer.text()).not.toMatch(CANARIES)
    }
})

test('The other home’s own pages show nothing of it, nor do a withheld child’s or an interpreted one’s', async () => {
  for (const page of ['preparation', 'agenda', 'summary', 'packet'])
    expect(await text('mark', `${pathOf('ari', 2)}/${page}`)).not.toMatch(CANARIES)
  expect(await status('victor', `${pathOf('uma')}/agenda`)).toBe(404)
  expect(await status('salma', `${pathOf('noor')}/agenda`)).toBe(404)
  // an aide of the group knows that there is a conference, and nothing of what is said in it
  expect(await status('pia', `${pathOf('noor')}/agenda`)).toBe(404)
  // as a parent, and not as one of the school
  expect(await text('tomas', `${pathOf('leo')}/agenda`)).not.toContain('/notes')
  expect(await status('tomas', `${pathOf('leo')}/notes`)).toBe(404)
  expect(await status('ari', `${pathOf('ari')}/notes`)).toBe(404)
})

test('A summary that waits is not sent to a guardian from whom it was withheld since', async () => {
  const path = pathOf('noor')
  expect(await send('tomas', `${path}/notes/beginning`, {})).toBe(303)
  expect(await send('tomas', `${path}/notes/closing`, { summary: '' })).toBe(303)
  const office = officeOf(world, sink)
  await tellFacts(world, office)
  await world.as('ines', ctx =>
    enterRestriction(ctx, person('noor'), {
      ...{ guardian: person('karim'), scope: 'academics', document: 'order 17' },
      ...{ from_on: '2026-10-01', last_day: '' },
    }),
  )
  sink.mails.length = 0
  world.now = world.now.add({ hours: 24 })
  await sendDue(world, office)
  const told = sink.mails.map(mail => mail.parsed.to?.[0]?.name)
  expect([told.includes('Amal Haddad'), told.includes('Karim Haddad')]).toEqual([true, false])
  expect(await status('karim', `${path}/summary`)).toBe(404)
})

test('Nothing went wrong on the way', () => expect(world.problems).toEqual([]))

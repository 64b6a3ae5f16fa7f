import { afterAll, expect, test } from 'vitest'
import { noticesTo, officeOf, tellFacts } from '../../../test/support/office.ts'
import { addRound, at, DAY, inOak, meetingOf, person, roundOf } from '../../../test/support/rounds.ts'
import { countStatements } from '../../../test/support/statements.ts'
import { openWorld } from '../../../test/world.ts'
import { cancelMeeting, placeMeeting } from '../../domain/conferences/booking/bookings.ts'
import { holdFor, letGo } from '../../domain/conferences/holding/holds.ts'
import { makeLink, tokenOf } from '../../domain/links/links.ts'
import { stillTold } from '../../domain/notifications/still-told.ts'
import { addresseeOf } from '../../domain/people/receivers.ts'
import { enterRestriction } from '../../domain/people/restrictions.ts'
import { found } from '../../platform/refusal.ts'

const world = await openWorld()
world.house.demo = false // its bar names the whole cast on every page
const office = officeOf(world)
const CLOCKS = ['15:00', '15:25', '15:50', '16:15', '16:40']
await addRound(world, {
  days: { [DAY]: ['15:00', '17:00'] },
  educators: { wen: null },
  states: ['opened', 'planned', 'published'],
  meetings: [
    ['ari', 1, ['wen']],
    ['ari', 2, ['wen']],
    ['mia', 1, ['wen']],
    ['leo', 1, ['wen']],
    ['ana', 1, ['wen']],
    ['mateo', 1, ['wen']],
    ['finn', 1, ['wen']],
    ['finn', 2, ['wen']],
    ['uma', 1, ['wen']],
    ['iris', 1, ['wen']],
    ['noor', 1, ['wen']],
  ],
})
const full = ['finn', 'mateo', 'iris', 'uma', 'ana']
for (const [n, kid] of full.entries())
  await world.as('ines', ctx => placeMeeting(ctx, meetingOf(kid), at(CLOCKS[n]!)))
const round = roundOf()
const base = `/s/oakgrove/rounds/${round}`
const own = `${base}/booking/wait`
const cancel = (kid: string) => world.as('ines', ctx => cancelMeeting(ctx, meetingOf(kid), round))
const page = async (who: string | null, path = own) => {
  const answer = await world.visit(who, path)
  return { status: answer.status, text: await answer.text() }
}
const linkOf = (who: string) =>
  world.as(null, async ctx => {
    const expires = world.now.add({ hours: 24 })
    const aim = { person: person(who), purpose: 'booking' as const, round, expires }
    return `/s/oakgrove/b/${tokenOf(world.house.signer, await makeLink(ctx, world.house.signer, aim))}/wait`
  })
/** What is said of it on the next page. */
const toastOf = (answer: Response) => {
  const [, kept = ''] = /toast=([^;]+)/.exec(answer.headers.get('set-cookie') ?? '') ?? []
  return Buffer.from(kept, 'base64url').toString()
}
const still = (text: string) => text.replaceAll(/value="[0-9a-f-]{36}"/g, 'value=""')

test('A family joins by a link and signed in, and finds itself on the list', async () => {
  const path = await linkOf('rosa')
  expect((await page(null, path)).text).toContain('Apúnteme en la lista')
  const sent = { meetings: meetingOf('leo'), from_at: '15:30', until_at: '' }
  expect(toastOf(await world.visit(null, path, sent))).toContain(
    'Le avisaremos en cuanto haya una hora libre',
  )
  for (const text of [(await page(null, path)).text, (await page('rosa')).text]) {
    expect(text).toContain('Usted está en la lista')
    expect(text).toMatch(/No antes de las (15:30|3:30)/)
  }
})

test('What cannot be taken comes back with what was typed', async () => {
  const none = await world.visit('dana', own, { from_at: '15:00', until_at: '14:00' })
  expect(none.status).toBe(422)
  expect(await none.text()).toContain('Choose at least one child.')
  const order = await world.visit('dana', own, {
    meetings: [meetingOf('ari'), meetingOf('mia')],
    ...{ together: 'yes', from_at: '16:00', until_at: '15:00' },
  })
  const text = await order.text()
  expect(order.status).toBe(422)
  expect(text).toMatch(/value="16:00"/)
  expect(text.match(/checked/g)).toHaveLength(3)
  expect((await world.visit('dana', own, { meetings: meetingOf('ari', 2) })).status).toBe(422)
  const better = await world.visit('lucia', own, { meetings: meetingOf('mateo') })
  expect([better.status, await better.text()]).toEqual([
    422,
    expect.stringContaining('qué días o a qué horas'),
  ])
})

test('Whoever has a time for all can ask for a better one, and keeps it', async () => {
  const { text } = await page('lucia')
  expect(text).toContain('Usted conserva su hora')
  expect(text).toMatch(/Usted tiene: .*20/)
  expect((await page('lucia', `${base}/booking`)).text).toContain('Avíseme cuando haya una hora mejor')
})

test('Others have no such page', async () => {
  for (const who of ['rose', 'salma', 'wen', 'joan']) expect((await page(who)).status).toBe(404)
  expect((await page('huong')).status).toBe(404)
  // whoever is of the school finds the own place on the own page, and writes nobody's call down there
  expect((await page('tomas', `${base}/families/${person('tomas')}/wait`)).status).toBe(404)
})

test('Staff write down who calls; the list and its order are the head’s', async () => {
  const spoken = `${base}/families/${person('uma-mother')}/wait`
  expect((await page('wen', spoken)).text).toContain('Waiting list: Clara Stone')
  await cancel('uma')
  const rosas = await world.as('rosa', ctx => holdFor(ctx, round))
  await world.as('rosa', ctx => letGo(ctx, rosas!))
  const sent = { meetings: meetingOf('uma'), from_at: '17:00', until_at: '', spoken_by: 'Clara’s mother' }
  expect((await world.visit('wen', spoken, sent)).status).toBe(303)
  expect((await page('wen', spoken)).text).toContain('Clara’s mother')
  expect([(await page('wen', `${base}/waits`)).status, (await page('rosa', `${base}/waits`)).status]).toEqual(
    [403, 404],
  )
  const list = (await page('ines', `${base}/waits`)).text
  expect(list.indexOf('Rosa Rey')).toBeGreaterThan(0)
  expect(list.indexOf('Rosa Rey')).toBeLessThan(list.indexOf('Clara Stone'))
  expect(list).toContain('Did not suit')
  const [end] = list.match(/\/s\/oakgrove\/rounds\/[^"]*\/waits\/[^"]*\/end/g)!.slice(-1)
  expect((await world.visit('wen', end!, {})).status).toBe(403)
  expect((await world.visit('ines', end!, {})).status).toBe(303)
  expect((await page('ines', `${base}/waits`)).text).not.toContain('Clara Stone')
})

test('Whoever is asked gets one mail, in its language, with the way to what is kept', async () => {
  // 16:15 is free since Rosa said no; whoever joins is asked at once
  await world.visit('karim', own, { meetings: meetingOf('noor'), from_at: '', until_at: '' })
  const sent = { meetings: meetingOf('ari', 2), from_at: '', until_at: '' }
  expect(toastOf(await world.visit('mark', own, sent))).toContain('free now, and we keep it for you')
  await tellFacts(world, office)
  const told = (await noticesTo(world, 'mark')).filter(one => one.kind === 'timeOffered')
  expect(told).toHaveLength(1)
  expect(told[0]!.data.meetings.map(one => one.child_name)).toEqual(['Ari'])
  const letter = (await page('ines', `/s/oakgrove/outbox/${told[0]!.id}`)).text
  const links = await inOak(world.house.db, tx => tx.selectFrom('links').selectAll().execute())
  expect(links.find(({ id }) => id === told[0]!.data.link)).toMatchObject({
    purpose: 'booking',
    round_id: round,
  })
  expect(letter).toContain('A time is free for you')
  // lives elsewhere: the hours of the own zone as well
  expect(letter).toContain('Where you are, that is')
  expect((await noticesTo(world, 'petra')).filter(one => one.kind === 'timeOffered')).toEqual([])
})

test('The other home’s pages are the same, to the byte, whatever one home waits for', async () => {
  const paths = [own, `/s/oakgrove/children/${person('ari')}`, '/s/oakgrove', '/s/oakgrove/me']
  const all = async () =>
    (await Promise.all(paths.map(path => page('dana', path)))).map(one => still(one.text))
  const before = await all()
  const kept = await world.as('mark', ctx => holdFor(ctx, round))
  await world.as('mark', ctx => letGo(ctx, kept!))
  expect(await all()).toEqual(before)
  await world.visit('mark', `${own}/end`, {})
  expect(await all()).toEqual(before)
  await world.visit('mark', own, { meetings: meetingOf('ari', 2), from_at: '', until_at: '' })
  expect((await page('mark')).text).toContain('A time is free, and we keep it for you')
  expect(await all()).toEqual(before)
  await tellFacts(world, office)
  expect((await noticesTo(world, 'dana')).filter(one => one.kind === 'timeOffered')).toEqual([])
  expect(before.join()).not.toMatch(/Mark|Petra|You are on the list/)
})

test('What a document withholds is neither shown nor kept nor sent, from then on', async () => {
  const [notice] = (await noticesTo(world, 'mark')).filter(one => one.kind === 'timeOffered').slice(-1)
  const path = await linkOf('mark')
  const scope = 'events' as const
  const paper = { guardian: person('mark'), scope, document: 'order 7', from_on: '2026-10-01', last_day: '' }
  await world.as('ines', ctx => enterRestriction(ctx, person('ari'), paper))
  expect([(await page('mark')).status, (await page(null, path)).status]).toEqual([404, 404])
  const held = await world.as(null, async ctx =>
    stillTold(ctx, notice!, found(await addresseeOf(ctx, person('mark')))),
  )
  expect(held.gone).toBeDefined()
  await tellFacts(world, office)
  const holds = await inOak(world.house.db, tx => tx.selectFrom('holds').selectAll().execute())
  expect(holds.filter(one => one.held_by === person('mark'))).toEqual([])
})

test('The pages need no more than six statements', async () => {
  const counted = await countStatements(() => page('rosa'))
  expect(counted).toBeLessThanOrEqual(6)
})

afterAll(() => expect(world.problems).toEqual([]))

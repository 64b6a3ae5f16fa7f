import { expect, test } from 'vitest'
import { noticesTo, officeOf, publish, sendDue, tellFacts, wait } from '../../../test/support/office.ts'
import { addRound, at, DAY, inOak, meetingOf, person, roundOf } from '../../../test/support/rounds.ts'
import { countStatements } from '../../../test/support/statements.ts'
import { openWorld } from '../../../test/world.ts'
import { cancelMeeting, placeMeeting } from '../../domain/conferences/booking/bookings.ts'
import { noticesFor } from '../../domain/notifications/outbox.ts'
import { previewFor } from '../../domain/notifications/preview.ts'
import { ownLettersSeen } from '../../domain/notifications/seen-by-hand.ts'
import { announce } from '../../platform/outbox.ts'

const world = await openWorld()
// in the demo a letter leads to what its reader finds
world.house.demo = false
const office = officeOf(world)
const page = async (who: string | null, path: string) => {
  const answer = await world.visit(who, `/s/oakgrove${path}`)
  return { status: answer.status, html: await answer.text() }
}
const last = async (who: string) => (await noticesTo(world, who)).at(-1)!
const act = (who: string | null, id: string, deed: string) =>
  world.visit(who, `/s/oakgrove/outbox/${id}/${deed}`, {})

test('An empty outbox says what will be there and where to begin', async () => {
  const { status, html } = await page('ines', '/outbox')
  expect(status).toBe(200)
  expect(html).toContain('Nothing here yet')
  expect(html).toContain('/s/oakgrove/rounds')
})

test('Every letter is listed, those that need a hand first', async () => {
  await addRound(world, {
    days: { [DAY]: ['15:00', '17:00'] },
    rooms: ['Loft'],
    educators: { ines: null, wen: null, tomas: 'Loft' },
    interpreters: ['salma'],
    meetings: [
      ['mateo', 1, ['ines']],
      ['noor', 1, ['tomas']],
      ['ari', 1, ['wen']],
      ['ari', 2, ['wen']],
      ['obi', 1, ['ines']],
    ],
  })
  await world.as('ines', ctx => announce(ctx, 'timesAsked', { round: roundOf() }))
  await tellFacts(world, office)
  await sendDue(world, office)
  await inOak(world.house.db, tx =>
    tx.updateTable('notices').set({ state: 'uncertain' }).where('to_person', '=', person('sam')).execute(),
  )
  const { html } = await page('ines', '/outbox')
  expect(html.indexOf('Sam Okoro')).toBeLessThan(html.indexOf('Lucía Fernández'))
  expect(html).toContain('One letter did not leave')
  const [, ...others] = [...html.matchAll(/<th role="rowheader".*?<bdi>([^<]*)</g)].map(([, name]) => name)
  expect(others).toEqual(others.toSorted((a, b) => a!.localeCompare(b!)))
  expect(others.length).toBeGreaterThan(5)
  const filtered = await page('ines', '/outbox?state=uncertain')
  expect(filtered.html).not.toContain('Lucía Fernández')
  expect((await page('ines', '/outbox?state=nonsense&round=1&page=-3')).status).toBe(200)
  expect((await page('ines', '/outbox?state=sent')).html).toContain('No letter fits')
  const lucia = await page('ines', '/outbox?name=LUCIA%20fern')
  expect(lucia.html).toMatch(/<caption[^>]*>1 letter<.*Lucía Fernández/s)
  expect(lucia.html).not.toContain('Sam Okoro')
  for (const nobody of ['%25', 'Sam_Okoro', 'x%00'])
    expect((await page('ines', `/outbox?name=${nobody}`)).html).toContain('No letter fits')
})

test('The head says how to reach the school; each letter says it, and the page to which its link leads', async () => {
  const { id } = await last('lucia')
  const number = '919 555 0143, from 8 to 10'
  const days = { concern: '1', observation: '2', insight: '2', aspiration: '2', school_days: ['1', '2'] }
  const quiet = { quiet_from: '19:00', quiet_until: '07:00', most_a_week: '10' }
  const sent = await world.visit('ines', '/s/oakgrove/voice/settings', { ...days, ...quiet, reach: number })
  expect(sent.status).toBe(303)
  world.house.demo = true
  const { html } = await page('ines', `/outbox/${id}`)
  expect(html).toContain(`hable con la escuela: ${number}`)
  const href = html.match(/href="([^"]*\/s\/oakgrove\/t\/[^"]*)"/)?.[1] ?? ''
  const found = await world.visit(null, new URL(href, 'http://x').pathname)
  expect(await found.text()).toContain(`Oak Grove School: ${number}`)
  expect((await page('ines', '')).html).not.toContain(number)
  world.house.demo = false
})

test('In the demo a letter leads to what its reader finds; of one’s own school it does not', async () => {
  const { id } = await last('lucia')
  world.house.demo = true
  const { html } = await page('ines', `/outbox/${id}`)
  const href = html.match(/href="([^"]*\/s\/oakgrove\/t\/[^"]*)"/)?.[1] ?? ''
  expect(html).toContain('open what Lucía Fernández finds')
  const found = await world.visit('ines', new URL(href, 'http://x').pathname)
  expect([found.status, await found.text()]).toEqual([200, expect.stringContaining('Mateo')])
  const chosen = async (who: string) =>
    /<option[^>]* selected[^>]*>(.*?)</.exec((await page(who, '')).html)?.[1]
  expect(await chosen('lucia')).toContain('Lucía')
  expect(await chosen('june')).toContain('June')
  world.house.demo = false
  expect((await page('ines', `/outbox/${id}`)).html).not.toContain('Only in the demo')
})

test('The outbox is the head’s alone', async () => {
  const { id } = await last('lucia')
  const cells: [string | null, number][] = [
    ['ines', 200],
    ['tomas', 403],
    ['pia', 403],
    ['lucia', 404],
    ['dana', 404],
    ['salma', 404],
    ['rose', 404],
    ['joan', 404],
    ['otto', 404],
    [null, 303],
  ]
  for (const [who, status] of cells) {
    expect([who, (await page(who, '/outbox')).status]).toEqual([who, status])
    expect([who, (await page(who, `/outbox/${id}`)).status]).toEqual([who, status])
    if (who !== 'ines') expect([who, (await act(who, id, 'withdrawal')).status]).toEqual([who, status])
  }
  expect((await page('ines', '/outbox/00000000-0000-4000-8000-000000000000')).status).toBe(404)
  expect((await last('lucia')).state).toBe('shown')
})

test('A letter is read as its reader gets it, to copy, to mail and to print with a code', async () => {
  const { id, data } = await last('amal')
  const { html } = await page('ines', `/outbox/${id}`)
  const link = `http://localhost:4780/s/oakgrove/t/${office.signer.tokenOf('link', data.link!)}`
  expect(html).toContain('lang="ar" dir="rtl"')
  expect(html).toContain(link)
  expect(html).toContain('<svg')
  expect(html).toContain('readonly')
  expect(html).toContain('mailto:amal@post.example?subject=')
  expect(html).toContain(encodeURIComponent(link))
  expect(html).not.toContain(`href="${link}"`)
  expect(await last('amal')).toMatchObject({ opened_by: person('ines') })
  const told = async (who: string) => (await page(who, '/me')).html.includes('<bdi>Ines Marsh</bdi>')
  expect([await told('amal'), await told('karim')]).toEqual([true, false])
  expect((await page('ines', `/outbox/${(await last('sam')).id}`)).html).not.toContain('mailto:')
})

test('Who of the school opened a letter is said to its reader, not that the reader did', async () => {
  const seen = (who: string) => world.as(who, async ctx => (await ownLettersSeen(ctx)).length)
  const { id } = await last('karim')
  const opened = { opened_at: world.now.toString(), opened_by: person('karim') }
  await inOak(world.house.db, tx => tx.updateTable('notices').set(opened).where('id', '=', id).execute())
  expect([await seen('amal'), await seen('karim')]).toEqual([1, 0])
})

test('Of a mail that left by itself, the head does not see the link', async () => {
  const { id, data } = await last('mark')
  await inOak(world.house.db, tx =>
    tx.updateTable('notices').set({ state: 'sent' }).where('id', '=', id).execute(),
  )
  const { html } = await page('ines', `/outbox/${id}`)
  expect(html).not.toContain(office.signer.tokenOf('link', data.link!))
  expect(html).not.toContain('mailto:')
  expect((await last('mark')).opened_at).toBeNull()
})

test('Handed over, a letter is no longer among those that need a hand', async () => {
  const { id } = await last('petra')
  expect((await act('tomas', id, 'handover')).status).toBe(403)
  expect((await act('ines', id, 'handover')).status).toBe(303)
  expect(await last('petra')).toMatchObject({ state: 'sent', sent_to: '' })
  expect((await act('ines', id, 'handover')).status).toBe(409)
})

test('Withdrawn, a letter’s link opens nothing any more; what has left cannot be withdrawn', async () => {
  const { id, data } = await last('amal')
  expect((await act('ines', id, 'withdrawal')).status).toBe(303)
  const path = `/t/${office.signer.tokenOf('link', data.link!)}`
  expect((await page(null, path)).status).toBe(404)
  expect((await act('ines', (await last('mark')).id, 'withdrawal')).status).toBe(409)
  expect((await act('ines', id, 'sending')).status).toBe(409)
})

test('The preview is what each person gets, in each language, before anybody knows', async () => {
  const place = (kid: string, clock: string, home = 1) =>
    world.as('ines', ctx => placeMeeting(ctx, meetingOf(kid, home), at(clock)))
  await place('mateo', '15:00')
  await place('noor', '15:25')
  await place('ari', '15:00')
  await place('ari', '15:50', 2)
  await place('obi', '15:25')
  const previews = await world.as('ines', ctx => previewFor(ctx, roundOf()))
  expect(previews.map(({ to, staff }) => `${staff} ${to}`)).toEqual(
    previews.map(({ to, staff }) => `${staff} ${to}`).toSorted((a, b) => a.localeCompare(b)),
  )
  const to = (name: string) => previews.find(one => one.to === name)!
  expect(to('Amal Haddad').letter).toMatchObject({ lang: 'ar', dir: 'rtl' })
  expect(to('Sam Okoro').mail).toBe(false)
  expect(JSON.stringify(to('Dana Levin'))).not.toMatch(/Mark|Petra|3:50/)
  expect(JSON.stringify(to('Mark Levin'))).not.toMatch(/Dana|3:00/)
  expect(await noticesTo(world, 'salma')).toEqual([])
  await publish(world)
  wait(world, { seconds: 11 })
  await tellFacts(world, office)
  await sendDue(world, office)
  const told = (await page('ines', `/outbox/${(await last('dana')).id}`)).html
  for (const fact of to('Dana Levin').letter.meetings[0]!.facts) expect(told).toContain(fact.value)
})

test('The list and a letter take at most six statements', async () => {
  const letters = [(await last('dana')).id, (await last('amal')).id]
  const cost = (path: string) => countStatements(async () => void (await page('ines', path)))
  for (const id of letters) await page('ines', `/outbox/${id}`)
  expect(await cost('/outbox')).toBeLessThanOrEqual(6)
  for (const id of letters) expect(await cost(`/outbox/${id}`)).toBeLessThanOrEqual(6)
})

test('A letter that must not be told any more says so, and shows no link', async () => {
  const { id, data } = await last('dana')
  await world.as('ines', ctx => cancelMeeting(ctx, meetingOf('ari')))
  const { html } = await page('ines', `/outbox/${id}`)
  expect(html).toContain('A newer letter says how it is now')
  expect(html).not.toContain(office.signer.tokenOf('link', data.meetings[0]!.link!))
})

test('The other school’s head finds none of it', async () => {
  const { id } = await last('dana')
  expect((await world.visit('joan', `/s/harborlight/outbox/${id}`)).status).toBe(404)
  const theirs = await world.as('joan', ctx => noticesFor(ctx, { page: 0 }))
  expect(theirs.notices).toEqual([])
  expect(world.problems).toEqual([])
})

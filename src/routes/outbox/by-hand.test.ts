import { beforeAll, expect, test } from 'vitest'
import { noticesTo, officeOf, publish, sendDue, tellFacts, wait } from '../../../test/support/office.ts'
import { addRound, DAY, inOak, meetingOf, person, roundOf } from '../../../test/support/rounds.ts'
import { countStatements } from '../../../test/support/statements.ts'
import { openWorld } from '../../../test/world.ts'
import { placeMeeting } from '../../domain/conferences/booking/bookings.ts'
import { withdrawMoot } from '../../domain/notifications/moot.ts'
import { newKey } from '../../platform/ids.ts'
import { announce } from '../../platform/outbox.ts'

const world = await openWorld()
// the bar of the demo names the whole cast on every page
world.house.demo = false
const office = { ...officeOf(world), post: null }
const path = `/s/oakgrove/outbox/by-hand`
const page = async (query = '') => (await world.visit('ines', path + query)).text()
const idsIn = (html: string) => /name="letters" value="([^"]*)"/.exec(html)?.[1]?.split(' ') ?? []

beforeAll(async () => {
  await addRound(world, {
    days: { [DAY]: ['15:00', '17:00'] },
    educators: { ines: null, wen: null },
    states: ['opened'],
    meetings: [
      ['mateo', 1, ['ines']],
      ['ari', 1, ['wen']],
      ['ari', 2, ['wen']],
      ['obi', 1, ['ines']],
    ],
  })
  await world.as('ines', ctx => announce(ctx, 'timesAsked', { round: roundOf() }))
  await tellFacts(world, office)
  await sendDue(world, office)
})

test('All letters that leave only by hand stand on one page, each whole, in its own language', async () => {
  // one more keeps who saw them first
  expect(await countStatements(page)).toBeLessThanOrEqual(6 + 1)
  expect(await countStatements(page)).toBeLessThanOrEqual(6)
  const html = await page()
  const letters = html.split('<article class="letter"').slice(1)
  expect(letters).toHaveLength(idsIn(html).length)
  expect(letters.some(letter => letter.includes('lang="es"') && letter.includes('Lucía'))).toBe(true)
  for (const letter of letters) expect(letter).toContain('class="letter-code"')
  // whole names, so that a pile can be sorted
  expect(letters.some(letter => letter.includes('<bdi>Lucía Fernández</bdi>'))).toBe(true)
  expect((await noticesTo(world, 'dana'))[0]).toMatchObject({ opened_by: person('ines') })
})

test('The round says how many of its letters wait to be handed over, and leads to them', async () => {
  const read = async () => (await world.visit('ines', `/s/oakgrove/rounds/${roundOf()}`)).text()
  expect(await countStatements(read)).toBeLessThanOrEqual(6)
  const html = await read()
  expect(html).toContain('5 letters wait for you in the Outbox')
  expect(html).toContain(`/outbox?round=${roundOf()}&amp;kind=timesAsked&amp;state=shown`)
})

test('What must not be told any more is not printed', async () => {
  const { id } = (await noticesTo(world, 'mark'))[0]!
  expect(idsIn(await page())).toContain(id)
  await world.as('ines', async ctx => {
    const over = { until_on: '2026-01-01' }
    await ctx.db.updateTable('memberships').set(over).where('person_id', '=', person('mark')).execute()
    await ctx.db
      .updateTable('notices')
      .set({ opened_by: null, opened_at: null })
      .where('id', '=', id)
      .execute()
  })
  expect(idsIn(await page())).not.toContain(id)
  // nobody saw its link
  expect((await noticesTo(world, 'mark'))[0]).toMatchObject({ opened_by: null, opened_at: null })
})

test('Only those that were chosen are printed', async () => {
  const asked = idsIn(await page())
  await addRound(world, {
    ...{ name: 'spring', days: { '2026-12-01': ['15:00', '16:00'] } },
    ...{ educators: { wen: null }, meetings: [['leo', 1, ['wen']]] },
  })
  await world.as('ines', ctx => placeMeeting(ctx, meetingOf('leo', 1, 'spring'), '2026-12-01T15:00'))
  await publish(world, 'spring')
  wait(world, { seconds: 11 })
  await tellFacts(world, office)
  await sendDue(world, office)
  const planned = (await noticesTo(world, 'rosa')).filter(one => one.kind === 'schedulePlanned')
  expect(idsIn(await page('?kind=schedulePlanned'))).toEqual(
    expect.arrayContaining(planned.map(one => one.id)),
  )
  expect(planned).not.toEqual([])
  expect(idsIn(await page('?kind=timesAsked'))).toEqual(asked)
  expect(idsIn(await page('?kind=meetingMoved'))).toEqual([])
})

test('Those of the newest round come first, a page at a time', async () => {
  const rows = await inOak(world.house.db, tx => tx.selectFrom('notices').select(['id', 'kind']).execute())
  const kinds = idsIn(await page()).map(id => rows.find(one => one.id === id)?.kind)
  expect([kinds[0], kinds.at(-1)]).toEqual(['schedulePlanned', 'timesAsked'])
  expect(idsIn(await page('?page=2'))).toEqual([])
})

test('They are marked together, once, and nobody else’s', async () => {
  const html = await page()
  const fields = { key: newKey(), letters: [...idsIn(html), 'x'].join(' ') }
  expect((await world.visit('wen', path, { ...fields, key: newKey() })).status).toBe(403)
  for (const _ of [1, 2]) expect((await world.visit('ines', path, fields)).status).toBe(303)
  expect(await noticesTo(world, 'dana')).toMatchObject([{ state: 'sent', sent_to: '' }])
  expect(idsIn(await page())).toEqual([])
  expect(await page()).toContain('Every letter has left')
})

test('What is asked for in vain leaves the pile by itself once the schedule is out', async () => {
  await world.as('ines', ctx =>
    announce(ctx, 'timesAsked', { round: roundOf(), guardians: [person('dana')] }),
  )
  await tellFacts(world, office)
  await sendDue(world, office)
  await world.as('ines', withdrawMoot)
  expect(await noticesTo(world, 'dana')).toMatchObject([{ state: 'sent' }, { state: 'shown' }])
  await publish(world)
  wait(world, { seconds: 11 })
  await world.as('ines', withdrawMoot)
  expect(await noticesTo(world, 'dana')).toMatchObject([
    { state: 'sent' },
    { state: 'withdrawn', fault: 'closed' },
  ])
})

test('Nothing went wrong on the way', () => expect(world.problems).toEqual([]))

import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { addItem } from '../../src/domain/conferences/agenda/adding.ts'
import { placeMeeting } from '../../src/domain/conferences/booking/bookings.ts'
import { declineMeeting } from '../../src/domain/conferences/held/declines.ts'
import { noteEnd } from '../../src/domain/conferences/held/ends.ts'
import { talkFor } from '../../src/domain/conferences/meeting/talk.ts'
import { askForConference, waitingRequestsFor } from '../../src/domain/conferences/requests/requests.ts'
import { lettersByHand } from '../../src/domain/notifications/by-hand.ts'
import { noticeFor } from '../../src/domain/notifications/outbox.ts'
import { newKey } from '../../src/platform/ids.ts'
import { announce } from '../../src/platform/outbox.ts'
import { noticesTo, officeOf, publish, sendDue, tellFacts, wait } from '../support/office.ts'
import { addRound, at, DAY, meetingOf, person, roundOf } from '../support/rounds.ts'
import { addGuarding, addRole } from '../support/standing.ts'
import { openWorld } from '../world.ts'

// Mark is a guardian of Ari in one home and leads the school; Dana is Ari's other home, and Mia's only one.
const world = await openWorld()
const office = { ...officeOf(world), post: null }
await addRound(world, {
  days: { [DAY]: ['15:00', '17:00'] },
  educators: { wen: null },
  states: ['opened'],
  meetings: [
    ['ari', 1, ['wen']],
    ['leo', 1, ['wen']],
  ],
})
await world.as('ines', async ctx => {
  await placeMeeting(ctx, meetingOf('ari', 1), at('15:00'))
  await placeMeeting(ctx, meetingOf('leo', 1), at('15:25'))
  await announce(ctx, 'timesAsked', { round: roundOf() })
})
await tellFacts(world, office)
await sendDue(world, office)
await addRole(world, 'mark', 'head')
const page = async (who: string, path: string) => (await world.visit(who, `/s/oakgrove${path}`)).text()

test.each<[who: string, shown: boolean]>([
  ['dana', false],
  ['rosa', true],
])('The link in a letter to %s is shown to a head of the other home: %s', async (who, shown) => {
  const { id } = (await noticesTo(world, who))[0]!
  const opened = (head: string) => world.as(head, ctx => noticeFor(ctx, id))
  const piled = async (head: string) =>
    (await world.as(head, ctx => lettersByHand(ctx, { page: 0 }))).letters.some(
      letter => letter.notice.id === id,
    )
  const { told, secret } = await opened('mark')
  expect([told !== null, secret, await piled('mark')]).toEqual([shown, shown, shown])
  // the demo opens what a letter leads to, to whoever may read it
  const page = await (await world.visit('mark', `/s/oakgrove/outbox/${id}`)).text()
  expect([page.includes('class="letter"'), page.includes('/t/')]).toEqual([shown, shown])
  // written down of nobody who did not see it
  expect((await noticesTo(world, who))[0]!.opened_by).toBe(shown ? person('mark') : null)
  expect([(await opened('ines')).secret, await piled('ines')]).toEqual([true, true])
})

test('The head arranges what the other home asks for, of a half-sibling too, and does not read its words', async () => {
  for (const kid of ['ari', 'mia'])
    await world.as('dana', ctx => askForConference(ctx, person(kid), { about: 'CANARY', wished: 'CANARY' }))
  const read = (who: string) => world.as(who, waitingRequestsFor)
  expect((await read('mark')).requests.map(({ about, wished }) => about + wished)).toEqual(['', ''])
  expect((await read('ines')).requests.map(({ about }) => about)).toEqual(['CANARY', 'CANARY'])
})

test('What is said of an own child, or of a half-sibling, is not read in a letter to the staff', async () => {
  for (const kid of ['ari', 'mia', 'leo']) {
    const said = { kind: 'concern', audience: 'team', homes: 'ours', text: 'CANARY' }
    const who = kid === 'leo' ? 'rosa' : 'dana'
    const path = `/s/oakgrove/children/${person(kid)}/voice/new`
    expect((await world.visit(who, path, said)).status).toBe(303)
  }
  await tellFacts(world, office)
  const letters = (await noticesTo(world, 'ines')).filter(({ kind }) => kind === 'voiceSaid')
  const read = (who: string) =>
    world.as(who, async ctx => {
      const opened = await Promise.all(letters.map(({ id }) => noticeFor(ctx, id)))
      return opened.map(({ told, notice }) => [notice.data.children[0]!.id, told !== null] as const)
    })
  expect(new Map(await read('mark'))).toEqual(
    new Map([
      [person('ari'), false],
      [person('mia'), false],
      [person('leo'), true],
    ]),
  )
  expect((await read('ines')).map(([, shown]) => shown)).toEqual([true, true, true])
})

test('Why the other home wants no conference is said to the school, not to its head who is a parent', async () => {
  await addRound(world, {
    ...{ name: 'spring', days: { [DAY]: ['15:00', '17:00'] }, educators: { wen: null } },
    states: ['opened', 'published'],
    meetings: [
      ['ari', 1, ['wen']],
      ['mia', 1, ['wen']],
    ],
  })
  for (const kid of ['ari', 'mia'])
    await world.as('dana', ctx => declineMeeting(ctx, meetingOf(kid, 1, 'spring'), 'CANARY'))
  const words = async (who: string, path: string) => {
    const page = await world.visit(who, `/s/oakgrove/rounds/${roundOf('spring')}/${path}`)
    return (await page.text()).split('CANARY').length - 1
  }
  for (const path of ['tracking', 'tracking.csv'])
    expect([path, await words('mark', path), await words('ines', path)]).toEqual([path, 0, 2])
})

test('How the other home’s conference went is neither read nor written by its other parent', async () => {
  const outcome = (who: string, kid: string) =>
    world.visit(who, `/s/oakgrove/meetings/${meetingOf(kid)}/outcome`).then(({ status }) => status)
  expect([await outcome('mark', 'ari'), await outcome('mark', 'leo')]).toEqual([403, 200])
  expect(await outcome('ines', 'ari')).toBe(200)
  const then = world.now
  world.now = Temporal.Instant.from('2026-10-20T22:00:00Z')
  for (const kid of ['ari', 'leo'])
    await world.as('wen', ctx =>
      noteEnd(ctx, meetingOf(kid), { went: 'home_away', began: '', ended: '', came: new Map() }),
    )
  for (const path of ['tracking', 'tracking.csv']) {
    const missed = async (who: string) => {
      const page = await world.visit(who, `/s/oakgrove/rounds/${roundOf()}/${path}`)
      const rows = (await page.text())
        .split(/<tr|\n/)
        .slice(1)
        .filter(row => row.includes('Did not take place'))
      return ['Ari', 'Leo'].filter(kid => rows.some(row => row.includes(kid)))
    }
    expect([path, await missed('mark'), await missed('ines')]).toEqual([path, ['Leo'], ['Ari', 'Leo']])
  }
  world.now = then
})

test('Nor does that one write down that the other home came without a time', async () => {
  const listed = async (who: string) => {
    const text = await page(who, `/rounds/${roundOf()}/walk-ins`)
    return ['Ari Levin', 'Leo Rey'].map(name => text.includes(name))
  }
  expect([await listed('mark'), await listed('ines')]).toEqual([
    [false, true],
    [true, true],
  ])
})

test('What the other home writes with its times is not read by its head, nor wiped by what that one types', async () => {
  const family = `/s/oakgrove/rounds/${roundOf()}/families/${person('dana')}`
  const read = async (who: string) => (await (await world.visit(who, family)).text()).includes('CANARY')
  const say = (who: string, path: string, note: string) => {
    const said = { key: newKey(), comes: 'no', mode: 'any', note, spoken_by: 'Dana' }
    return world.visit(who, path, said).then(({ status }) => status)
  }
  expect(await say('dana', `/s/oakgrove/rounds/${roundOf()}/times`, 'CANARY')).toBe(303)
  expect([await read('mark'), await read('ines')]).toEqual([false, true])
  expect(await say('mark', family, '')).toBe(303)
  expect(await read('ines')).toBe(true)
  expect(await say('ines', family, '')).toBe(303)
  expect(await read('ines')).toBe(false)
})

test('How many things others keep to themselves on an agenda shows to nobody by its limit', async () => {
  const put = (who: string, seen: 'mine' | 'grown_ups') =>
    world.as(who, async ctx =>
      addItem(ctx, await talkFor(ctx, meetingOf('ari', 1)), { text: 'x', minutes: null, seen }),
    )
  await publish(world)
  wait(world, { seconds: 11 })
  await put('wen', 'mine')
  for (let n = 0; n < 40; n++) await put('dana', 'grown_ups')
  await expect(put('dana', 'grown_ups')).rejects.toThrow('agendaFull')
})

const KEPT = ['goals', 'support', 'actions', 'voice']

test('That a home is kept from an educator shows neither in who reads what the other one says, nor in who is reached', async () => {
  const ari = `/children/${person('ari')}`
  const readersFor = (who: string) =>
    Promise.all(KEPT.map(async what => /Only [^<]*can read/.exec(await page(who, `${ari}/${what}/new`))?.[0]))
  const petra = async (who: string) =>
    ((await page(who, ari)) + (await page(who, `/people/${person('petra')}`))).includes('petra@mail.example')
  const before = await readersFor('dana')
  expect(before.every(said => said?.includes('Wen'))).toBe(true)
  expect([await petra('wen'), await petra('ines')]).toEqual([true, true])
  // Wen and Mark are the two homes of Finn from now on, and Mark is Ari's other home, where Petra lives too
  await addGuarding(world, 'wen', 'finn', 1)
  await addGuarding(world, 'mark', 'finn', 2)
  expect(await readersFor('dana')).toEqual(before)
  expect([await petra('wen'), await petra('ines')]).toEqual([false, true])
})

test('Nothing went wrong on the way', () => expect(world.problems).toEqual([]))

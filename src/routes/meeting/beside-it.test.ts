import { beforeAll, expect, test } from 'vitest'
import { addAnswer, addRound, at, DAY, meetingOf, person, roundOf } from '../../../test/support/rounds.ts'
import { openWorld } from '../../../test/world.ts'
import { placeMeeting } from '../../domain/conferences/booking/bookings.ts'
import { makeLink, tokenOf } from '../../domain/links/links.ts'

const world = await openWorld()
world.house.demo = false
const path = (kid: string, home = 1) => `/s/oakgrove/meetings/${meetingOf(kid, home)}/time`
const text = async (who: string | null, address: string) => (await world.visit(who, address)).text()
const linkFor = (who: string, kid: string, home = 1) =>
  world.as('ines', async ctx => {
    const aim = { person: person(who), round: roundOf(), meeting: meetingOf(kid, home) }
    const expires = world.now.add({ hours: 24 })
    const id = await makeLink(ctx, world.house.signer, { ...aim, purpose: 'meeting', expires })
    return `/s/oakgrove/m/${tokenOf(world.house.signer, id)}`
  })

beforeAll(async () => {
  await addRound(world, {
    days: { [DAY]: ['15:00', '17:30'] },
    educators: { wen: null, ines: null },
    states: ['opened', 'planned', 'published'],
    meetings: [
      ['ari', 1, ['wen']],
      ['ari', 2, ['wen']],
      ['mia', 1, ['ines']],
    ],
  })
  await addAnswer(world, 'dana', { times: { [at('16:40')]: 'preferred', [at('15:50')]: 'possible' } })
  const given = [
    ['ari', 1, '15:00'],
    ['mia', 1, '15:25'],
    ['ari', 2, '16:15'],
  ] as const
  for (const [kid, home, clock] of given)
    await world.as('ines', ctx => placeMeeting(ctx, meetingOf(kid, home), at(clock)))
})

test('Whoever moves one child’s conference reads when the sister’s is, and how both move', async () => {
  const page = await text('dana', path('ari'))
  expect(page).toContain('Choose a time for the conference about Ari')
  expect(page).toMatch(/The conference about Mia is on Tuesday, October\s20, 3:25/)
  expect(page).toContain(`href="/s/oakgrove/rounds/${roundOf()}/booking#move-all"`)
  expect(await text('dana', `/s/oakgrove/rounds/${roundOf()}/booking`)).toContain('id="move-all"')
})

test('By link the same is said, and whoever signs in moves both', async () => {
  const page = await text(null, `${await linkFor('dana', 'ari')}/time`)
  expect(page).toMatch(/The conference about Mia is on Tuesday, October\s20, 3:25/)
  expect(page).toContain('Sign in and move them together')
})

test('What suits comes first, and a time to which the family said no says so', async () => {
  const page = await text('dana', path('ari'))
  const order = [...page.matchAll(/name="start" value="[^"]*T([^"]*)"/g)].map(([, clock]) => clock)
  expect(order.slice(0, 2)).toEqual(['16:40', '15:50'])
  expect(order).toContain('17:05')
  expect(page.split('You said that you cannot come then')).toHaveLength(order.length - 1)
})

test('The other home of one of the children reads nothing of the sister', async () => {
  for (const page of [
    await text('mark', path('ari', 2)),
    await text(null, await linkFor('mark', 'ari', 2)),
  ]) {
    expect(page).toContain('Ari')
    for (const trace of ['Mia', 'The conference about', meetingOf('mia')])
      expect([trace, page.includes(trace)]).toEqual([trace, false])
  }
})

test('Nothing went wrong on the way', () => expect(world.problems).toEqual([]))

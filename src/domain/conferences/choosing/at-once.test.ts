import { beforeAll, expect, test } from 'vitest'
import {
  addAnswer,
  addRound,
  at,
  DAY,
  meetingOf,
  person,
  roomOf,
  roundOf,
} from '../../../../test/support/rounds.ts'
import { openWorld } from '../../../../test/world.ts'
import type { Actor, Ctx, RoundLink } from '../../../platform/ctx.ts'
import { aroundOf } from '../booking/around.ts'
import { placeMeeting } from '../booking/bookings.ts'
import { choiceInTurn } from '../booking/choice-turn.ts'
import { ownMeetingFor } from '../booking/own.ts'
import { bookTimes } from '../booking/times.ts'
import { type Choosing, choosingFor, choosingOf } from './choosing.ts'

const world = await openWorld()
const start = at('15:25')
const pick = { meeting: meetingOf('noor'), start }

beforeAll(async () => {
  const days = { [DAY]: ['15:00', '17:00'] as [string, string] }
  await addRound(world, {
    days,
    rooms: ['garden', 'loft'],
    educators: { wen: 'garden', tomas: null },
    interpreters: ['salma'],
    states: ['opened', 'published'],
    meetings: [
      ['noor', 1, ['wen']],
      ['iris', 1, ['tomas']],
    ],
  })
  await addRound(world, {
    name: 'other',
    days,
    rooms: ['garden'],
    educators: { pia: 'garden' },
    states: ['opened', 'published'],
    meetings: [
      ['mia', 1, ['pia']],
      ['leo', 1, ['pia']],
      ['ana', 1, ['pia']],
    ],
  })
  await addAnswer(world, 'amal', { interpreter: true })
})

/** What stands in the way of a choice, in any order; whose it is does not decide. */
const taken = ({ cases }: Choosing) =>
  cases.map(({ busy }) =>
    busy.map(({ kind, holder, start: from, end }) => [kind, holder, `${from}`, `${end}`].join(' ')).sort(),
  )
const bothWays = () =>
  world.as('amal', async ctx => {
    const whole = await choosingOf(ctx, roundOf(), person('amal'), aroundOf(ctx, [pick]))
    const [, atOnce] = await choiceInTurn(ctx, roundOf(), person('amal'), [pick])
    return { whole: taken(whole), atOnce: taken(atOnce) }
  })

test('What is read at once names all that stands in the way, as what is read in whole does', async () => {
  expect(await bothWays()).toEqual({ whole: [[]], atOnce: [[]] })
  // a room of hers and the shared one, of other rounds and educators
  await world.as('ines', ctx => placeMeeting(ctx, meetingOf('mia', 1, 'other'), start))
  await world.as('ines', ctx => placeMeeting(ctx, meetingOf('iris'), at('15:50')))
  const { whole, atOnce } = await bothWays()
  expect(atOnce).toEqual(whole)
  expect(atOnce.flat().join()).toContain(`room ${roomOf('garden')}`)
  expect(world.problems).toEqual([])
})

/** By a link that was made for whoever opens a world as this person. */
const linked = (who: string, link: object, word: (ctx: Ctx) => Promise<unknown>) =>
  world.as(who, ctx =>
    word({ ...ctx, actor: { kind: 'link', person: reader(ctx), link: { ...valid, ...link } as RoundLink } }),
  )
const valid = { expires_at: `${DAY}T00:00:00Z`, revoked_at: null, asked_again_at: null }
const reader = ({ actor }: Ctx) => (actor as Extract<Actor, { kind: 'person' }>).person

test('A link opens the times of its round and of no other, and a conference that it is for', async () => {
  const here = { purpose: 'booking', round_id: roundOf() }
  const other = { purpose: 'booking', round_id: roundOf('other') }
  const [mine, ana] = [meetingOf('leo', 1, 'other'), meetingOf('ana', 1, 'other')]
  const choose = (link: object) => linked('rosa', link, ctx => choosingFor(ctx, roundOf('other')))
  await expect(choose(other)).resolves.toMatchObject({ guardian: person('rosa') })
  await expect(choose(here)).rejects.toThrow('absent: round')
  const open = (link: object) => linked('rosa', link, ctx => ownMeetingFor(ctx, mine))
  for (const link of [other, { ...other, purpose: 'meeting', meeting_id: mine }])
    await expect(open(link)).resolves.toMatchObject({ meeting: { id: mine } })
  for (const link of [here, { ...other, purpose: 'meeting', meeting_id: ana }])
    await expect(open(link)).rejects.toThrow('absent: meeting')
})

test('Whoever chooses no time has chosen nothing', async () => {
  await expect(world.as('amal', ctx => bookTimes(ctx, roundOf(), []))).rejects.toThrow('absent: picks')
})

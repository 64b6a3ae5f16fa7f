import fc from 'fast-check'
import { sql } from 'kysely'
import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { confirmHold } from '../../../../test/support/confirming.ts'
import { addRound, at, DAY, inOak, meetingOf, roundOf } from '../../../../test/support/rounds.ts'
import { type Found, lookAtList } from '../../../../test/support/waiting.ts'
import { openWorld } from '../../../../test/world.ts'
import { Absent, Invalid, Refused } from '../../../platform/refusal.ts'
import { cancelMeeting, placeMeeting } from '../booking/bookings.ts'
import { bookTimes } from '../booking/times.ts'
import { holdFor, letGo } from '../holding/holds.ts'
import { releaseHolds } from '../holding/release.ts'
import { ownWaitFor } from './own.ts'
import { joinWait, leaveWait } from './waits.ts'

const RUNS = 14
const CLOCKS = ['15:00', '15:25', '15:50', '16:15', '16:40']
const families: [who: string, kids: [kid: string, home: number][]][] = [
  [
    'rosa',
    [
      ['leo', 1],
      ['ana', 1],
    ],
  ],
  ['mark', [['ari', 2]]],
  [
    'dana',
    [
      ['ari', 1],
      ['mia', 1],
    ],
  ],
  ['lucia', [['mateo', 1]]],
  ['june', [['iris', 1]]],
  [
    'uma-mother',
    [
      ['uma', 1],
      ['finn', 1],
    ],
  ],
  ['victor', [['finn', 2]]],
]
const kids = families.flatMap(([, own]) => own)
const world = await openWorld()
const begun = world.now
await addRound(world, {
  days: { [DAY]: ['15:00', '17:00'] },
  educators: { wen: null },
  states: ['opened', 'planned', 'published'],
  meetings: kids.map(([kid, home]) => [kid, home, ['wen']]),
})
const round = roundOf()

const family = fc.integer({ min: 0, max: families.length - 1 })
const slot = fc.constantFrom(...CLOCKS)
const act = <K extends string, M extends object>(kind: K, more: { [P in keyof M]: fc.Arbitrary<M[P]> }) =>
  fc.record({ kind: fc.constant(kind), family, ...more } as never) as fc.Arbitrary<
    { kind: K; family: number } & M
  >
const command = fc.oneof(
  {
    weight: 5,
    arbitrary: act<'join', { together: boolean; from: string; until: string }>('join', {
      together: fc.boolean(),
      from: fc.constantFrom('', '', '15:20', '16:00'),
      until: fc.constantFrom('', '', '16:20', '17:00'),
    }),
  },
  { weight: 5, arbitrary: act<'cancel', { kid: number }>('cancel', { kid: fc.nat(kids.length - 1) }) },
  {
    weight: 3,
    arbitrary: act<'place', { kid: number; slot: string }>('place', { kid: fc.nat(kids.length - 1), slot }),
  },
  { weight: 3, arbitrary: act<'book', { slot: string }>('book', { slot }) },
  { weight: 3, arbitrary: act<'confirm', object>('confirm', {}) },
  { weight: 3, arbitrary: act<'decline', object>('decline', {}) },
  { weight: 1, arbitrary: act<'leave', object>('leave', {}) },
  {
    weight: 3,
    arbitrary: act<'pass', { minutes: number }>('pass', { minutes: fc.constantFrom(10, 60, 300, 1000) }),
  },
)
type Command = typeof command extends fc.Arbitrary<infer C> ? C : never

function run(one: Command): Promise<unknown> {
  const [who, own] = families[one.family]!
  const kept = (
    work: (hold: Parameters<typeof letGo>[1], ctx: Parameters<typeof letGo>[0]) => Promise<unknown>,
  ) =>
    world.as(who, async ctx => {
      const hold = await holdFor(ctx, round)
      return hold && work(hold, ctx)
    })
  switch (one.kind) {
    case 'join':
      return world.as(who, async ctx => {
        const view = await ownWaitFor(ctx, round)
        const open = view.meetings.filter(meeting => !meeting.placed).map(({ id }) => id)
        const wish = {
          together: one.together,
          from_at: one.from,
          until_at: one.until,
          days: [],
          spoken_by: '',
        }
        return joinWait(ctx, view, { meetings: open, ...wish })
      })
    case 'cancel':
      return world.as('ines', ctx => cancelMeeting(ctx, meetingOf(...kids[one.kid]!)))
    case 'place':
      return world.as('ines', ctx => placeMeeting(ctx, meetingOf(...kids[one.kid]!), at(one.slot)))
    case 'book':
      return world.as(who, ctx =>
        bookTimes(ctx, round, [{ meeting: meetingOf(...own[0]!), start: at(one.slot) }]),
      )
    case 'confirm':
      return kept((hold, ctx) => confirmHold(ctx, hold))
    case 'decline':
      return kept((hold, ctx) => letGo(ctx, hold))
    case 'leave':
      return world.as(who, async ctx => leaveWait(ctx, await ownWaitFor(ctx, round)))
    case 'pass':
      world.now = world.now.add({ minutes: one.minutes })
      return world.as(null, ctx => releaseHolds(ctx, round))
  }
}

const clear = () =>
  inOak(world.house.db, async tx => {
    for (const table of ['holds', 'waits', 'claims', 'booking_moves', 'bookings'] as const)
      await sql`delete from ${sql.table(table)}`.execute(tx)
  })

/** What of a list must hold after whatever happened; `before`: the offers that were open then. */
function expectFair({ taken, free, waiters, ending }: Found, before: Set<string>, what: string) {
  expect([what, taken.length]).toEqual([what, new Set(taken).size])
  expect([what, ending]).toEqual([what, true])
  for (const [n, one] of waiters.entries()) {
    expect([what, one.missed < 2, one.wants > 0 || one.offered.length > 0]).toEqual([what, true, true])
    expect([what, one.offered.filter(start => one.asked.includes(start))]).toEqual([what, []])
    if (one.offered.length > 0 || one.kept) continue
    const open = one.suits.filter(start => free.includes(start))
    // nothing is free that suits somebody who was not asked for it
    expect([what, open.length < (one.together ? one.wants : 1) ? [] : open]).toEqual([what, []])
    // and nobody behind was asked just now for what suits somebody in front
    const behind = waiters.slice(n + 1).filter(other => !before.has(other.id))
    if (!one.together)
      expect([
        what,
        behind.flatMap(other => other.offered).filter(start => one.suits.includes(start)),
      ]).toEqual([what, []])
  }
}

test('Whatever happens to a round, its list is asked first, in its order, and nothing is kept for ever', async () => {
  const made = { offers: 0, refused: 0 }
  const days = fc.constantFrom(begun, Temporal.Instant.from('2026-10-20T17:00:00Z'))
  await fc.assert(
    fc.asyncProperty(days, fc.array(command, { minLength: 15, maxLength: 40 }), async (start, commands) => {
      await clear()
      world.now = start
      for (const [n, [kid, home]] of kids.slice(3, 8).entries())
        await world.as('ines', ctx => placeMeeting(ctx, meetingOf(kid, home), at(CLOCKS[n]!)))
      let before = new Set<string>()
      for (const [n, one] of commands.entries()) {
        world.now = world.now.add({ minutes: 1 })
        await world.as(null, ctx => releaseHolds(ctx, round))
        await run(one).catch(problem => {
          if (![Refused, Absent, Invalid].some(kind => problem instanceof kind)) throw problem
          made.refused++
        })
        const found = await lookAtList(world, CLOCKS)
        expectFair(found, before, `${n} ${JSON.stringify(one)}`)
        before = new Set(found.waiters.filter(({ offered }) => offered.length > 0).map(({ id }) => id))
        made.offers += before.size
      }
    }),
    { numRuns: RUNS, seed: 20261020 },
  )
  expect(made.offers).toBeGreaterThan(RUNS)
  expect(made.refused).toBeGreaterThan(0)
}, 60_000)

import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import {
  addAnswer,
  addRound,
  at,
  DAY,
  inOak,
  meetingOf,
  person,
  roundOf,
} from '../../../../test/support/rounds.ts'
import { openWorld } from '../../../../test/world.ts'
import type { Ctx } from '../../../platform/ctx.ts'
import { Absent, Refused } from '../../../platform/refusal.ts'
import { type Scheduled, scheduleOf } from '../schedule.ts'
import type { Mode } from '../tables.ts'
import { cancelMeeting, lockMeeting, placeMeeting, undoMove } from './bookings.ts'

const RUNS = 12
const world = await openWorld()
const meetings: [string, number, string[], number?][] = [
  ['leo', 1, ['wen']],
  ['ana', 1, ['ines', 'tomas']],
  ['mateo', 1, ['ines']],
  ['ines-f', 1, ['tomas']],
  ['noor', 1, ['tomas'], 45],
  ['sami', 1, ['ines']],
  ['ari', 1, ['wen', 'ines']],
  ['ari', 2, ['wen']],
]
await addRound(world, {
  days: { [DAY]: ['15:00', '17:00'] },
  rooms: ['Loft', 'Garden', 'Shed'],
  educators: { ines: 'Loft', tomas: null, wen: null },
  interpreters: ['salma'],
  states: ['opened', 'planned', 'published'],
  meetings,
})
await addAnswer(world, 'rosa', {
  times: { [at('15:00')]: 'preferred', [at('16:40')]: 'possible' },
  student: true,
})
await addAnswer(world, 'karim', { comes: false })
await addAnswer(world, 'petra', { times: { [at('15:25')]: 'possible' } })

const CLOCKS = ['15:00', '15:25', '15:50', '16:15', '16:40']
const MODES: Mode[] = ['in_person', 'video', 'phone']
const which = fc.integer({ min: 0, max: meetings.length - 1 })
const command = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant('place' as const),
      which,
      clock: fc.constantFrom(...CLOCKS),
      mode: fc.constantFrom(...MODES),
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('cancel' as const), which }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constantFrom('lock' as const, 'release' as const), which }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('undo' as const), which }) },
)
type Command = typeof command extends fc.Arbitrary<infer C> ? C : never

async function run(ctx: Ctx, command: Command, done: string[]) {
  const [kid, home] = meetings[command.which]!
  const meeting = meetingOf(kid, home)
  if (command.kind === 'undo') return done.length > 0 && undoMove(ctx, done[command.which % done.length]!)
  if (command.kind === 'place')
    return placeMeeting(ctx, meeting, at(command.clock), { mode: command.mode }).then(({ move }) =>
      done.push(move),
    )
  if (command.kind === 'cancel') return cancelMeeting(ctx, meeting).then(({ move }) => done.push(move))
  return lockMeeting(ctx, meeting, command.kind === 'lock').then(({ move }) => done.push(move))
}

/** What a booking must hold, said once more in other words than the product's. */
function owed({ booking, educators, guardians, child }: Scheduled): string[] {
  const { start, end, room, interpreter, starts_wall } = booking!
  const free = Temporal.Instant.from(end).add({ minutes: 5 }).toString()
  const suits = (who: string) => {
    if (who === person('karim')) return false
    if (who === person('rosa')) return [at('15:00'), at('16:40')].includes(starts_wall)
    return who !== person('petra') || starts_wall === at('15:25')
  }
  const there = guardians.filter(who => !educators.includes(who) && suits(who))
  const student = guardians.includes(person('rosa')) ? [child] : []
  const things = [room?.id, interpreter].filter(id => typeof id === 'string')
  return [
    ...educators.map(who => `${who} ${start} ${free}`),
    ...[...there, ...student, ...things].map(who => `${who} ${start} ${end}`),
  ].sort()
}

async function held() {
  const rows = await inOak(world.house.db, tx =>
    tx.selectFrom('claims').select(['taken_by as booking_id', 'holder_id', 'during']).execute(),
  )
  return rows.map(row => {
    const [start, end] = /"(.*)","(.*)"/
      .exec(row.during)!
      .slice(1)
      .map(text => Temporal.Instant.from(text))
    return { booking: row.booking_id, holder: row.holder_id, start: start!, end: end! }
  })
}

test('Whatever is placed, moved, cancelled and taken back: nobody is in two places, and all that is held is owed', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(command, { minLength: 5, maxLength: 30 }), async commands => {
      const done: string[] = []
      let refused = 0
      for (const one of commands)
        await world
          .as('ines', ctx => run(ctx, one, done))
          .catch(problem => {
            if (!(problem instanceof Refused || problem instanceof Absent)) throw problem
            refused++
          })
      const schedule = (await world.as('ines', ctx => scheduleOf(ctx, roundOf()))).filter(
        meeting => meeting.booking,
      )
      const claims = await held()
      for (const [n, a] of claims.entries())
        for (const b of claims.slice(n + 1))
          if (a.holder === b.holder)
            expect(
              Temporal.Instant.compare(a.end, b.start) <= 0 || Temporal.Instant.compare(b.end, a.start) <= 0,
            ).toBe(true)
      for (const meeting of schedule)
        expect(
          claims
            .filter(claim => claim.booking === meeting.booking!.id)
            .map(({ holder, start, end }) => `${holder} ${start} ${end}`)
            .sort(),
        ).toEqual(owed(meeting))
      const own = new Set(schedule.map(meeting => meeting.booking!.id))
      expect(claims.filter(claim => !own.has(claim.booking))).toEqual([])
      expect(done.length + refused).toBeGreaterThan(0)
    }),
    { numRuns: RUNS, seed: 20261020 },
  )
})

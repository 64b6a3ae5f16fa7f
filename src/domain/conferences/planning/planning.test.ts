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
import { idFor } from '../../../platform/ids.ts'
import { Absent, Forbidden } from '../../../platform/refusal.ts'
import { lockMeeting, placeMeeting } from '../booking/bookings.ts'
import { placedOf, scheduleOf } from '../schedule.ts'
import { approvePlan } from './approve.ts'
import { markOf, movesOf } from './moves.ts'
import type { PlanResult } from './outcome.ts'
import { cancelPlan, runPlan, startPlan } from './planning.ts'
import { planFor, plansViewFor } from './plans.ts'
import { finish, prepare, search } from './run.ts'

const world = await openWorld()
await addRound(world, {
  days: { [DAY]: ['15:00', '18:30'] },
  rooms: ['Loft'],
  educators: { ines: null, tomas: 'Loft', wen: null },
  interpreters: ['salma'],
  meetings: [
    ['leo', 1, ['wen']],
    ['ana', 1, ['ines']],
    ['mateo', 1, ['ines']],
    ['ines-f', 1, ['tomas']],
    ['noor', 1, ['tomas']],
    ['sami', 1, ['ines']],
    ['ari', 1, ['wen']],
    ['ari', 2, ['wen']],
    ['mia', 1, ['ines']],
    ['mai', 1, ['wen']],
    ['uma', 2, ['tomas']],
  ],
})
await addAnswer(world, 'lucia', {
  times: { [at('15:25')]: 'preferred', [at('15:50')]: 'preferred', [at('17:30')]: 'possible' },
})
await addAnswer(world, 'amal', {
  times: { [at('16:15')]: 'preferred', [at('16:40')]: 'possible' },
  interpreter: true,
})
await addAnswer(world, 'karim', { comes: false })
await addAnswer(world, 'dana', {
  times: { [at('17:05')]: 'possible', [at('17:30')]: 'preferred' },
  mode: 'video',
})
await addAnswer(world, 'june', { times: {} })

const schedule = async () =>
  new Map(
    (await world.as('ines', ctx => scheduleOf(ctx, roundOf()))).map(meeting => [meeting.meeting, meeting]),
  )
const start = async (kid: string, home = 1) =>
  (await schedule()).get(meetingOf(kid, home))?.booking?.starts_wall
const plan = async (seed?: number) => {
  const id = await world.as('ines', ctx => startPlan(ctx, roundOf(), seed ? { seed } : {}))
  return world.as('ines', ctx => planFor(ctx, roundOf(), id))
}
/** A proposal of which the head approves all. */
const approved = async (seed: number) => {
  const row = await plan(seed)
  const result = row.result as PlanResult
  await world.as('ines', async ctx => {
    const moves = movesOf(result, await placedOf(ctx, roundOf()), ctx.now)
    const asked = { mark: markOf(moves), meetings: moves.map(one => one.meeting) }
    await approvePlan(ctx, roundOf(), row.id, asked)
  })
  return result
}
const resultOf = async (seed?: number) => (await plan(seed)).result as PlanResult

test('A plan places all that can be placed, and says why the rest has no time', async () => {
  const result = await resultOf(1)
  expect(result).toMatchObject({ of: 11, placed: 9 })
  expect(Object.fromEntries(result.unplaced.map(one => [one.meeting, one.why.code]))).toEqual({
    [meetingOf('mai')]: 'noInterpreter',
    [meetingOf('uma', 2)]: 'nobody',
  })
  expect(await start('mateo')).toMatch(/15:(25|50)$/)
})

test('Siblings come one after the other, with their interpreter', async () => {
  const placed = await schedule()
  expect([await start('noor'), await start('sami')].sort()).toEqual([at('16:15'), at('16:40')])
  for (const kid of ['noor', 'sami'])
    expect(placed.get(meetingOf(kid))?.booking).toMatchObject({
      interpreter: person('salma'),
      language: 'ar',
    })
})

test('An educator who is a parent is never in two places', async () => {
  const placed = [...(await schedule()).values()].filter(meeting => meeting.booking)
  const spans = placed
    .filter(m => m.educators.includes(person('tomas')) || m.guardians.includes(person('tomas')))
    .map(m => m.booking!.start)
  expect(new Set(spans).size).toBe(4)
})

test('What a family wished for its mode is kept', async () => {
  const ari = (await schedule()).get(meetingOf('ari', 1))
  expect(ari?.booking).toMatchObject({ mode: 'video', room: null })
})

test('The same seed gives the same plan', async () => {
  const [one, two] = [await resultOf(7), await resultOf(7)]
  expect(two.after).toEqual(one.after)
  expect(two.moved).toBe(0)
})

test('A locked meeting stays, also where no plan would have put it', async () => {
  await world.as('ines', ctx => placeMeeting(ctx, meetingOf('mateo'), at('17:55')))
  await world.as('ines', ctx => lockMeeting(ctx, meetingOf('mateo'), true))
  const result = await resultOf(2)
  expect(await start('mateo')).toBe(at('17:55'))
  expect(result.after[meetingOf('mateo')]).toBe(at('17:55'))
  await world.as('ines', ctx => lockMeeting(ctx, meetingOf('mateo'), false))
})

test('A schedule that families know is planned again around itself, and each change is announced', async () => {
  await resultOf(3)
  const row = { round_id: roundOf(), by_person: person('ines'), entered_at: world.now.toString() }
  await inOak(world.house.db, tx =>
    tx
      .insertInto('round_states')
      .values({
        ...row,
        state: 'published',
        effective_at: world.now.toString(),
        school_id: idFor('school', 'oakgrove'),
      })
      .execute(),
  )
  const result = await resultOf(4)
  expect(result.moved).toBe(0)
  await inOak(world.house.db, tx =>
    tx.deleteFrom('staff_hours').where('person_id', '=', person('salma')).execute(),
  )
  const again = await approved(5)
  expect(again.unplaced.map(one => one.why.code).sort()).toEqual([
    'noInterpreter',
    'noInterpreter',
    'noInterpreter',
    'nobody',
  ])
  expect(again.moved).toBe(0)
  const facts = await inOak(world.house.db, tx => tx.selectFrom('facts').select('kind').execute())
  expect(facts.map(fact => fact.kind).sort()).toEqual(['bookingCancelled', 'bookingCancelled'])
})

test('One plan at a time, and one that is cancelled changes nothing', async () => {
  const jobs = { send: async () => {} }
  const id = await world.as('ines', ctx => startPlan({ ...ctx, jobs }, roundOf(), { seed: 6 }))
  const second = world.as('ines', ctx => startPlan({ ...ctx, jobs }, roundOf()))
  await expect(second).rejects.toMatchObject({ code: 'conferences.planRunning' })
  const before = await schedule()
  await world.as('ines', ctx => cancelPlan(ctx, roundOf(), id))
  await runPlan(world.house, { school: 'oakgrove', id })
  expect(await world.as('ines', ctx => planFor(ctx, roundOf(), id))).toMatchObject({
    state: 'failed',
    result: { stopped: 'cancelled' },
  })
  expect(await schedule()).toEqual(before)
})

test('A worker carries a plan out, once', async () => {
  const jobs = { send: async () => {} }
  const id = await world.as('ines', ctx => startPlan({ ...ctx, jobs }, roundOf(), { seed: 6 }))
  await runPlan(world.house, { school: 'oakgrove', id })
  const done = await world.as('ines', ctx => planFor(ctx, roundOf(), id))
  expect(done).toMatchObject({ state: 'done', progress: expect.anything() })
  await runPlan(world.house, { school: 'oakgrove', id })
  expect(await world.as('ines', ctx => planFor(ctx, roundOf(), id))).toEqual(done)
})

test('What changed while a plan was made is not written over', async () => {
  const jobs = { send: async () => {} }
  const id = await world.as('ines', ctx =>
    startPlan({ ...ctx, jobs }, roundOf(), { seed: 6, proposal: false }),
  )
  const prepared = (await world.as(null, ctx => prepare(ctx, id)))!
  const found = await search(prepared)
  await world.as('ines', ctx => lockMeeting(ctx, meetingOf('ana'), true))
  await world.as(null, ctx => finish(ctx, id, prepared, found))
  expect(await world.as('ines', ctx => planFor(ctx, roundOf(), id))).toMatchObject({
    state: 'failed',
    result: { stopped: 'movedOn' },
  })
})

test('Whoever took another time than the ones it had named is not moved away from it', async () => {
  const taken = at('17:55')
  await world.as('ines', ctx => placeMeeting(ctx, meetingOf('mateo'), taken))
  const result = await resultOf(7)
  expect([result.after[meetingOf('mateo')], result.moved]).toEqual([taken, 0])
})

test('Only the head plans', async () => {
  await expect(world.as('wen', ctx => startPlan(ctx, roundOf()))).rejects.toThrow(Forbidden)
  await expect(world.as('dana', ctx => plansViewFor(ctx, roundOf()))).rejects.toThrow(Absent)
  await expect(world.as('ines', ctx => startPlan(ctx, roundOf('none')))).rejects.toThrow(Absent)
})

import { expect, test } from 'vitest'
import { noticesTo, officeOf, tellFacts, wait } from '../../../../test/support/office.ts'
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
import { Absent } from '../../../platform/refusal.ts'
import { lockMeeting, placeMeeting } from '../booking/bookings.ts'
import { roundFor } from '../rounds/rounds.ts'
import { placedOf } from '../schedule.ts'
import { approvePlan, MovesClash } from './approve.ts'
import { keepChoices, searchChoices } from './choices.ts'
import { markOf, movesOf } from './moves.ts'
import type { PlanResult } from './outcome.ts'
import { cancelPlan, startPlan, type Want } from './planning.ts'
import { planFor, planFrom, planRows } from './plans.ts'
import { finish, prepare, search } from './run.ts'
import type { Supposed } from './supposing.ts'
import { undoPlan } from './taken-back.ts'

const world = await openWorld()
await addRound(world, {
  days: { [DAY]: ['15:00', '17:00'] },
  rooms: ['Loft', 'Garden'],
  educators: { ines: 'Loft', wen: null },
  states: ['opened', 'planned', 'published'],
  meetings: [
    ['ari', 1, ['wen']],
    ['ari', 2, ['wen']],
    ['iris', 1, ['wen']],
    ['mia', 1, ['ines']],
    ['mateo', 1, ['ines']],
  ],
})
await addAnswer(world, 'june', { times: { [at('15:00')]: 'preferred', [at('16:40')]: 'possible' } })
for (const [kid, home, clock] of [
  ['ari', 1, '15:00'],
  ['ari', 2, '15:25'],
  ['iris', 1, '16:40'],
  ['mia', 1, '16:15'],
  ['mateo', 1, '15:00'],
] as const)
  await world.as('ines', ctx => placeMeeting(ctx, meetingOf(kid, home), at(clock)))
await world.as('ines', ctx => lockMeeting(ctx, meetingOf('mia'), true))
await tellFacts(world, officeOf(world))

const wenLeaves: Supposed = { kind: 'away', who: person('wen'), day: DAY, from: '16:10', until: null }
const inesAway: Supposed = { kind: 'away', who: person('ines'), day: null, from: null, until: null }

/** All that a plan could ever write, to the byte. */
const everything = () =>
  inOak(world.house.db, async tx => {
    const booked = ['bookings', 'claims', 'booking_moves', 'holds', 'facts'] as const
    const tables = [...booked, 'staff_hours', 'round_rooms'] as const
    return JSON.stringify(
      await Promise.all(
        tables.map(async table =>
          (await tx.selectFrom(table).selectAll().execute()).map(row => JSON.stringify(row)).sort(),
        ),
      ),
    )
  })
const starts = async () => {
  const placed = await world.as('ines', ctx => placedOf(ctx, roundOf()))
  return Object.fromEntries(placed.map(({ id, booking }) => [id, booking?.starts_wall]))
}
const made = async (want: Want) => {
  const id = await world.as('ines', ctx => startPlan(ctx, roundOf(), want))
  const { result } = await world.as('ines', ctx => planFor(ctx, roundOf(), id))
  return { id, result: result as PlanResult }
}
const listOf = (result: PlanResult) =>
  world.as('ines', async ctx => movesOf(result, await placedOf(ctx, roundOf()), ctx.now))
const approve = async ({ id, result }: Awaited<ReturnType<typeof made>>, but: string[] = []) => {
  const moves = await listOf(result)
  const meetings = moves.map(one => one.meeting).filter(one => !but.includes(one))
  return world.as('ines', ctx => approvePlan(ctx, roundOf(), id, { mark: markOf(moves), meetings }))
}

const untouched = await everything()
const leaving = await made({ supposed: wenLeaves })

test('What would happen if somebody left at four is looked at, and nothing of the school changes', async () => {
  const { result } = leaving
  expect(await everything()).toBe(untouched)
  expect(result).toMatchObject({ of: 5, placed: 5, moved: 2, now: { placed: 5 } })
  expect(result.proof?.proven).toEqual(['O1', 'O4', 'O2', 'O3'])
  const moves = await listOf(result)
  expect(moves.map(({ meeting, to }) => [meeting, to?.start])).toEqual([
    [meetingOf('iris'), at('15:00')],
    [meetingOf('ari'), at('15:50')],
  ])
  expect(moves.map(one => one.cause)).toEqual([
    { code: 'cannotStay', conflict: { code: 'educatorAway', who: person('wen') } },
    { code: 'makesWay', meetings: [meetingOf('iris')] },
  ])
})

test('What one move less would cost is looked at beside it: where only one may move, one has no time', async () => {
  const { result } = await made({ supposed: wenLeaves, mostMoves: 1 })
  expect([result.placed, (await listOf(result)).map(one => one.meeting)]).toEqual([4, [meetingOf('iris')]])
})

/** Begun, and stopped before it has searched. */
const stopped = async (want: Want) => {
  const jobs = { send: async () => {} }
  const id = await world.as('ines', ctx => startPlan({ ...ctx, jobs }, roundOf(), want))
  const prepared = (await world.as(null, ctx => prepare(ctx, id)))!
  await world.as('ines', ctx => cancelPlan(ctx, roundOf(), id))
  return { id, prepared }
}
const choicesOf = async (of: string) =>
  (await world.as('ines', ctx => planRows(ctx).where('of_plan', '=', of).execute()))
    .map(planFrom)
    .map(plan => ({ ...plan, result: plan.result as PlanResult }))
    .sort((a, b) => a.most_moves! - b.most_moves!)

test('What more moves buy is worked out beside the plan: each choice is a proposal of its own, and nothing changes', async () => {
  const before = await everything()
  await world.as('ines', ctx => startPlan(ctx, roundOf(), { choicesOf: leaving.id }))
  const choices = await choicesOf(leaving.id)
  expect(choices.slice(0, 2).map(one => [one.most_moves, one.result.placed])).toEqual([
    [1, 4],
    [2, 5],
  ])
  for (const { supposed, state, result, most_moves } of choices) {
    expect([supposed, state]).toEqual([wenLeaves, 'done'])
    expect((await listOf(result)).length).toBe(most_moves)
  }
  expect(await everything()).toBe(before)
  await expect(
    world.as('ines', ctx => startPlan(ctx, roundOf(), { choicesOf: choices[0]!.id })),
  ).rejects.toBeInstanceOf(Absent)
})

test.each<Supposed>([
  { kind: 'moreHour', who: null, day: null },
  { kind: 'moreInterpreter', language: 'vi' },
])('What is first to be arranged is only looked at, also with a yes: $kind', async supposed => {
  const before = await everything()
  await expect(approve(await made({ supposed }))).rejects.toMatchObject({ code: 'conferences.onlyLooked' })
  expect(await everything()).toBe(before)
})

test('What is left out may stand in the way of the rest: then it is named, and nothing is moved', async () => {
  const before = await everything()
  const clash = await approve(leaving, [meetingOf('ari')]).catch(problem => problem)
  expect(clash).toBeInstanceOf(MovesClash)
  expect(clash.clashes).toMatchObject([
    {
      meeting: meetingOf('iris'),
      conflicts: [{ code: 'educatorBusy', who: person('wen') }, { code: 'roomBusy' }],
    },
  ])
  expect(await everything()).toBe(before)
})

test('A yes moves those that are listed and nobody else, tells their homes alone, and is taken back as one', async () => {
  const [before, was] = [await starts(), await everything()]
  const hours = () =>
    inOak(world.house.db, tx =>
      tx.selectFrom('staff_hours').select('until_at').where('person_id', '=', person('wen')).execute(),
    )
  expect(await approve(leaving)).toBe(2)
  expect(await starts()).toEqual({
    ...before,
    [meetingOf('iris')]: at('15:00'),
    [meetingOf('ari')]: at('15:50'),
  })
  expect((await hours()).map(span => String(span.until_at).slice(0, 5))).toEqual(['16:10'])
  wait(world, { seconds: 11 })
  await tellFacts(world, officeOf(world))
  const told = async (who: string) =>
    (await noticesTo(world, who)).filter(one => one.kind === 'meetingMoved').length
  expect(await Promise.all(['dana', 'june', 'mark', 'petra', 'lucia'].map(told))).toEqual([1, 1, 0, 0, 0])
  const old = world.as('ines', ctx => approvePlan(ctx, roundOf(), leaving.id, { mark: 'old', meetings: [] }))
  await expect(old).rejects.toMatchObject({ code: 'conferences.movesChanged' })
  await world.as('ines', ctx => undoPlan(ctx, roundOf(), leaving.id))
  await world.as('ines', ctx => undoPlan(ctx, roundOf(), leaving.id))
  expect(await starts()).toEqual(before)
  expect((await hours()).map(span => String(span.until_at).slice(0, 5))).toEqual(['17:00'])
  expect(await everything()).not.toBe(was)
})

test('Of a list some are moved and the others stay, where that goes together', async () => {
  const before = await starts()
  expect(await approve(leaving, [meetingOf('iris')])).toBe(1)
  expect(await starts()).toEqual({ ...before, [meetingOf('ari')]: at('15:50') })
  await world.as('ines', ctx => undoPlan(ctx, roundOf(), leaving.id))
  expect(await starts()).toEqual(before)
})

test('Whoever stays by lock is never on a list, and is named when it cannot be held there', async () => {
  const plan = await made({ supposed: inesAway })
  expect(plan.result.stuck).toEqual([
    { meeting: meetingOf('mia'), conflict: { code: 'educatorAway', who: person('ines') } },
  ])
  const moves = await listOf(plan.result)
  expect(moves.map(({ meeting, to }) => [meeting, to])).toEqual([[meetingOf('mateo'), null]])
  await approve(plan)
  const after = await starts()
  expect([after[meetingOf('mia')], after[meetingOf('mateo')]]).toEqual([at('16:15'), undefined])
  await world.as('ines', ctx => undoPlan(ctx, roundOf(), plan.id))
  expect((await starts())[meetingOf('mateo')]).toBe(at('15:00'))
})

const rooms = async () => (await world.as('ines', ctx => roundFor(ctx, roundOf()))).rooms
const roomNamed = async (name: string) => (await rooms()).find(one => one.name === name)!

test('A room that is gone leaves the round with a yes, and comes back with its undo', async () => {
  const { id: room } = await roomNamed('Loft')
  const plan = await made({ supposed: { kind: 'roomGone', room, name: 'Loft' } })
  const [move] = await listOf(plan.result)
  expect(move).toMatchObject({ cause: { code: 'cannotStay', conflict: { code: 'roomGone' } } })
  await approve(plan)
  expect((await rooms()).map(one => one.id)).not.toContain(room)
  await world.as('ines', ctx => undoPlan(ctx, roundOf(), plan.id))
  expect((await rooms()).map(one => one.id)).toContain(room)
})

const closing = async (name: string, from: string, until: string): Promise<Supposed> => {
  const { id: room } = await roomNamed(name)
  return { kind: 'roomClosed', room, name, day: DAY, from, until }
}

test('A room that is closed for a while moves whoever is in it then and nobody else, and its undo opens it', async () => {
  const before = await starts()
  const plan = await made({ supposed: await closing('Loft', '15:05', '15:20') })
  const [move, ...others] = await listOf(plan.result)
  expect([move?.meeting, move?.cause, others]).toEqual([
    meetingOf('mateo'),
    { code: 'cannotStay', conflict: { code: 'roomClosed', what: (await roomNamed('Loft')).id } },
    [],
  ])
  await approve(plan)
  const after = await starts()
  expect(after).toEqual({ ...before, [meetingOf('mateo')]: expect.any(String) })
  expect(after[meetingOf('mateo')]).not.toBe(at('15:00'))
  expect((await roomNamed('Loft')).closed).toEqual([{ day: DAY, from_at: '15:05', until_at: '15:20' }])
  await expect(
    world.as('ines', ctx => placeMeeting(ctx, meetingOf('mateo'), at('15:00'))),
  ).rejects.toMatchObject({ conflicts: [{ code: 'noRoom' }] })
  await world.as('ines', ctx => undoPlan(ctx, roundOf(), plan.id))
  expect([await starts(), (await roomNamed('Loft')).closed]).toEqual([before, []])
})

test('Where another room is free as long, whoever stays in a room that is closed keeps the time and goes there', async () => {
  await world.as('ines', ctx => placeMeeting(ctx, meetingOf('mateo'), at('15:50')))
  const plan = await made({ supposed: await closing('Loft', '15:55', '16:10') })
  const moves = await listOf(plan.result)
  expect(moves.map(({ meeting, to }) => [meeting, to?.start, to?.room])).toEqual([
    [meetingOf('mateo'), at('15:50'), (await roomNamed('Garden')).id],
  ])
  await approve(plan)
  const again = await made({ keeps: true })
  expect(await listOf(again.result)).toEqual([])
  await world.as('ines', ctx => undoPlan(ctx, roundOf(), plan.id))
  await world.as('ines', ctx => placeMeeting(ctx, meetingOf('mateo'), at('15:00')))
})

test('A list of which something has changed meanwhile is not done as it was seen', async () => {
  const moves = await listOf(leaving.result)
  await world.as('ines', ctx => placeMeeting(ctx, meetingOf('iris'), at('16:15')))
  const seen = { mark: markOf(moves), meetings: moves.map(one => one.meeting) }
  const before = await starts()
  const late = world.as('ines', ctx => approvePlan(ctx, roundOf(), leaving.id, seen))
  await expect(late).rejects.toMatchObject({ code: 'conferences.movesChanged' })
  expect(await starts()).toEqual(before)
  await world.as('ines', ctx => placeMeeting(ctx, meetingOf('iris'), at('16:40')))
})

test('Stopped at any moment, a plan keeps the best it has and moves nobody', async () => {
  const { id, prepared } = await stopped({ supposed: wenLeaves, keeps: true })
  const before = await everything()
  const best = await search(prepared, { signal: AbortSignal.abort() })
  await world.as(null, ctx => finish(ctx, id, prepared, best))
  expect(await everything()).toBe(before)
  const plan = await world.as('ines', ctx => planFor(ctx, roundOf(), id))
  expect(plan).toMatchObject({ state: 'done', taken_at: null, result: { early: true, placed: best.placed } })
})

test('Stopped, the choices found by then are kept, in the place of those before that were never approved', async () => {
  const { id: approved, result } = (await choicesOf(leaving.id))[0]!
  await approve({ id: approved, result })
  await world.as('ines', ctx => undoPlan(ctx, roundOf(), approved))
  const { id, prepared } = await stopped({ choicesOf: leaving.id })
  const found = await searchChoices(prepared, { signal: AbortSignal.abort() })
  await world.as(null, ctx => keepChoices(ctx, id, prepared, found))
  const kept = await choicesOf(leaving.id)
  expect(kept.map(one => one.id)).toContain(approved)
  const early = kept.flatMap(one => (one.id === approved ? [] : [one.result.early]))
  expect([early, found.length > 0]).toEqual([found.map(() => true), true])
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { freeTimes } from '../../src/domain/conferences/booking/free.ts'
import { cancelOwnMeeting } from '../../src/domain/conferences/booking/own.ts'
import { bookTimes } from '../../src/domain/conferences/booking/times.ts'
import { choosingFor } from '../../src/domain/conferences/choosing/choosing.ts'
import { extendHold, holdFor, holdTimes, letGo } from '../../src/domain/conferences/holding/holds.ts'
import type { Ctx } from '../../src/platform/ctx.ts'
import { Absent, Refused } from '../../src/platform/refusal.ts'
import { recordProof } from '../support/proof.ts'
import { addRound, at, DAY, inOak, meetingOf, roundOf } from '../support/rounds.ts'
import { openWorld, START } from '../world.ts'
import { type Home, RoundModel } from './model.ts'

const RUNS = Number(process.env.MODEL_RUNS ?? 25)
const SEED = Number(process.env.MODEL_SEED ?? 20261006)

const world = await openWorld()
await addRound(world, {
  days: { [DAY]: ['15:00', '17:00'] },
  educators: { wen: null },
  states: ['opened', 'planned', 'published'],
  meetings: [
    ['ari', 1, ['wen']],
    ['ari', 2, ['wen']],
    ['mateo', 1, ['wen']],
  ],
})
const round = roundOf()
const SLOTS = ['15:00', '15:25', '15:50', '16:15', '16:40']
// two hostile homes of one child, and another family
const HOMES: Home[] = [
  { who: 'dana', meeting: meetingOf('ari', 1) },
  { who: 'mark', meeting: meetingOf('ari', 2) },
  { who: 'lucia', meeting: meetingOf('mateo') },
]

/** What was done, as the real one and the model answered it. */
type Real = { log: string[] }
type Word = fc.AsyncCommand<RoundModel, Real>

let tried = 0

async function outcome(who: string, work: (ctx: Ctx) => Promise<unknown>): Promise<string> {
  try {
    await world.as(who, work)
    return 'done'
  } catch (problem) {
    if (problem instanceof Refused) return problem.code
    if (problem instanceof Absent) return 'absent'
    throw problem
  }
}

/** After every word each home is shown exactly what the model says, and knows its own time and no other's. */
async function agree(model: RoundModel, real: Real) {
  for (const { who, meeting } of HOMES) {
    const { cases, holds } = await world.as(who, ctx => choosingFor(ctx, round))
    const own = cases.filter(known => known.meeting.meeting === meeting)
    expect(cases).toHaveLength(1)
    expect([who, own[0]?.meeting.booking?.starts_wall ?? null]).toEqual([who, wallOf(model.times.get(who))])
    expect([who, holds.map(hold => hold.times.map(time => time.starts_wall))]).toEqual([
      who,
      heldIn(model, who),
    ])
    const offered = freeTimes(own[0]!).map(time => time.start.slice(11))
    expect([who, offered]).toEqual([who, model.offeredTo(who)])
    real.log.push(`${who} ${offered}`)
  }
}
const wallOf = (clock: string | undefined) => (clock ? at(clock) : null)
const heldIn = (model: RoundModel, who: string) => {
  const kept = model.keptBy(who)
  return kept ? [[at(kept.slot)]] : []
}

type Does = (model: RoundModel, home: Home) => { said: string; done: Promise<string> }

const word = (name: string, home: Home, may: (model: RoundModel) => boolean, does: Does): Word => ({
  check: model => may(model),
  async run(model, real) {
    tried++
    const { said, done } = does(model, home)
    const got = await done
    real.log.push(`${name} ${home.who}: ${got}`)
    expect([name, home.who, got]).toEqual([name, home.who, said])
    await agree(model, real)
  },
  toString: () => `${name}(${home.who})`,
})

const pick = ({ meeting }: Home, slot: string) => [{ meeting, start: at(slot) }]
const always = () => true

const book = (home: Home, slot: string) =>
  word(`book ${slot}`, home, always, model => ({
    said: model.book(home.who, slot),
    done: outcome(home.who, ctx => bookTimes(ctx, round, pick(home, slot))),
  }))
const hold = (home: Home, slot: string) =>
  word(
    `hold ${slot}`,
    home,
    model => !model.times.has(home.who),
    model => ({
      said: model.hold(home.who, slot),
      done: outcome(home.who, ctx => holdTimes(ctx, round, pick(home, slot))),
    }),
  )
const confirm = (home: Home) =>
  word(
    'confirm',
    home,
    model => model.kept.has(home.who),
    model => {
      const { slot } = model.kept.get(home.who)! // over or not: what is free is booked all the same
      return {
        said: model.book(home.who, slot),
        done: outcome(home.who, ctx => bookTimes(ctx, round, pick(home, slot))),
      }
    },
  )
const withHold =
  (work: (ctx: Ctx, held: NonNullable<Awaited<ReturnType<typeof holdFor>>>) => Promise<unknown>) =>
  async (ctx: Ctx) => {
    const held = await holdFor(ctx, round)
    if (!held) throw new Refused('conferences.holdOver')
    await work(ctx, held)
  }
const extend = (home: Home) =>
  word('extend', home, always, model => ({
    said: model.extend(home.who),
    done: outcome(home.who, withHold(extendHold)),
  }))
const release = (home: Home) =>
  word('release', home, always, model => ({
    said: model.release(home.who),
    done: outcome(home.who, withHold(letGo)),
  }))
const cancel = (home: Home) =>
  word('cancel', home, always, model => ({
    said: model.cancel(home.who),
    done: outcome(home.who, ctx => cancelOwnMeeting(ctx, home.meeting)),
  }))
const pass = (minutes: number): Word => ({
  check: always,
  async run(model, real) {
    model.minute += minutes
    world.now = world.now.add({ minutes })
    await agree(model, real)
  },
  toString: () => `pass(${minutes})`,
})

const someone = fc.constantFrom(...HOMES)
const somewhen = fc.constantFrom(...SLOTS)
const histories = fc.commands(
  [
    fc.tuple(someone, somewhen).map(([home, slot]) => book(home, slot)),
    fc.tuple(someone, somewhen).map(([home, slot]) => hold(home, slot)),
    someone.map(confirm),
    someone.map(extend),
    someone.map(release),
    someone.map(cancel),
    fc.integer({ min: 1, max: 3 }).map(pass),
  ],
  { maxCommands: 14 },
)

async function fresh() {
  world.now = START
  await inOak(world.house.db, async tx => {
    for (const table of ['holds', 'bookings'] as const) await tx.deleteFrom(table).execute()
  })
}

async function play(seed: number): Promise<string[]> {
  const logs: string[] = []
  await fc.assert(
    fc.asyncProperty(histories, async words => {
      await fresh()
      const real: Real = { log: [] }
      await fc.asyncModelRun(() => ({ model: new RoundModel(SLOTS), real }), words)
      logs.push(...real.log)
    }),
    { seed, numRuns: RUNS, endOnFailure: false },
  )
  return logs
}

test('Whatever two hostile homes and a third family do, in whatever order, the round is as its model says', async () => {
  await play(SEED)
  expect(tried).toBeGreaterThan(RUNS)
  recordProof('T4', 'model', { histories: RUNS, words: tried })
}, 120_000)

test('The same seed plays the same history, to the word', async () => {
  const replay = async () => {
    const logs: string[] = []
    const [words] = fc.sample(histories, { seed: SEED, numRuns: 1 })
    await fresh()
    const real: Real = { log: logs }
    await fc.asyncModelRun(() => ({ model: new RoundModel(SLOTS), real }), words!)
    return logs
  }
  const [one, other] = [await replay(), await replay()]
  expect(one.length).toBeGreaterThan(0)
  expect(other).toEqual(one)
  expect(world.problems).toEqual([])
}, 60_000)

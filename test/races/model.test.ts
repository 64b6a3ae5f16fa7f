import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { freeTimes } from '../../src/domain/conferences/booking/free.ts'
import { cancelOwnMeeting } from '../../src/domain/conferences/booking/own-changes.ts'
import { bookTimes } from '../../src/domain/conferences/booking/times.ts'
import { choosingFor } from '../../src/domain/conferences/choosing/choosing.ts'
import { extendHold, holdFor, holdTimes, letGo } from '../../src/domain/conferences/holding/holds.ts'
import { releaseHolds } from '../../src/domain/conferences/holding/release.ts'
import { ownWaitFor } from '../../src/domain/conferences/waiting/own.ts'
import { joinWait, leaveWait } from '../../src/domain/conferences/waiting/waits.ts'
import type { Ctx } from '../../src/platform/ctx.ts'
import { Absent, Refused } from '../../src/platform/refusal.ts'
import { recordProof } from '../support/proof.ts'
import { addRound, at, DAY, inOak, meetingOf, roundOf } from '../support/rounds.ts'
import { openWorld, START } from '../world.ts'
import { type Home, type Kept, type Picks, RoundModel } from './model.ts'
import type { Wish } from './model-list.ts'

const RUNS = Number(process.env.MODEL_RUNS ?? 16)
const WORDS = Number(process.env.MODEL_WORDS ?? 16)
const SEED = Number(process.env.MODEL_SEED ?? 20261006)

// two hostile homes of one child, another family, and one with two children: five conferences in four slots
const KIDS: Record<string, [kid: string, home: number][]> = {
  dana: [['ari', 1]],
  mark: [['ari', 2]],
  lucia: [['mateo', 1]],
  rosa: [
    ['leo', 1],
    ['ana', 1],
  ],
}
const SLOTS = ['15:00', '15:25', '15:50', '16:15']
const world = await openWorld()
await addRound(world, {
  days: { [DAY]: ['15:00', '16:40'] },
  educators: { wen: null },
  states: ['opened', 'planned', 'published'],
  meetings: Object.values(KIDS).flatMap(kids => kids.map(([kid, home]) => [kid, home, ['wen']] as never)),
})
const round = roundOf()
const HOMES: Home[] = Object.entries(KIDS).map(([who, kids]) => ({
  who,
  meetings: kids.map(kid => meetingOf(...kid)).sort(),
  ahead: who === 'mark' ? 5 : 0, // lives in London
}))

/** What was done, as the real one and the model answered it. */
type Real = { log: string[] }
type Word = fc.AsyncCommand<RoundModel, Real>

const tried = { words: 0, offered: 0 }

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

/** After every word each home is shown exactly what the model says: of its own, and of what is free, nothing else. */
async function agree(model: RoundModel, real: Real) {
  for (const home of HOMES) {
    const { who } = home
    const shown = await world.as(who, ctx => shownTo(ctx, home))
    expect([who, shown]).toEqual([who, saidOf(model, home)])
    real.log.push(`${who} ${JSON.stringify(shown)}`)
  }
}

async function shownTo(ctx: Ctx, { meetings }: Home) {
  const [{ cases, holds }, view] = [await choosingFor(ctx, round), await ownWaitFor(ctx, round)]
  const own = new Map(cases.map(known => [known.meeting.meeting, known]))
  expect(cases).toHaveLength(meetings.length)
  return {
    times: meetings.map(id => own.get(id)?.meeting.booking?.starts_wall ?? null),
    free: meetings.map(id => freeTimes(own.get(id)!).map(({ start }) => start)),
    kept: holds
      .map(({ times, until }) => ({
        picks: times.map(({ meeting, starts_wall }) => [meeting, starts_wall]).sort(),
        until: Temporal.Instant.from(until).toString(),
      }))
      .sort(byPicks),
    waits: view.wait?.meetings.map(({ id }) => id).sort() ?? null,
    offered: view.offer?.times.map(({ meeting, start }) => [meeting, start]).sort() ?? null,
    tired: view.tired,
  }
}

function saidOf(model: RoundModel, { who, meetings }: Home) {
  const { waits, offered, tired } = model.list.seenBy(who)
  const walls = (picks: Picks) => [...picks].map(([meeting, slot]) => [meeting, at(slot)]).sort()
  return {
    times: meetings.map(id => (model.times.has(id) ? at(model.times.get(id)!) : null)),
    free: meetings.map(() => model.free().map(slot => at(slot))),
    kept: model
      .keptBy(who)
      .map(({ picks, until }) => ({ picks: walls(picks), until: START.add({ seconds: until }).toString() }))
      .sort(byPicks),
    waits,
    offered: offered && walls(new Map(offered)),
    tired,
  }
}
const byPicks = (one: { picks: unknown }, other: { picks: unknown }) =>
  JSON.stringify(one.picks).localeCompare(JSON.stringify(other.picks))

type Does = (model: RoundModel) => { said: string; work: (ctx: Ctx) => Promise<unknown> }

/** Each word is a second after the one before, so that who was first is never in doubt. */
const word = (name: string, who: string, may: (model: RoundModel) => boolean, does: Does): Word => ({
  check: may,
  async run(model, real) {
    tried.words++
    model.second++
    world.now = world.now.add({ seconds: 1 })
    const { said, work } = does(model)
    const got = await outcome(who, work)
    real.log.push(`${name} ${who}: ${got}`)
    expect([name, who, got]).toEqual([name, who, said])
    tried.offered += model.kept.filter(kept => kept.offered).length
    await agree(model, real)
  },
  toString: () => `${name}(${who})`,
})

const pick = (picks: Picks) => [...picks].map(([meeting, slot]) => ({ meeting, start: at(slot) }))
const always = () => true
/** Which of several is shown first is nobody's promise. */
const hasOne = (who: string) => (model: RoundModel) => model.keptBy(who).length === 1
const atMostOne = (who: string) => (model: RoundModel) => model.keptBy(who).length < 2

const book = (who: string, meeting: string, slot: string) =>
  word(`book ${slot}`, who, always, model => ({
    said: model.book(who, new Map([[meeting, slot]])),
    work: ctx => bookTimes(ctx, round, pick(new Map([[meeting, slot]]))),
  }))
const hold = (who: string, meeting: string, slot: string) =>
  word(
    `hold ${slot}`,
    who,
    model => !model.times.has(meeting),
    model => ({
      said: model.hold(who, new Map([[meeting, slot]])),
      work: ctx => holdTimes(ctx, round, pick(new Map([[meeting, slot]]))),
    }),
  )
const confirm = (who: string) =>
  word('confirm', who, hasOne(who), model => {
    const { picks } = model.keptBy(who)[0] as Kept
    return { said: model.book(who, picks), work: ctx => bookTimes(ctx, round, pick(picks)) }
  })
const withHold =
  (work: (ctx: Ctx, held: NonNullable<Awaited<ReturnType<typeof holdFor>>>) => Promise<unknown>) =>
  async (ctx: Ctx) => {
    const held = await holdFor(ctx, round)
    if (!held) throw new Refused('conferences.holdOver')
    await work(ctx, held)
  }
const extend = (who: string) =>
  word('extend', who, atMostOne(who), model => ({ said: model.extend(who), work: withHold(extendHold) }))
const release = (who: string) =>
  word('release', who, atMostOne(who), model => ({ said: model.release(who), work: withHold(letGo) }))
const cancel = (who: string, meeting: string) =>
  word('cancel', who, always, model => ({
    said: model.cancel(meeting),
    work: ctx => cancelOwnMeeting(ctx, meeting),
  }))

/** Waits for all that have no time; whoever has all waits for better ones, and says which hours those are. */
const join = ({ who, meetings }: Home, wish: Omit<Wish, 'meetings'>) =>
  word(
    `join ${wish.from || 'any'}-${wish.until || 'any'}${wish.together ? ' together' : ''}`,
    who,
    model => Boolean(wish.from || wish.until) || meetings.some(meeting => !model.times.has(meeting)),
    model => {
      const without = meetings.filter(meeting => !model.times.has(meeting))
      const asked = { ...wish, meetings: without.length > 0 ? without : meetings }
      const together = wish.together && asked.meetings.length > 1
      const { from: from_at, until: until_at } = wish
      return {
        said: model.list.join(who, { ...asked, together }),
        work: async ctx =>
          joinWait(ctx, await ownWaitFor(ctx, round), {
            ...{ meetings: asked.meetings, together: wish.together, from_at, until_at },
            ...{ days: [], spoken_by: '' },
          }),
      }
    },
  )
const leave = (who: string) =>
  word('leave', who, always, model => ({
    said: model.list.leave(who),
    work: async ctx => leaveWait(ctx, await ownWaitFor(ctx, round)),
  }))
const pass = (minutes: number): Word => ({
  check: always,
  async run(model, real) {
    model.pass(minutes * 60)
    world.now = world.now.add({ minutes })
    await world.as(null, ctx => releaseHolds(ctx, round))
    await agree(model, real)
  },
  toString: () => `pass(${minutes})`,
})

const someone = fc.constantFrom(...HOMES)
const somebody = someone.map(({ who }) => who)
const somewhat = someone.chain(({ who, meetings }) =>
  fc.tuple(fc.constant(who), fc.constantFrom(...meetings)),
)
const somewhen = fc.constantFrom(...SLOTS)
const wishes = fc.record({
  together: fc.boolean(),
  from: fc.constantFrom('', '', '15:20', '15:45'),
  until: fc.constantFrom('', '', '16:10', '16:40'),
})
const booking = fc.tuple(somewhat, somewhen).map(([what, slot]) => book(...what, slot))
const histories = fc.commands(
  [
    booking,
    booking,
    fc.tuple(somewhat, somewhen).map(([what, slot]) => hold(...what, slot)),
    somebody.map(confirm),
    somebody.map(confirm),
    somebody.map(extend),
    somebody.map(release),
    somewhat.map(what => cancel(...what)),
    somewhat.map(what => cancel(...what)),
    fc.tuple(someone, wishes).map(([home, wish]) => join(home, wish)),
    fc.tuple(someone, wishes).map(([home, wish]) => join(home, wish)),
    somebody.map(leave),
    fc.constantFrom(1, 2, 3, 60, 300, 1000).map(pass),
  ],
  { maxCommands: WORDS, size: 'max' },
)

const modelOf = (real: Real) => () => ({ model: new RoundModel(SLOTS, HOMES), real })

async function fresh() {
  world.now = START
  await inOak(world.house.db, async tx => {
    for (const table of ['holds', 'waits', 'bookings'] as const) await tx.deleteFrom(table).execute()
  })
}

test(
  'Whatever two hostile homes and two more families do, in whatever order, the round and its list are as their model says',
  async () => {
    await fc.assert(
      fc.asyncProperty(histories, async words => {
        await fresh()
        await fc.asyncModelRun(modelOf({ log: [] }), words)
      }),
      { seed: SEED, numRuns: RUNS, endOnFailure: false },
    )
    expect(tried.words).toBeGreaterThan(RUNS)
    expect(tried.offered).toBeGreaterThan(RUNS)
    recordProof('T4', 'model', { histories: RUNS, ...tried })
  },
  30_000 + RUNS * 4000,
)

test('The same seed plays the same history, to the word', async () => {
  const replay = async () => {
    const real: Real = { log: [] }
    const [words] = fc.sample(histories, { seed: SEED, numRuns: 1 })
    await fresh()
    await fc.asyncModelRun(modelOf(real), words!)
    return real.log
  }
  const [one, other] = [await replay(), await replay()]
  expect(one.length).toBeGreaterThan(0)
  expect(other).toEqual(one)
  expect(world.problems).toEqual([])
}, 60_000)

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { schoolDay } from '../../src/platform/ctx.ts'
import { Absent, Forbidden, Invalid, Refused } from '../../src/platform/refusal.ts'
import { loopOf } from '../support/loop.ts'
import { recordProof } from '../support/proof.ts'
import { addRound } from '../support/rounds.ts'
import { openWorld, START } from '../world.ts'
import { type Act, DOES, histories, PEOPLE, play, ROUNDS } from './acts.ts'
import { faultsIn } from './faults.ts'
import { checkHops } from './hops.ts'
import { checkLetters, writeLetters } from './letters.ts'
import { MARKS, mayOpen, shownTo } from './readers.ts'
import { STANDING } from './standing-acts.ts'
import { forget, guardingIn, type LoopState, shapeOf, stateOf } from './state.ts'

// Whatever two homes, a child and an educator do in whatever order over three rounds: what was promised holds after
// every act. `HISTORIES` asks for more of them, `SEED` for others.
const RUNS = Number(process.env.HISTORIES ?? 2)
const SEED = Number(process.env.SEED ?? 20261122)
/** In so many histories everything that people can do is done. */
const ALL_KINDS = 40
/** What a conference is made of, from sitting down to the summary. */
const MEETING = ['meet', 'begin', 'note', 'close']
const MOST_ACTS = process.env.HISTORIES ? 40 : 14

const world = await openWorld()
world.house.demo = false
const loop = loopOf(world)
const DAYS = ['2026-10-20', '2026-11-17', '2026-12-15']
for (const [n, name] of ROUNDS.entries())
  await addRound(world, {
    ...{ name, days: { [DAYS[n]!]: ['15:00', '17:00'] }, states: ['opened', 'planned', 'published'] },
    meetings: [
      ['ari', 1, ['wen']],
      ['ari', 2, ['wen']],
    ],
  })

const guarding = await guardingIn(world)

/** What came of an act, in a word; a bug is none. */
async function outcomeOf(work: () => Promise<unknown>): Promise<string> {
  try {
    await work()
    return 'done'
  } catch (fault) {
    if (fault instanceof Refused) return fault.code
    if (fault instanceof Absent || fault instanceof Forbidden || fault instanceof Invalid)
      return fault.constructor.name
    throw fault
  }
}

type Run = { outcomes: string[]; state: LoopState; letters: number }
/** `look`: whether to look also, whenever the head has changed who may read, at what everybody is shown. */
async function run(history: Act[], look: boolean): Promise<Run> {
  await forget(world, guarding)
  world.now = START
  const outcomes: string[] = []
  let state = await stateOf(world)
  for (const act of history) {
    world.now = world.now.add({ minutes: 10 })
    if (look && act.does in STANDING) await writeLetters(world)
    outcomes.push(await outcomeOf(() => play({ world, state, act, loop })))
    state = await stateOf(world)
    expect([act, faultsIn(state)]).toEqual([act, []])
    if (look && act.does in STANDING && outcomes.at(-1) === 'done') await checkReaders(state, IN_HOMES)
  }
  if (look) {
    await checkReaders(state, PEOPLE)
    await checkOutsiders(state)
  }
  const letters = look ? await checkLetters(world, state, today) : 0
  return { outcomes, state, letters }
}

/** Marks of what is another's to these readers, whatever happens. */
const FOREIGN: Partial<Record<Act['who'], RegExp>> = {
  ...{ dana: /MARK|T2-/, mark: /DANA|T1-/, petra: /DANA|T1-/ },
  ari: /DANA-\d+-ONLY|MARK-\d+-ONLY/,
}
const IN_HOMES = ['dana', 'mark', 'petra'] as const
const OUTSIDERS = ['tomas', 'joan']

const today = () => world.as(null, async ctx => schoolDay(ctx).toString())

/** Each is shown what was promised to it as it stands today, no more and no less. */
async function checkReaders(state: LoopState, readers: readonly Act['who'][]) {
  const day = await today()
  for (const who of readers) {
    const { opened, said } = await shownTo(world, state, who)
    expect([who, opened]).toEqual([who, mayOpen(state, who, day, world.now)])
    expect([who, FOREIGN[who]?.exec(said)?.[0]]).toEqual([who, undefined])
    if (opened.length === 0) expect([who, MARKS.exec(said)?.[0]]).toEqual([who, undefined])
  }
}

async function checkOutsiders(state: LoopState) {
  for (const who of OUTSIDERS) {
    const { opened, said } = await shownTo(world, state, who)
    expect([who, opened, MARKS.exec(said)?.[0]]).toEqual([who, [], undefined])
  }
}

test(
  'After any history nothing ends without words, assent is of words that are read, an action has one owner, no hop loses a link, each reader is shown its own, and a replay is equal',
  async () => {
    const counts = { histories: 0, acts: 0, done: 0, hops: 0, closed: 0, letters: 0, kinds: 0 }
    const did = new Set<string>()
    await fc.assert(
      fc.asyncProperty(histories(MOST_ACTS), async history => {
        const { outcomes, state, letters } = await run(history, true)
        counts.letters += letters
        counts.hops += await checkHops(world, state, await today())
        const again = await run(history, false)
        expect(again.outcomes).toEqual(outcomes)
        expect(shapeOf(again.state)).toBe(shapeOf(state))
        counts.histories++
        counts.acts += history.length
        counts.closed += state.talks.filter(talk => talk.closed).length
        for (const [n, { does }] of history.entries())
          if (outcomes[n] === 'done') for (const one of does === 'meet' ? MEETING : [does]) did.add(one)
        counts.done += outcomes.filter(one => one === 'done').length
      }),
      { numRuns: RUNS, seed: SEED, endOnFailure: true },
    )
    counts.kinds = did.size
    // histories in which nothing happens would prove nothing
    expect(counts.done * 3).toBeGreaterThan(counts.acts)
    expect(Math.min(counts.hops, counts.closed, counts.letters)).toBeGreaterThan(0)
    if (RUNS >= ALL_KINDS) expect(DOES.filter(does => !did.has(does))).toEqual([])
    recordProof('T8', 'loop', counts)
  },
  60_000 + RUNS * 30_000,
)

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { agendaFor } from '../../src/domain/conferences/agenda/agenda.ts'
import type { OnAgenda } from '../../src/domain/conferences/agenda/beside.ts'
import { actionFor } from '../../src/domain/goals/actions/actions.ts'
import { goalFor, goalsFor } from '../../src/domain/goals/goals.ts'
import { needFor } from '../../src/domain/goals/support/support.ts'
import { itemFor, itemsFor } from '../../src/domain/voice/items.ts'
import { Absent, Forbidden, Invalid, Refused } from '../../src/platform/refusal.ts'
import { loopOf } from '../support/loop.ts'
import { recordProof } from '../support/proof.ts'
import { addRound, meetingOf, person } from '../support/rounds.ts'
import { openWorld, START } from '../world.ts'
import { type Act, histories, play, ROUNDS } from './acts.ts'
import { faultsIn, forget, isLeftOpen, type LoopState, shapeOf, stateOf } from './state.ts'

// Whatever two homes, a child and an educator do in whatever order over three rounds: what was promised holds after
// every act. `HISTORIES` asks for more of them, `SEED` for others.
const RUNS = Number(process.env.HISTORIES ?? 4)
const SEED = Number(process.env.SEED ?? 20261122)
const MOST_ACTS = process.env.HISTORIES ? 40 : 16

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

async function run(history: Act[]): Promise<{ outcomes: string[]; state: LoopState }> {
  await forget(world)
  world.now = START
  const outcomes: string[] = []
  let state = await stateOf(world)
  for (const act of history) {
    world.now = world.now.add({ minutes: 10 })
    outcomes.push(await outcomeOf(() => play({ world, state, act, loop })))
    state = await stateOf(world)
    expect([act, faultsIn(state)]).toEqual([act, []])
  }
  return { outcomes, state }
}

const read = <T>(who: string, work: Parameters<typeof world.as<T>>[1]) => world.as(who, work)
const agenda = (who: string, meeting: string) =>
  read(who, ctx => agendaFor(ctx, meeting)).then(({ items }) => items)

/** Every hop leads there and back, to the school and to the home whose it is. */
async function checkHops({ items, actions }: LoopState): Promise<number> {
  let hops = 0
  const lead = (holds: boolean | undefined, hop: string) => {
    hops++
    expect([hop, holds]).toEqual([hop, true])
  }
  for (const item of items.filter(one => one.shared)) {
    const home = item.meeting === meetingOf('ari', 1, roundOf(item.meeting)) ? 'dana' : 'mark'
    for (const who of ['wen', home]) {
      const there = (await agenda(who, item.meeting)).find(one => one.id === item.id)
      const { voice, goal, action, support } = item
      const talks: OnAgenda[][] = []
      if (goal) talks.push((await read(who, ctx => goalFor(ctx, goal))).goal.talks)
      if (action) talks.push((await read(who, ctx => actionFor(ctx, action))).action.talks)
      if (support) talks.push((await read(who, ctx => needFor(ctx, support))).need.talks)
      for (const at of talks)
        lead(
          at.some(one => one.meeting === item.meeting),
          `${item.text} back`,
        )
      if (voice && !item.earlier) {
        const { steps } = await read(who, ctx => itemFor(ctx, voice))
        lead(
          steps.some(step => step.agenda === item.meeting),
          `${item.text} from its worry`,
        )
      }
      expect([there?.voice, there?.goal, there?.action, there?.support]).toEqual([
        voice,
        goal,
        action,
        support,
      ])
      if (item.earlier) {
        const before = items.find(one => one.id === item.earlier)!
        const old = (await agenda(who, before.meeting)).find(one => one.id === before.id)
        lead(there?.earlier?.meeting === before.meeting && old?.later?.meeting === item.meeting, item.text)
      }
    }
  }
  for (const { id, item } of actions.filter(one => one.item !== null)) {
    const at = items.find(one => one.id === item)!
    const { action } = await read('wen', ctx => actionFor(ctx, id))
    const there = (await agenda('wen', at.meeting)).find(one => one.id === item)
    const isOpen = !action.dropped
    lead(there?.actions.some(one => one.id === id) === isOpen, `${at.text} to what was agreed`)
    lead(
      action.talks.some(one => one.meeting === at.meeting),
      `${action.text} back`,
    )
  }
  return hops
}
const roundOf = (meeting: string) =>
  ROUNDS.find(round => [1, 2].some(home => meetingOf('ari', home, round) === meeting))!

/** What was left open stands on the next agenda of its home, and nothing of a home on any page of the other. */
async function checkAgendas({ items, talks }: LoopState) {
  for (const [who, home, foreign] of [
    ['dana', 1, /MARK|T2-/],
    ['mark', 2, /DANA|T1-/],
  ] as const) {
    const all = ROUNDS.map(round => meetingOf('ari', home, round))
    const next = all.find(meeting => !talks.some(talk => talk.meeting === meeting))
    const agendas = await Promise.all(all.map(meeting => agenda(who, meeting)))
    const said = await read(who, ctx => itemsFor(ctx, person('ari')))
    const { goals, names } = await read(who, ctx => goalsFor(ctx, person('ari')))
    expect(foreign.exec(JSON.stringify([agendas, said, goals, [...names]]))).toBeNull()
    if (!next) continue
    const closed = new Set(talks.filter(talk => talk.closed).map(talk => talk.meeting))
    const left = items.filter(
      item =>
        item.shared &&
        all.includes(item.meeting) &&
        closed.has(item.meeting) &&
        isLeftOpen(item) &&
        !items.some(later => later.earlier === item.id),
    )
    const stands = (await agenda(who, next)).map(item => item.text)
    expect(left.map(item => item.text).filter(text => !stands.includes(text))).toEqual([])
  }
}

test('Each kind of fault would be seen', () => {
  const held = { audience: 'homes', party: null }
  const no = { voice: null, goal: null, action: null, support: null, earlier: null }
  const worry = { id: 'v', party: 'one', state: 'heard', text: 'worry', closed: 0, onto: [] }
  const item = {
    id: 'i',
    meeting: 'm',
    party: 'one',
    text: 'item',
    place: 1,
    shared: true,
    ...no,
    outcomes: [],
  }
  const kept = { id: 'g', ...held, ended: false, words: '', from: null }
  const done = { id: 'a', ...held, owner: 'student', person: null, text: 'act', due_on: '', item: null }
  const open = { ...done, done: false, dropped: false, words: '' }
  const need = { id: 'n', ...held, text: 'need', ended: false, words: '' }
  const whole: LoopState = {
    ...{
      voice: [worry],
      talks: [{ meeting: 'm', party: 'one', closed: false }],
      items: [item],
      goals: [kept],
    },
    ...{ versions: [{ id: 'w', goal: 'g', party: null, words: 'words', n: 1 }], assents: [], plans: [] },
    ...{ actions: [open], needs: [need] },
  }
  expect(faultsIn(whole)).toEqual([])
  const alone = { audience: 'home', party: 'two' }
  const broken: Partial<LoopState>[] = [
    { voice: [{ ...worry, state: 'closed' }] },
    { talks: [{ meeting: 'm', party: 'one', closed: true }] },
    { goals: [{ ...kept, ended: true }] },
    { actions: [{ ...open, dropped: true }] },
    { actions: [{ ...open, owner: 'school' }] },
    { actions: [{ ...open, owner: 'home', ...alone, person: 'wen' }] },
    { needs: [{ ...need, ended: true }] },
    { plans: [{ id: 'p', need: 'n', outcome: 'helped', words: '', review_on: '' }] },
    {
      goals: [{ ...kept, ...alone }],
      assents: [{ version: 'w', side: 'home', party: 'one', answer: 'agreed', text: '' }],
    },
    { items: [{ ...item, voice: 'v' }] },
    { items: [{ ...item, party: 'two', voice: 'v' }], voice: [{ ...worry, onto: ['i'] }] },
    { items: [{ ...item, goal: 'g' }], goals: [{ ...kept, ...alone }] },
    { items: [{ ...item, action: 'a' }], actions: [{ ...open, audience: 'team' }] },
    { items: [{ ...item, support: 'n' }], needs: [{ ...need, audience: 'team' }] },
    { items: [item, { ...item, id: 'j', party: 'two', earlier: 'i' }] },
  ]
  expect(broken.filter(part => faultsIn({ ...whole, ...part }).length !== 1)).toEqual([])
})

test(
  'After any history nothing ends without words, assent is of words that are read, an action has one owner, no hop loses a link, and a replay is equal',
  async () => {
    const counts = { histories: 0, acts: 0, done: 0, hops: 0, closed: 0 }
    await fc.assert(
      fc.asyncProperty(histories(MOST_ACTS), async history => {
        const { outcomes, state } = await run(history)
        counts.hops += await checkHops(state)
        await checkAgendas(state)
        const again = await run(history)
        expect(again.outcomes).toEqual(outcomes)
        expect(shapeOf(again.state)).toBe(shapeOf(state))
        counts.histories++
        counts.acts += history.length
        counts.done += outcomes.filter(one => one === 'done').length
        counts.closed += state.talks.filter(talk => talk.closed).length
      }),
      { numRuns: RUNS, seed: SEED, endOnFailure: true },
    )
    // histories in which nothing happens would prove nothing
    expect(counts.done * 3).toBeGreaterThan(counts.acts)
    expect(Math.min(counts.hops, counts.closed)).toBeGreaterThan(0)
    recordProof('T8', 'loop', counts)
  },
  60_000 + RUNS * 30_000,
)

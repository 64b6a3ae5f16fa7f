import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { OAK, partyId, personId } from '../../src/demo/personas.ts'
import { addAction, dropAction, finishAction } from '../../src/domain/goals/actions/write.ts'
import { answerGoal, rewordGoal } from '../../src/domain/goals/answers.ts'
import { letGo } from '../../src/domain/goals/ends.ts'
import { type Goal, goalFor } from '../../src/domain/goals/goals.ts'
import { proposeGoal } from '../../src/domain/goals/propose.ts'
import { currentOf, standingOf } from '../../src/domain/goals/rules.ts'
import { actionSchema, goalSchema } from '../../src/domain/goals/schema.ts'
import { areasOf } from '../../src/domain/observations/areas.ts'
import { Absent, Forbidden, Invalid, Refused } from '../../src/platform/refusal.ts'
import { openWorld } from '../world.ts'

// Whoever does whatever in whichever order to one goal: what was promised holds after every act.

const world = await openWorld()
const ari = personId(OAK, 'ari')
const HOMES = { dana: 1, mark: 2, petra: 2 } as const
const ACTORS = ['wen', 'ines', 'dana', 'mark', 'petra', 'ari', 'pia', 'amal'] as const
const OWNERS = [
  'student',
  `home:${partyId(OAK, 'ari', 1)}`,
  `home:${partyId(OAK, 'ari', 2)}`,
  `school:${personId(OAK, 'wen')}`,
]

type Who = (typeof ACTORS)[number]
type Act = {
  who: Who
  does: 'agree' | 'differ' | 'reword' | 'alone' | 'add' | 'finish' | 'drop' | 'end'
  n: number
}
const acts: fc.Arbitrary<Act[]> = fc.array(
  fc.record({
    who: fc.constantFrom(...ACTORS),
    does: fc.constantFrom(
      ...(['agree', 'agree', 'agree', 'differ', 'reword', 'alone', 'add', 'finish', 'drop', 'end'] as const),
    ),
    n: fc.nat(20),
  }),
  { minLength: 8, maxLength: 16 },
)

let area = ''
beforeAll(async () => {
  area = (await world.as('wen', ctx => areasOf(ctx)))[0]!.id
})

const input = (words: string, audience: string) =>
  goalSchema.parse({
    ...{
      words,
      why: 'Why',
      reached_looks_like: 'Seen',
      audience,
      kind: 'academic',
      area,
      why_none: 'None',
      from: '',
    },
  })
const begun = () => world.as('wen', ctx => proposeGoal(ctx, ari, input('Begins', 'homes')))
const read = (who: Who, goal: string) => world.as(who, ctx => goalFor(ctx, goal))

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

type Whole = Awaited<ReturnType<typeof read>>

/** An act upon a goal as it stands, to the school. */
async function play(
  { goal: { id: goal, versions }, actions }: Whole,
  { who, does, n }: Act,
): Promise<unknown> {
  const [version, current] = [versions[n % versions.length]!, currentOf(versions)!]
  const action = actions[n % Math.max(1, actions.length)]?.id ?? goal
  const answer = does === 'agree' ? ('agreed' as const) : ('differs' as const)
  const said = {
    text: `Says ${n}`,
    owner: OWNERS[n % 4],
    due_on: '2026-11-01',
    audience: 'homes',
    goal,
    support: '',
  }
  return world.as(who, async ctx => {
    if (does === 'agree' || does === 'differ')
      return answerGoal(ctx, goal, { version: n % 3 ? current.id : version.id, answer, text: `Sees ${n}` })
    if (does === 'reword') return rewordGoal(ctx, goal, current.id, input(`Words ${n}`, 'homes'))
    if (does === 'alone') return rewordGoal(ctx, goal, current.id, input(`Alone ${n}`, 'home'))
    if (does === 'add') return addAction(ctx, ari, actionSchema.parse(said))
    if (does === 'finish') return finishAction(ctx, action, 'Done', null)
    return does === 'drop' ? dropAction(ctx, action, 'No') : letGo(ctx, goal, 'Over')
  })
}

/** Worked out anew from every word, as somebody would who reads the school's page aloud. */
function agreesIn(goal: Goal): boolean {
  const words = currentOf(goal.versions)!.assents
  const last = (party: string | null, side: string) =>
    words.filter(word => word.side === side && word.party === party).at(-1)?.answer
  return [
    last(null, 'school'),
    last(partyId(OAK, 'ari', 1), 'home'),
    last(partyId(OAK, 'ari', 2), 'home'),
  ].every(answer => answer === 'agreed')
}

async function check({ goal: whole, seat, actions }: Whole) {
  const asked = [
    { side: 'school' as const, party: null },
    ...seat.homes.map(home => ({ side: 'home' as const, party: home.party })),
  ]
  expect(standingOf(asked, currentOf(whole.versions)!.assents) === 'agreed').toBe(agreesIn(whole))
  for (const action of actions) {
    const owners = [
      action.person,
      action.owner === 'home' ? action.party : null,
      action.owner === 'student' ? 'child' : null,
    ]
    expect(owners.filter(one => one !== null)).toHaveLength(1)
  }
  for (const who of ['dana', 'mark'] as const) {
    const own = partyId(OAK, 'ari', HOMES[who])
    const { goal: seen } = await read(who, whole.id)
    const readable = new Set(seen.versions.map(version => version.id))
    const said = whole.versions.filter(version => version.assents.some(word => word.party === own))
    // what a home has said yes or no to, it can still read, to the byte
    expect(said.filter(version => !readable.has(version.id))).toEqual([])
    for (const version of seen.versions)
      expect(version.words).toBe(whole.versions.find(one => one.id === version.id)?.words)
    const foreign = seen.versions.flatMap(version => [
      version.party,
      ...version.assents.map(word => word.party),
    ])
    expect(foreign.filter(party => party !== null && party !== own)).toEqual([])
  }
}

/** What can be compared of two goals that were made apart. */
const shapeOf = ({ goal: whole, actions }: Whole) => {
  const versions = whole.versions.map(({ words, side, party, assents }) => ({
    ...{ words, side, party, said: assents.map(word => [word.side, word.party, word.answer, word.text]) },
  }))
  return {
    versions,
    ended: whole.ended,
    actions: actions
      .map(({ text, owner, party, done, dropped }) => [text, owner, party, !!done, !!dropped])
      .sort(),
  }
}

test('After any history a goal is agreed only by all, assent is of words that can be read, an action has one owner, and a replay is equal', async () => {
  await fc.assert(
    fc.asyncProperty(acts, async history => {
      const [one, again] = [await begun(), await begun()]
      const outcomes: string[] = []
      let stands = await read('wen', one)
      for (const act of history) {
        outcomes.push(await outcomeOf(() => play(stands, act)))
        stands = await read('wen', one)
        await check(stands)
      }
      const replayed: string[] = []
      let copy = await read('wen', again)
      for (const act of history) {
        replayed.push(await outcomeOf(() => play(copy, act)))
        copy = await read('wen', again)
      }
      expect(replayed).toEqual(outcomes)
      expect(shapeOf(copy)).toEqual(shapeOf(stands))
    }),
    { numRuns: 4, seed: 20261006, endOnFailure: true },
  )
}, 60_000)

import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { addItem } from '../../src/domain/conferences/agenda/adding.ts'
import { putOnAgenda, saidToTakeUp } from '../../src/domain/conferences/agenda/taking-up.ts'
import { beginTalk, closeTalk, heldTalkFor } from '../../src/domain/conferences/meeting/course.ts'
import { withoutOutcome } from '../../src/domain/conferences/meeting/rules.ts'
import { itemInTalk, noteOutcome } from '../../src/domain/conferences/meeting/said.ts'
import { OUTCOMES } from '../../src/domain/conferences/meeting/schema.ts'
import { talkFor } from '../../src/domain/conferences/meeting/talk.ts'
import { dropAction, finishAction } from '../../src/domain/goals/actions/write.ts'
import { answerGoal, rewordGoal } from '../../src/domain/goals/answers.ts'
import { letGo } from '../../src/domain/goals/ends.ts'
import { endSupport, reviewPlan } from '../../src/domain/goals/support/write.ts'
import { answerItem, itemToAnswer } from '../../src/domain/voice/steps.ts'
import { homeOwner, type loopOf, staffOwner } from '../support/loop.ts'
import { meetingOf } from '../support/rounds.ts'
import { START, type World } from '../world.ts'
import type { LoopState } from './state.ts'

export const ROUNDS = ['first', 'second', 'third'] as const
const DOES = [
  ...([
    'worry',
    'worry',
    'takeUp',
    'reply',
    'add',
    'begin',
    'note',
    'close',
    'meet',
    'meet',
    'meet',
  ] as const),
  ...(['propose', 'propose', 'agree', 'agree', 'differ', 'reword', 'alone', 'letGo'] as const),
  ...(['act', 'act', 'finish', 'drop', 'need', 'review', 'endNeed', 'wait'] as const),
]
/** Who does what; `n` decides what of several things it is about. */
export type Act = { who: 'dana' | 'mark' | 'ari' | 'wen'; does: (typeof DOES)[number]; n: number }
export const histories = (most: number): fc.Arbitrary<Act[]> =>
  fc.array(
    fc.record({
      who: fc.constantFrom(...(['dana', 'dana', 'mark', 'mark', 'ari', 'wen', 'wen'] as const)),
      does: fc.constantFrom(...DOES),
      n: fc.nat(97),
    }),
    { minLength: Math.ceil(most / 2), maxLength: most, size: 'max' },
  )

type Play = { world: World; state: LoopState; act: Act; loop: ReturnType<typeof loopOf> }
const pick = <T>(some: T[], n: number): T | undefined => some[n % Math.max(1, some.length)]
const NOBODY = '00000000-0000-4000-8000-000000000000'
/** Of whom this is: what is said between one home and the school never stands anywhere else. */
const markOf = ({ who, n }: Act) => (who === 'dana' ? `DANA-${n}` : who === 'mark' ? `MARK-${n}` : `ANY-${n}`)
const homeOf = ({ who, n }: Act) => (who === 'dana' ? 1 : who === 'mark' ? 2 : 1 + (n % 2))

/** The conference of a home that is not closed yet, or the last. */
function meetingAt({ state, act }: Play, home = homeOf(act)): string {
  const all = ROUNDS.map(round => meetingOf('ari', home, round))
  const closed = new Set(state.talks.filter(talk => talk.closed).map(talk => talk.meeting))
  return all.find(meeting => !closed.has(meeting)) ?? all.at(-1)!
}

const dayIn = (world: World, days: number) =>
  world.now
    .add({ hours: 24 * days })
    .toString()
    .slice(0, 10)

/** Something that a person of the cast does, by the words of the domain; whatever rules say no to is no. */
export async function play(play: Play): Promise<unknown> {
  const { world, act } = play
  if (act.does === 'wait') {
    const later = world.now.add({ hours: 24 * (1 + (act.n % 20)) })
    // as long as people stay signed in
    if (Temporal.Instant.compare(later, START.add({ hours: 24 * 50 })) < 0) world.now = later
    return undefined
  }
  return (VOICE[act.does] ?? TALKS[act.does] ?? GOALS[act.does] ?? WORK[act.does])!(play)
}
type Acts = Partial<Record<Act['does'], (play: Play) => Promise<unknown>>>

const VOICE: Acts = {
  worry: ({ act, loop }) => loop.worry(act.who, 'ari', markOf(act)),
  reply: ({ world, state, act }) =>
    world.as(act.who, async ctx =>
      answerItem(ctx, await itemToAnswer(ctx, pick(state.voice, act.n)?.id ?? NOBODY), 'answered', 'ANSWER'),
    ),
  takeUp: ({ world, state, act }) =>
    world.as(act.who, async ctx => {
      const { said, ahead } = await saidToTakeUp(ctx, pick(state.voice, act.n)?.id ?? NOBODY)
      const item = { text: said.text, minutes: null, seen: 'grown_ups' } as const
      return putOnAgenda(ctx, said, pick(ahead, act.n)?.id ?? NOBODY, item)
    }),
}

const TALKS: Acts = {
  add: p =>
    p.world.as(p.act.who, async ctx =>
      addItem(ctx, await talkFor(ctx, meetingAt(p)), {
        ...{ text: `T${homeOf(p.act)}-${p.act.n}`, minutes: null },
        seen: p.act.who === 'ari' ? 'everyone' : 'grown_ups',
      }),
    ),
  begin: p => p.world.as(p.act.who, ctx => beginTalk(ctx, meetingAt(p))),
  note: p => note(p, meetingAt(p)),
  close: p => p.world.as(p.act.who, ctx => closeTalk(ctx, meetingAt(p), '')),
  /** From sitting down to the summary. */
  meet: async p => {
    const [meeting, who] = [meetingAt(p), 'wen' as const]
    await p.world.as(who, ctx => beginTalk(ctx, meeting))
    for (let more = true; more; ) more = await note({ ...p, act: { ...p.act, who } }, meeting)
    return p.world.as(who, ctx => closeTalk(ctx, meeting, ''))
  },
}

/** What came of the next item without an outcome; whether there was one. */
const note = ({ world, act }: Play, meeting: string): Promise<boolean> =>
  world.as(act.who, async ctx => {
    const { items } = await heldTalkFor(ctx, meeting)
    const [next] = withoutOutcome(items)
    if (!next) return false
    const { talk, item } = await itemInTalk(ctx, meeting, next.id)
    const text = `T${ROUNDS.some(round => meetingOf('ari', 1, round) === meeting) ? 1 : 2}-CAME`
    const views = { home_words: text, school_words: text, student_words: '' }
    const came = OUTCOMES[(act.n + next.text.length) % OUTCOMES.length]!
    await noteOutcome(ctx, talk, item, { came, words: text, ...views, knew: item.outcomes.at(-1)?.n ?? 0 })
    return true
  })

const GOALS: Acts = {
  propose: p => {
    const from = pick(
      p.state.items.filter(item => item.meeting === meetingAt(p) && item.shared),
      p.act.n,
    )
    const own = p.act.n % 3 === 0 && (p.act.who === 'dana' || p.act.who === 'mark')
    const step = { 'step-0': 'Begin', 'due-0': dayIn(p.world, 5) }
    const words = own ? `${markOf(p.act)}-ONLY` : `ALL-${p.act.n}`
    return p.loop.goal(p.act.who, 'ari', words, { audience: own ? 'home' : 'homes', ...step }, from?.id)
  },
  agree: p => answer(p, 'agreed'),
  differ: p => answer(p, 'differs'),
  reword: p => reword(p, 'homes', `ALL-${p.act.n}`),
  alone: p => reword(p, 'home', `${markOf(p.act)}-ONLY`),
  letGo: ({ world, state, act }) =>
    world.as(act.who, ctx => letGo(ctx, pick(state.goals, act.n)?.id ?? NOBODY, 'LET-GO')),
}

const answer = ({ world, state, act }: Play, said: 'agreed' | 'differs') => {
  const version = pick(state.versions, act.n)
  const words = { version: version?.id ?? NOBODY, answer: said, text: `${markOf(act)}-SAID` }
  return world.as(act.who, ctx => answerGoal(ctx, version?.goal ?? NOBODY, words))
}

async function reword({ world, state, act, loop }: Play, audience: string, words: string) {
  const goal = pick(state.goals, act.n)
  const last = state.versions.filter(one => one.goal === goal?.id && one.party === null).at(-1)
  const held = goal?.audience === 'home' ? 'home' : audience
  const input = await loop.goalInput(held === 'home' && act.who !== 'wen' ? words : `ALL-${act.n}`, {
    audience: held,
  })
  return world.as(act.who, ctx => rewordGoal(ctx, goal?.id ?? NOBODY, last?.id ?? NOBODY, input))
}

const WORK: Acts = {
  act: ({ world, state, act, loop }) => {
    const owners = ['student', homeOwner('ari'), homeOwner('ari', 2), staffOwner('wen')]
    const owner =
      act.who === 'ari' ? owners[0] : act.who === 'wen' ? pick(owners, act.n) : owners[homeOf(act)]
    const home = owners.indexOf(owner!)
    const isHome = home === 1 || home === 2
    const text = isHome ? `${home === 1 ? 'DANA' : 'MARK'}-${act.n}` : `ALL-${act.n}`
    // at a conference the school writes down who does what, between that home and itself
    const at = act.who === 'wen' && isHome ? state.items.filter(one => one.party === owner!.slice(5)) : []
    const held = isHome ? 'home' : 'homes'
    return loop.action(act.who, 'ari', owner!, text, dayIn(world, act.n % 30), held, pick(at, act.n)?.id)
  },
  finish: ({ world, state, act }) =>
    world.as(act.who, ctx => finishAction(ctx, pick(state.actions, act.n)?.id ?? NOBODY, 'DONE', null)),
  drop: ({ world, state, act }) =>
    world.as(act.who, ctx => dropAction(ctx, pick(state.actions, act.n)?.id ?? NOBODY, 'DROPPED')),
  need: ({ act, loop, world }) =>
    loop.need('wen', 'ari', act.n % 2 ? 'homes' : 'team', `ALL-${act.n}`, dayIn(world, 9)),
  review: ({ world, state, act }) => {
    const plan = pick(state.plans, act.n)
    return world.as(act.who, ctx =>
      reviewPlan(ctx, plan?.need ?? NOBODY, plan?.id ?? NOBODY, 'partly', 'LOOKED'),
    )
  },
  endNeed: ({ world, state, act }) =>
    world.as(act.who, ctx => endSupport(ctx, pick(state.needs, act.n)?.id ?? NOBODY, 'MET')),
}

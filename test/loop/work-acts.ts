import { dropAction, finishAction } from '../../src/domain/goals/actions/write.ts'
import { answerGoal, rewordGoal } from '../../src/domain/goals/answers.ts'
import { celebrateGoal, letGo } from '../../src/domain/goals/ends.ts'
import { endSupport, planSupport, reviewPlan } from '../../src/domain/goals/support/write.ts'
import { homeOwner, staffOwner } from '../support/loop.ts'
import { person } from '../support/rounds.ts'
import {
  type Act,
  type Acts,
  dayIn,
  handOf,
  homeOf,
  markOf,
  meetingAt,
  mostly,
  NOBODY,
  type Play,
  pick,
  pickId,
} from './acts.ts'
import { PICTURE } from './home-acts.ts'
import type { LoopState } from './state.ts'

/** Everybody who can have helped, or can own what is to be done. */
const OWNERS = ['student', homeOwner('ari'), homeOwner('ari', 2), staffOwner('wen')]

const underWay = ({ goals }: LoopState, act: Act) =>
  mostly(
    goals.filter(goal => !goal.ended),
    goals,
    act,
  )

const GOALS: Acts = {
  propose: p => {
    const from = pick(
      p.state.items.filter(item => item.meeting === meetingAt(p) && item.shared),
      p.act.n,
    )
    const own = p.act.n % 3 === 0 && p.act.who !== 'ari' && p.act.who !== 'wen'
    const step = { 'step-0': 'Begin', 'due-0': dayIn(p.world, 5) }
    const kind = p.act.n % 2 ? 'developmental' : 'academic'
    const words = own ? `${markOf(p.act)}-ONLY` : `ALL-${p.act.n}`
    return p.loop.goal(p.act.who, 'ari', words, { audience: own ? 'home' : 'homes', kind, ...step }, from?.id)
  },
  agree: p => answer(p, 'agreed'),
  differ: p => answer(p, 'differs'),
  reword: p => reword(p, 'homes', `ALL-${p.act.n}`),
  alone: p => reword(p, 'home', `${markOf(p.act)}-ONLY`),
  letGo: ({ world, state, act }) =>
    world.as(handOf(act), ctx => letGo(ctx, pickId(underWay(state, act), act), 'LET-GO')),
  celebrate: ({ world, state, act }) => {
    const helpers = OWNERS.filter((_, n) => (act.n >> n) % 2 === 1)
    return world.as(handOf(act), ctx =>
      celebrateGoal(ctx, pickId(underWay(state, act), act), 'REACHED', helpers),
    )
  },
}

/** Goals, what is done for them, and support. */
export const WORK: Acts = {
  ...GOALS,
  act: ({ world, state, act, loop }) => {
    const owner =
      act.who === 'ari' ? OWNERS[0] : act.who === 'wen' ? pick(OWNERS, act.n) : OWNERS[homeOf(act)]
    const home = OWNERS.indexOf(owner!)
    const isHome = home === 1 || home === 2
    const text = isHome ? `${home === 1 ? 'DANA' : 'MARK'}-${act.n}` : `ALL-${act.n}`
    // at a conference the school writes down who does what, between that home and itself
    const at = act.who === 'wen' && isHome ? state.items.filter(one => one.party === owner!.slice(5)) : []
    const held = isHome ? 'home' : 'homes'
    return loop.action(act.who, 'ari', owner!, text, dayIn(world, act.n % 30), held, pick(at, act.n)?.id)
  },
  finish: ({ world, state, act }) =>
    world.as(act.who, ctx => finishAction(ctx, pickId(state.actions, act), 'DONE', null)),
  show: ({ world, state, act }) =>
    world.as(act.who, ctx => finishAction(ctx, pickId(state.actions, act), '', PICTURE)),
  drop: ({ world, state, act }) =>
    world.as(act.who, ctx => dropAction(ctx, pickId(state.actions, act), 'DROPPED')),
  need: ({ act, loop, world }) =>
    loop.need('wen', 'ari', act.n % 2 ? 'homes' : 'team', `ALL-${act.n}`, dayIn(world, 9)),
  plan: ({ world, state, act }) =>
    world.as(handOf(act), ctx =>
      planSupport(ctx, pickId(state.needs, act), {
        ...{ strategy: 'Another way', resource: '', who: person('wen') },
        ...{ starts_on: dayIn(world, 0), review_on: dayIn(world, 7) },
      }),
    ),
  review: ({ world, state, act }) => {
    const open = state.plans.filter(one => one.outcome === null)
    const plan = pick(mostly(open, state.plans, act), act.n)
    return world.as(handOf(act), ctx =>
      reviewPlan(ctx, plan?.need ?? NOBODY, plan?.id ?? NOBODY, 'partly', 'LOOKED'),
    )
  },
  endNeed: ({ world, state, act }) => {
    const isTried = (need: string) => !state.plans.some(plan => plan.need === need && plan.outcome === null)
    const fit = state.needs.filter(one => !one.ended && isTried(one.id))
    return world.as(handOf(act), ctx => endSupport(ctx, pickId(mostly(fit, state.needs, act), act), 'MET'))
  },
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

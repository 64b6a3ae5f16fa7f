import { OAK, partyId } from '../../src/demo/personas.ts'
import { saidToTakeUp } from '../../src/domain/conferences/agenda/ahead.ts'
import { putOnAgenda } from '../../src/domain/conferences/agenda/taking-up.ts'
import { askNow } from '../../src/domain/voice/checking-in/askings.ts'
import { answerCheckIn, ownCheckInFor, skipCheckIn } from '../../src/domain/voice/checking-in/check-ins.ts'
import { keptQuestions } from '../../src/domain/voice/checking-in/questions.ts'
import { answersSchema } from '../../src/domain/voice/checking-in/schema.ts'
import { makeItem } from '../../src/domain/voice/checking-in/taps.ts'
import { keepForAgenda, keepNoLonger } from '../../src/domain/voice/for-agenda.ts'
import { itemFor } from '../../src/domain/voice/items.ts'
import type { SchoolStep } from '../../src/domain/voice/rules.ts'
import { openingFor, say } from '../../src/domain/voice/saying.ts'
import { answerItem, itemToAnswer, itemToReply, reply } from '../../src/domain/voice/steps.ts'
import { person } from '../support/rounds.ts'
import { type Act, type Acts, handOf, homeOf, markOf, mostly, NOBODY, pick, pickId } from './acts.ts'
import type { LoopState } from './state.ts'

/** A picture of one pixel: what is in it is nothing to a history. */
export const PICTURE = { bytes: Buffer.from('a picture'), width: 1, height: 1 }

const STEPS: SchoolStep[] = ['answered', 'asked_back', 'closed']

/** Check-ins of the own home that have or have no answer yet. */
const asked = ({ checkIns }: LoopState, act: Act, answered: boolean) => {
  const own = partyId(OAK, 'ari', homeOf(act))
  return mostly(
    checkIns.filter(one => one.party === own && one.answered === answered),
    checkIns,
    act,
  )
}

/** What homes say, unasked or asked, and what the school does with it. */
export const HOME: Acts = {
  worry: ({ act, loop }) => loop.worry(act.who, 'ari', markOf(act)),
  picture: ({ world, act }) =>
    world.as(act.who, async ctx => {
      const said = { kind: 'observation', text: markOf(act), audience: 'team', homes: 'ours' } as const
      return say(ctx, await openingFor(ctx, person('ari')), { ...said, readers: [] }, { photo: PICTURE })
    }),
  reply: ({ world, state, act }) =>
    world.as(handOf(act), async ctx =>
      answerItem(ctx, await itemToAnswer(ctx, pickId(state.voice, act)), pick(STEPS, act.n)!, 'ANSWER'),
    ),
  keep: ({ world, state, act }) =>
    world.as(act.who, async ctx => {
      const item = await itemFor(ctx, pickId(state.voice, act))
      return act.n % 4 > 0 ? keepForAgenda(ctx, item) : keepNoLonger(ctx, item)
    }),
  sayMore: ({ world, state, act }) =>
    world.as(act.who, async ctx => {
      const own = state.voice.filter(one => one.party === partyId(OAK, 'ari', homeOf(act)))
      return reply(ctx, await itemToReply(ctx, pickId(mostly(own, state.voice, act), act)), markOf(act))
    }),
  takeUp: ({ world, state, act }) =>
    world.as(handOf(act), async ctx => {
      const { said, ahead } = await saidToTakeUp(ctx, pickId(state.voice, act))
      const item = { text: said.text, minutes: null, seen: 'grown_ups' } as const
      return putOnAgenda(ctx, said, pick(ahead, act.n)?.id ?? NOBODY, item)
    }),
  ask: ({ world }) => world.as('ines', askNow),
  answer: ({ world, state, act }) =>
    world.as(act.who, async ctx => {
      const checkIn = await ownCheckInFor(ctx, pickId(asked(state, act, false), act))
      const said = answersSchema.parse({ [`answer-${act.n % 3}`]: `${markOf(act)}-ASKED` })
      return answerCheckIn(ctx, checkIn, await keptQuestions(ctx), said)
    }),
  tap: ({ world, state, act }) =>
    world.as(act.who, async ctx => {
      const checkIn = await ownCheckInFor(ctx, pickId(asked(state, act, true), act))
      const kind = act.n % 2 ? 'concern' : 'aspiration'
      return makeItem(ctx, checkIn, { question: checkIn.answers[0]?.question.id ?? NOBODY, kind })
    }),
  skip: ({ world, state, act }) =>
    world.as(act.who, async ctx =>
      skipCheckIn(ctx, await ownCheckInFor(ctx, pickId(asked(state, act, false), act))),
    ),
}

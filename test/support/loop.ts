import { OAK, partyId } from '../../src/demo/personas.ts'
import { addAction } from '../../src/domain/goals/actions/write.ts'
import { answerGoal } from '../../src/domain/goals/answers.ts'
import { goalFor } from '../../src/domain/goals/goals.ts'
import { proposeGoal } from '../../src/domain/goals/propose.ts'
import { currentOf } from '../../src/domain/goals/rules.ts'
import { actionSchema, goalSchema, type NewGoal } from '../../src/domain/goals/schema.ts'
import { openSupport, planSupport } from '../../src/domain/goals/support/write.ts'
import { areasOf } from '../../src/domain/observations/areas.ts'
import { openingFor, say } from '../../src/domain/voice/saying.ts'
import type { World } from '../world.ts'
import { person } from './rounds.ts'

/** What people of the cast want, do, need and worry about, each by the word of the domain that a page would say. */
export function loopOf(world: World) {
  const goalInput = async (words: string, fields: Record<string, string> = {}): Promise<NewGoal> => {
    const area = (await world.as('ines', ctx => areasOf(ctx)))[0]!.id
    const typed = { words, why: 'Why', reached_looks_like: 'Seen', audience: 'homes', kind: 'academic' }
    return goalSchema.parse({ ...typed, area, why_none: 'None', ...fields })
  }
  return {
    goalInput,
    async goal(
      who: string,
      kid: string,
      words: string,
      fields: Record<string, string> = {},
      agenda?: string,
    ) {
      const input = await goalInput(words, fields)
      return world.as(who, ctx => proposeGoal(ctx, person(kid), input, agenda ? { agenda } : {}))
    },
    /** Says to the words that stand that it agrees. */
    async agree(who: string, id: string) {
      const { goal } = await world.as(who, ctx => goalFor(ctx, id))
      const version = currentOf(goal.versions)!.id
      await world.as(who, ctx => answerGoal(ctx, id, { version, answer: 'agreed', text: '' }))
    },
    action(
      who: string,
      kid: string,
      owner: string,
      text: string,
      due_on: string,
      audience = 'homes',
      agenda?: string,
    ) {
      const input = actionSchema.parse({ owner, text, due_on, audience })
      return world.as(who, ctx => addAction(ctx, person(kid), input, agenda))
    },
    /** A need with a plan that is looked at again on that day. */
    async need(who: string, kid: string, audience: 'team' | 'homes', text: string, review_on: string) {
      const id = await world.as(who, ctx =>
        openSupport(ctx, person(kid), { need: text, audience: { audience, party: '' }, goal: '' }),
      )
      const plan = { strategy: 'A quiet corner', resource: '', starts_on: '2026-10-01', review_on }
      await world.as(who, ctx => planSupport(ctx, id, { ...plan, who: person(who) }))
      return id
    },
    worry: (who: string, kid: string, text: string, homes: 'ours' | 'both' = 'ours') =>
      world.as(who, async ctx =>
        say(ctx, await openingFor(ctx, person(kid)), {
          ...{ kind: 'concern', text, audience: 'team', homes, readers: [] },
        }),
      ),
  }
}

/** A home as the owner of an action. */
export const homeOwner = (kid: string, n = 1) => `home:${partyId(OAK, kid, n)}`
export const staffOwner = (who: string) => `school:${person(who)}`

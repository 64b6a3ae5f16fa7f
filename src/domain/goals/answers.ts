import type { Ctx } from '../../platform/ctx.ts'
import { Forbidden, found, Refused } from '../../platform/refusal.ts'
import { ownHome } from './audiences.ts'
import type { Goal } from './goals.ts'
import { handOf } from './hand.ts'
import { goalInTurn, openGoalInTurn } from './in-turn.ts'
import { besideOf, currentOf, whyNoAnswer } from './rules.ts'
import type { NewAnswer, Reworded } from './schema.ts'
import type { Seat } from './seat.ts'
import { type BeforeSteps, writeVersion, writeWord } from './write-version.ts'

/**
 * One side says to a version that it agrees, or how it sees it differently. Refuses `goals.ended`, `goals.movedOn`
 * where there are newer words, `goals.putBeforeAll` for what one home said to the school alone, `students.notAlone` to a child that is too young.
 */
export async function answerGoal(ctx: Ctx, id: string, { version, answer, text }: NewAnswer): Promise<void> {
  const { seat, goal } = await goalInTurn(ctx, id)
  if (seat.waits) throw new Refused('students.notAlone', { years: seat.waits })
  const asked = found(
    goal.versions.find(one => one.id === version),
    'version',
  )
  const why = whyNoAnswer(goal, asked, seat.side, answer)
  if (why) throw new Refused(why)
  await writeWord(ctx, version, { side: seat.side, home: homeOf(seat, goal), answer, text })
}

/**
 * New words for a goal: a counter, or an edit after assent. They stand beside those before, and everybody is asked
 * again. A home may say them to the school alone; then it differs from what stands. Gives the version's id.
 */
export async function rewordGoal(ctx: Ctx, id: string, on: string, input: Reworded): Promise<string> {
  const { seat, goal } = await openGoalInTurn(ctx, id)
  const current = found(currentOf(goal.versions), 'version')
  if (![current, ...besideOf(goal.versions)].some(one => one.id === on)) throw new Refused('goals.movedOn')
  const home = homeOf(seat, goal)
  const isOurs = seat.side === 'home' && goal.audience === 'homes' && input.audience.audience === 'home'
  if (isOurs) await writeWord(ctx, current.id, { side: 'home', home, answer: 'differs', text: input.words })
  const author = { side: seat.side, home, party: isOurs ? home : null }
  return writeVersion(ctx, id, author, input, await stepsOf(ctx, current.id))
}

const homeOf = (seat: Seat, { kind, party }: Goal) =>
  seat.side === 'home' ? (party ?? ownHome(seat, [kind])) : null

async function stepsOf(ctx: Ctx, version: string): Promise<BeforeSteps> {
  const rows = await ctx.db
    .selectFrom('goal_milestones')
    .select(['text', 'reached_at', 'reached_by'])
    .where('version_id', '=', version)
    .execute()
  return rows.map(({ text, reached_at: at, reached_by: by }) => ({
    text,
    reached: at && by ? { at, by } : null,
  }))
}

/** A milestone of the words that stand was reached. The school and the student say so. Said twice, it is said once. */
export async function reachMilestone(ctx: Ctx, id: string, milestone: string): Promise<void> {
  const { seat, goal } = await openGoalInTurn(ctx, id)
  const steps = currentOf(goal.versions)?.milestones ?? []
  found(
    steps.find(step => step.id === milestone),
    'milestone',
  )
  if (seat.side === 'home') throw new Forbidden('milestone')
  const { by, at } = handOf(ctx)
  await ctx.db
    .updateTable('goal_milestones')
    .set({ reached_at: at, reached_by: by })
    .where('id', '=', milestone)
    .where('reached_at', 'is', null)
    .execute()
}

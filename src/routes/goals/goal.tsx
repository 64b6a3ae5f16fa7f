import { answerGoal, reachMilestone } from '../../domain/goals/answers.ts'
import { evidenceAt } from '../../domain/goals/evidence.ts'
import { goalFor } from '../../domain/goals/goals.ts'
import { answerSchema } from '../../domain/goals/schema.ts'
import { act, form } from '../../platform/http/form.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { anotherChild } from '../observations/wording.ts'
import { pageIn } from '../pages.tsx'
import { goalPage } from './goal-page.tsx'

/** A goal: its words, what each side says to them, what is done and was seen; below, how the words came about. */
export const goalForm = form({
  schema: answerSchema,
  load: loadGoal,
  show: goalPage,
  async save(visit, { goal }, input) {
    await answerGoal(visit.ctx, goal.id, input)
    return visit.go(`/goals/${goal.id}`, { toast: visit.say.t(`goals.answered.${input.answer}`) })
  },
})

async function loadGoal(visit: Visit) {
  const table = await goalFor(visit.ctx, visit.id('goal'))
  const page = pageIn(visit)
  const asked = { another: anotherChild(visit), page }
  return { ...table, evidence: { page, ...(await evidenceAt(visit.ctx, table.seat, table.goal, asked)) } }
}
export type Loaded = Awaited<ReturnType<typeof loadGoal>>

/** A milestone was reached. */
export const milestoneAct = act(async visit => {
  const goal = visit.id('goal')
  await reachMilestone(visit.ctx, goal, visit.id('milestone'))
  return visit.go(`/goals/${goal}`, { toast: visit.say.t('goals.step.marked') })
})

import type { Plan } from '../planner/problem.ts'
import { qualityOf } from '../planner/quality.ts'
import { type WhyTime, whyTimes } from '../planner/why-times.ts'
import type { Problem } from './problem-of.ts'
import { type FactTold, toldOf } from './unplaced.ts'

/** Why a meeting is when it is; facts only where they forbid every time that its family would rather have. */
export type TimeTold = { meeting: string; code: WhyTime['code']; facts: FactTold[] }

/** Of so many homes it is told, those least well off: they are whom the head will be asked about. */
const MOST_HOMES = 6

/** Why the homes that are least well off have the times they have. */
export function timesIn(problem: Problem, plan: Plan): TimeTold[] {
  const { instance, meetings } = problem
  const { satisfaction } = qualityOf(instance, plan.starts)
  const least = [...satisfaction.keys()]
    .filter(h => satisfaction[h]! < 100)
    .sort((a, b) => satisfaction[a]! - satisfaction[b]! || a - b)
    .slice(0, MOST_HOMES)
  const place = (m: number) => least.indexOf(instance.meetings[m]!.household)
  return whyTimes(instance, plan, least)
    .sort((a, b) => place(a.meeting) - place(b.meeting) || a.meeting - b.meeting)
    .map(why => ({
      meeting: meetings[why.meeting]!.meeting,
      code: why.code,
      facts: 'facts' in why ? why.facts.map(fact => toldOf(problem, fact)) : [],
    }))
}

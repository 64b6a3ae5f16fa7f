import { explain, type Reason } from '../planner/explain.ts'
import type { Plan } from '../planner/problem.ts'
import type { Scheduled } from '../schedule.ts'
import type { Problem } from './problem-of.ts'

/** Why a meeting has no time. Ids instead of the planner's indices; starts as wall times. */
export type Why = {
  code: Reason['code'] | 'nobody'
  guardians?: string[]
  educators?: string[]
  language?: string
  meetings?: string[]
  starts?: string[]
}
export type Unplaced = { meeting: string; why: Why }

/** For each meeting that a plan leaves without a time, the nearest reason. */
export function unplacedOf(problem: Problem, plan: Plan, left: Scheduled[]): Unplaced[] {
  const { instance, meetings, nobody } = problem
  const reasons = explain(instance, plan)
  const why = new Map(reasons.map(one => [meetings[one.meeting]!.meeting, whyOf(problem, one.reason)]))
  return left.map(meeting => ({
    meeting: meeting.meeting,
    why: nobody.includes(meeting)
      ? { code: 'nobody' }
      : (why.get(meeting.meeting) ?? { code: 'takenByOthers' }),
  }))
}

function whyOf({ households, things, meetings, grid }: Problem, reason: Reason): Why {
  const educators =
    'educators' in reason ? reason.educators : 'educator' in reason ? [reason.educator] : undefined
  return {
    code: reason.code,
    ...('household' in reason && { guardians: households[reason.household]!.guardians }),
    ...(educators && { educators: educators.map(e => things.educators[e]!) }),
    ...('language' in reason && { language: things.languages[reason.language]! }),
    ...('meetings' in reason && { meetings: reason.meetings.map(m => meetings[m]!.meeting) }),
    ...('starts' in reason && { starts: reason.starts.flatMap(t => grid.slots[t]?.wall ?? []) }),
  }
}

import { explain, type Reason } from '../planner/explain.ts'
import type { Fact } from '../planner/facts.ts'
import type { Plan } from '../planner/problem.ts'
import type { Scheduled } from '../schedule.ts'
import type { Problem } from './problem-of.ts'

type Told<Code> = {
  code: Code
  guardians?: string[]
  educators?: string[]
  language?: string
  meetings?: string[]
  starts?: string[]
}
/** Why a meeting has no time. Ids instead of the planner's indices; starts as wall times. */
export type Why = Told<Reason['code'] | 'nobody'>
/** One of the facts that together leave a meeting without a time: without any one of them there would be one. */
export type FactTold = Told<Fact['code']>
/** Plans made before facts were told have none. */
export type Unplaced = { meeting: string; why: Why; facts?: FactTold[] }

/** For each meeting that a plan leaves without a time, the nearest reason, and the smallest set of facts behind it. */
export function unplacedOf(problem: Problem, plan: Plan, left: Scheduled[]): Unplaced[] {
  const { instance, meetings, nobody } = problem
  const reasons = explain(instance, plan)
  const found = new Map(reasons.map(one => [meetings[one.meeting]!.meeting, one]))
  const facts = (meeting: string) => found.get(meeting)?.facts.map(fact => toldOf(problem, fact)) ?? []
  return left.map(meeting => ({
    meeting: meeting.meeting,
    why: nobody.includes(meeting)
      ? { code: 'nobody' }
      : toldOf(
          problem,
          found.get(meeting.meeting)?.reason ?? { code: 'takenByOthers', starts: [], meetings: [] },
        ),
    facts: facts(meeting.meeting),
  }))
}

/** What the planner found, in the words of the school. */
export function toldOf<One extends Reason | Fact>(
  { households, things, meetings, grid }: Problem,
  reason: One,
): Told<One['code']> {
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

import type { Case } from '../booking/case.ts'
import type { Busy } from '../booking/claims.ts'
import { fitOf, type Setting } from '../booking/fit.ts'
import { explain, type Reason } from '../planner/explain.ts'
import type { Plan } from '../planner/problem.ts'
import { qualityOf } from '../planner/quality.ts'
import type { Scheduled } from '../schedule.ts'
import type { Problem } from './problem-of.ts'
import { guestsOf, isKept, type Sources } from './problem-sources.ts'

/** Why a meeting has no time. Ids instead of the planner's indices; starts as wall times. */
export type Why = {
  code: Reason['code'] | 'nobody'
  guardians?: string[]
  educators?: string[]
  language?: string
  meetings?: string[]
  starts?: string[]
}

/** What a plan came to, kept so that it can be read and compared. */
export type PlanResult = {
  placed: number
  of: number
  /** The family that is least well off, 0…100. */
  worst: { guardians: string[]; satisfaction: number } | null
  idle_minutes: number
  /** Meetings that had a time and have another one now. */
  moved: number
  /** Start by meeting, as a wall time. */
  before: Record<string, string>
  after: Record<string, string>
  unplaced: { meeting: string; why: Why }[]
}

export type Chosen = { meeting: Scheduled; setting: Setting }

/**
 * The plan's meetings with all that they take up, each held to the same rules as one that is placed by hand;
 * one that breaks a rule that the planner does not know is left out.
 */
export function settingsOf(sources: Sources, problem: Problem, plan: Plan): Chosen[] {
  const { things, grid, meetings, modes } = problem
  const kept = new Set(
    sources.schedule.flatMap(({ booking }) => (booking && replaced(sources, booking) ? booking.id : [])),
  )
  const busy: Busy[] = sources.busy.filter(claim => !kept.has(claim.booking))
  const order = [...plan.starts.keys()]
    .filter(m => plan.starts[m]! >= 0)
    .sort((a, b) => plan.starts[a]! - plan.starts[b]!)
  return order.flatMap(m => {
    const meeting = meetings[m]!
    if (meeting.booking && !replaced(sources, meeting.booking)) return []
    const room = things.rooms[plan.rooms?.[m] ?? -1]
    const planned = things.interpreters[plan.interpreters?.[m] ?? -1]
    const interpreter = sources.interpreters.find(
      one => one.id === planned && !one.children.includes(meeting.child),
    )?.id
    const ask = {
      start: grid.slots[plan.starts[m]!]!.wall,
      mode: modes[m]!,
      ...(room && { room }),
      ...(interpreter && { interpreter }),
    }
    const { conflicts, setting } = fitOf(caseIn(sources, meeting, busy), ask)
    if (conflicts.length > 0 || !setting) return []
    busy.push(...setting.claims.map(claim => ({ ...claim, booking: meeting.meeting })))
    return [{ meeting, setting }]
  })
}

const replaced = ({ now }: Sources, booking: NonNullable<Scheduled['booking']>) => !isKept(booking, now)

const caseIn = (sources: Sources, meeting: Scheduled, busy: Busy[]): Case => ({
  round: sources.round,
  zone: sources.zone,
  now: sources.now,
  asker: 'school',
  meeting: { ...meeting, booking: null },
  guests: guestsOf(sources, meeting),
  interpreters: sources.interpreters,
  busy,
})

export function resultOf(sources: Sources, problem: Problem, plan: Plan, chosen: Chosen[]): PlanResult {
  const { instance, grid, meetings, households } = problem
  const wanted = sources.schedule.filter(meeting => meeting.need !== 'waived')
  const stays = wanted.flatMap(({ meeting, booking }) =>
    booking && !replaced(sources, booking) ? [[meeting, booking.starts_wall]] : [],
  )
  const before = Object.fromEntries(
    wanted.flatMap(({ meeting, booking }) => (booking ? [[meeting, booking.starts_wall]] : [])),
  )
  const after: Record<string, string> = Object.fromEntries([
    ...stays,
    ...chosen.map(({ meeting, setting }) => [meeting.meeting, setting.start]),
  ])
  const starts = plan.starts.map((start, m) => (meetings[m]!.meeting in after ? start : -1))
  const quality = qualityOf(instance, starts)
  const lowest = quality.satisfaction.indexOf(Math.min(...quality.satisfaction))
  return {
    placed: Object.keys(after).length,
    of: wanted.length,
    worst: households[lowest]
      ? { guardians: households[lowest].guardians, satisfaction: Math.round(quality.satisfaction[lowest]!) }
      : null,
    idle_minutes: quality.idleSlots * grid.slotMinutes,
    moved: Object.keys(before).filter(id => after[id] && after[id] !== before[id]).length,
    before,
    after,
    unplaced: unplacedOf(
      problem,
      { ...plan, starts },
      wanted.filter(({ meeting }) => !(meeting in after)),
    ),
  }
}

function unplacedOf(problem: Problem, plan: Plan, left: Scheduled[]): PlanResult['unplaced'] {
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

import { Temporal } from 'temporal-polyfill'
import type { Goal } from '../../domain/goals/goals.ts'
import type { Road } from '../../domain/goals/road.ts'
import { currentOf } from '../../domain/goals/rules.ts'
import { helpersIn } from './goal-end.tsx'
import { type At, homeName, standingIn } from './wording.ts'

type RoadKind = 'goal' | 'milestone' | 'due' | 'review' | 'reached' | 'letGo' | 'conference' | 'checkIn'
/** One leaf of the vine. `on` is an ISO day, by which they stand. */
export type RoadStep = {
  on: string
  day: Temporal.PlainDate
  kind: RoadKind
  text: string
  href: string | null
  note?: string
}

/** Everything that stands on a child's way, the latest first. */
export function stepsIn(
  at: At,
  { goals, conferences, checkIns }: Pick<Road, 'goals' | 'conferences' | 'checkIns'>,
): RoadStep[] {
  const { visit } = at
  const { say, href } = visit
  const dayOf = (instant: string) =>
    Temporal.Instant.from(instant).toZonedDateTimeISO(visit.ctx.school.zone).toPlainDate()
  const met = conferences.map(one => ({
    ...{
      day: dayOf(one.at),
      kind: 'conference' as const,
      text: say.t('goals.road.conference'),
      note: [one.round, homeBeside(at, one.party)].filter(Boolean).join(' · '),
    },
    href: at.seat.side === 'student' ? null : href(`/meetings/${one.meeting}/summary`),
  }))
  const asked = checkIns.map(one => ({
    ...{ day: dayOf(one.at), kind: 'checkIn' as const, text: say.t('goals.road.checkIn') },
    href: href(`/check-ins/${one.id}`),
    note: homeBeside(at, one.party),
  }))
  const all = [...goals.flatMap(goal => stepsOf(at, goal, dayOf)), ...met, ...asked]
  return all.map(step => ({ ...step, on: step.day.toString() })).toSorted((a, b) => b.on.localeCompare(a.on))
}

/** With which home, where the school looks after several of this child. */
function homeBeside(at: At, party: string): string | undefined {
  const { side, homes } = at.seat
  const home = side === 'school' && homes.length > 1 ? homes.find(one => one.party === party) : undefined
  return home && homeName(at, home)
}

type Step = Omit<RoadStep, 'on'>

function stepsOf(at: At, goal: Goal, dayOf: (instant: string) => Temporal.PlainDate): Step[] {
  const { say, href } = at.visit
  const version = currentOf(goal.versions)
  if (!version) return []
  const way = { href: href(`/goals/${goal.id}`) }
  const milestones = version.milestones.map(step => ({
    ...{ ...way, text: step.text, note: version.words },
    kind: step.reached_at ? ('milestone' as const) : ('due' as const),
    day: step.reached_at ? dayOf(step.reached_at) : Temporal.PlainDate.from(step.due_on),
  }))
  const kept = goal.ended ? milestones.filter(step => step.kind === 'milestone') : milestones
  const again: Step[] =
    goal.ended || !version.review_on
      ? []
      : [{ ...way, kind: 'review', text: version.words, day: Temporal.PlainDate.from(version.review_on) }]
  const agreed = !goal.ended && standingIn(at.seat, goal) === 'agreed'
  const begun: Step = { ...way, day: dayOf(goal.proposed_at), kind: 'goal', text: version.words }
  const noted = agreed ? { ...begun, note: say.t('goals.standing.agreed') } : begun
  return [noted, ...kept, ...again, ...endOf(at, goal, version.words, dayOf)]
}

function endOf(at: At, goal: Goal, words: string, dayOf: (instant: string) => Temporal.PlainDate): Step[] {
  const { say, href } = at.visit
  if (!goal.ended_at) return []
  const helped = goal.celebration?.helpers.length
    ? say.t('goals.helped', { names: helpersIn(at, goal) })
    : undefined
  const kind = goal.ended === 'reached' ? 'reached' : 'letGo'
  return [
    {
      ...{ day: dayOf(goal.ended_at), kind, text: words, href: href(`/goals/${goal.id}`) },
      ...(helped ? { note: helped } : {}),
    },
  ]
}

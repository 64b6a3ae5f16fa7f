import type { Conflict } from '../../domain/conferences/booking/fit.ts'
import type { PlanResult } from '../../domain/conferences/planning/outcome.ts'
import {
  isDone,
  type Met,
  type PlanRow,
  type PlansView,
  plansViewFor,
} from '../../domain/conferences/planning/plans.ts'
import type { Why } from '../../domain/conferences/planning/unplaced.ts'
import { type RoundRoom, type RoundView, roundFor } from '../../domain/conferences/rounds/rounds.ts'
import { type Named, namesOf } from '../../domain/people/names.ts'
import type { Visit } from '../../platform/http/visit.ts'

/** All that the pages of a round's plans show, read in three statements. */
export type Known = Pick<PlansView, 'comes' | 'changed_at'> & {
  round: RoundView
  plans: PlanRow[]
  met: Map<string, Met>
  /** Of the round, and those that once were: a meeting may still be there. */
  rooms: Pick<RoundRoom, 'id' | 'name'>[]
  /** Into what is to be interpreted. */
  languages: string[]
  names: Map<string, Named>
  nameOf(id: string): string
  /** The child that a meeting is about. */
  childOf(meeting: string): string
}

/** `whole`: plans of which each meeting is shown, beside the newest. */
export async function knownFor({ ctx }: Visit, id: string, whole: string[] = []): Promise<Known> {
  const { plans, met, ...more } = await plansViewFor(ctx, id, whole)
  const round = await roundFor(ctx, id)
  const names = await namesOf(ctx, [
    ...round.staff.map(one => one.person_id),
    ...met.flatMap(peopleOf),
    ...plans.flatMap(peopleIn),
  ])
  const nameOf = (who: string) => names.get(who)?.full ?? ''
  const byId = new Map(met.map(meeting => [meeting.id, meeting]))
  return {
    round,
    plans,
    met: byId,
    rooms: [...round.rooms, ...met.flatMap(({ booking }) => booking?.room ?? []), ...plans.flatMap(roomIn)],
    ...more,
    names,
    nameOf,
    childOf: meeting => nameOf(byId.get(meeting)?.child ?? ''),
  }
}

const peopleOf = ({ child, educators, booking }: Met) => [child, ...educators, booking?.interpreter ?? null]

function peopleIn({ result, supposed }: PlanRow): (string | null)[] {
  const away = supposed && 'who' in supposed ? supposed.who : null
  return [away, ...(isDone(result) ? peopleInResult(result) : [])]
}

const peopleInResult = ({ worst, homes, unplaced, helps, times, ways, causes, stuck }: PlanResult) => [
  ...(worst?.guardians ?? []),
  ...homes.flatMap(home => home.guardians),
  ...unplaced.flatMap(({ why, facts = [] }) => [why, ...facts].flatMap(peopleTold)),
  ...times.flatMap(({ facts }) => facts.flatMap(peopleTold)),
  ...helps.flatMap(help => help.people),
  ...Object.values(ways).map(way => way.interpreter),
  ...Object.values(causes).map(cause => (cause.code === 'cannotStay' ? whoIn(cause.conflict) : null)),
  ...stuck.map(({ conflict }) => whoIn(conflict)),
]

const peopleTold = ({ guardians = [], educators = [] }: Pick<Why, 'guardians' | 'educators'>) => [
  ...guardians,
  ...educators,
]

const whoIn = ({ who }: Conflict) => who ?? null

const roomIn = ({ supposed }: PlanRow) =>
  supposed?.kind === 'roomGone' || supposed?.kind === 'roomClosed'
    ? [{ id: supposed.room, name: supposed.name }]
    : []

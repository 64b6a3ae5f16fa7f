import { Temporal } from 'temporal-polyfill'
import { actorId, type Ctx } from '../../platform/ctx.ts'
import { lastCame, type Unprepared, unprepared } from '../conferences/preparing/missing.ts'
import {
  goalsToLookAt,
  goalsWithoutFamily,
  type Late,
  lateOfSchool,
  type ToLookAt,
  type Unsaid,
} from '../goals/missing.ts'
import { type Cared, caredHomes } from '../people/cared-homes.ts'
import { isHead, needStaff } from '../people/policy.ts'
import { lastSaid, type OldConcern, openConcerns } from '../voice/heard.ts'
import { AHEAD_DAYS, isMissed, lastHeard } from './rules.ts'

/** A guardian of whom nothing was heard for long. Of what anybody reads nothing is known. */
export type Silent = Cared & { last: Temporal.Instant | undefined }
/** Whose voice is missing, for one of the school: to act on, not to compare by. */
export type Missing = {
  silent: Silent[]
  concerns: OldConcern[]
  unprepared: Unprepared[]
  unsaid: Unsaid[]
  again: ToLookAt[]
  late: Late[]
  /** For the head alone: the same in numbers, group by group. */
  groups: Group[]
  names: Map<string, string>
}
/** Of how many of its guardians nothing was heard for long, and how many of each thing wait. */
export type Group = { name: string; silent: number; of: number } & Record<Waiting, number>
/** What waits for a child. */
export const WAITING = ['concerns', 'unprepared', 'again', 'unsaid', 'late'] as const
type Waiting = (typeof WAITING)[number]

/** For staff, over the homes in whose team the reader is. In two statements. */
export async function missingFor(ctx: Ctx): Promise<Missing> {
  needStaff(ctx)
  const homes = await caredHomes(ctx)
  const parties = [...new Set(homes.map(one => one.party))]
  const children = [...new Set(homes.map(one => one.child.id))]
  const found = await ctx.db
    .selectNoFrom([
      lastSaid(ctx, parties).as('said'),
      lastCame(parties).as('came'),
      openConcerns(ctx).as('concerns'),
      unprepared(ctx, parties, AHEAD_DAYS).as('unprepared'),
      goalsWithoutFamily(ctx, children, parties).as('unsaid'),
      goalsToLookAt(ctx, children, parties).as('again'),
      lateOfSchool(ctx, children, parties).as('late'),
    ])
    .executeTakeFirstOrThrow()
  const heard = lastHeard([found.said, found.came])
  const all = homes.map(one => ({ ...one, last: heard.get(one.guardian.id) }))
  const cameAt = ({ since }: Cared) =>
    Temporal.PlainDate.from(since).toZonedDateTime(ctx.school.zone).toInstant()
  const silent = all.filter(one => isMissed(one.last ?? cameAt(one), ctx.now))
  const mine = (late: Late) => isHead(ctx) || late.owner === actorId(ctx)
  const { concerns, unprepared: ahead, unsaid, again } = found
  const waiting = { concerns, unprepared: ahead, unsaid, again, late: found.late.filter(mine) }
  return {
    ...{ silent, ...waiting },
    groups: isHead(ctx) ? perGroup(all, silent, waiting) : [],
    names: new Map(homes.map(one => [one.child.id, one.child.given])),
  }
}

/** Guardians and not children: whoever is heard about one child is heard. */
function perGroup(all: Silent[], silent: Silent[], waiting: Record<Waiting, { child: string }[]>): Group[] {
  const names = [...new Set(all.flatMap(one => one.groups))].sort()
  const count = (some: Silent[], name: string) =>
    new Set(some.filter(one => one.groups.includes(name)).map(one => one.guardian.id)).size
  const groups = new Map(all.map(one => [one.child.id, one.groups]))
  const waits = (name: string) => (what: Waiting) => [
    what,
    waiting[what].filter(({ child }) => groups.get(child)?.includes(name)).length,
  ]
  return names.map(name => ({
    ...{ name, silent: count(silent, name), of: count(all, name) },
    ...(Object.fromEntries(WAITING.map(waits(name))) as Record<Waiting, number>),
  }))
}

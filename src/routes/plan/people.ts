import type { PlanResult } from '../../domain/conferences/planning/outcome.ts'
import type { Placed } from '../../domain/conferences/schedule.ts'
import { type Named, namesOf } from '../../domain/people/names.ts'
import type { Ctx } from '../../platform/ctx.ts'

/** Names for what a plan says: of people, and of the child that a meeting is about. */
export type People = { nameOf(id: string): string; childOf(meeting: string): string }

/** Whom the result names; read in one statement once it is known. */
export function peopleIn(placed: Placed[], { worst, unplaced }: PlanResult) {
  const childOf = new Map(placed.map(meeting => [meeting.id, meeting.child]))
  const named = unplaced.flatMap(({ why }) => [...(why.guardians ?? []), ...(why.educators ?? [])])
  return async (ctx: Ctx): Promise<People> => {
    const names = await namesOf(ctx, [...childOf.values(), ...named, ...(worst?.guardians ?? [])])
    const nameOf = (id: string) => (names.get(id) as Named | undefined)?.full ?? ''
    return { nameOf, childOf: meeting => nameOf(childOf.get(meeting) ?? '') }
  }
}

import { needPerson } from '../../domain/people/policy.ts'
import type { Visit } from '../../platform/http/visit.ts'

/** The id in an address for people who are signed in: a visitor is asked to sign in whatever the id is. */
export function idIn(visit: Visit, part: 'round' | 'meeting' | 'family'): string {
  needPerson(visit.ctx)
  return visit.id(part)
}

export const roundIn = (visit: Visit) => idIn(visit, 'round')

/** Where a change is taken back, and the page of this school to which that leads. */
export const undoOf = (visit: Visit, change: string, to: string) =>
  visit.href(`/changes/${change}/undo?to=${encodeURIComponent(to)}`)

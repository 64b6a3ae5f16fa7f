import { needPerson } from '../../domain/people/policy.ts'
import type { Visit } from '../../platform/http/visit.ts'

/** The import that the address names; a visitor is asked to sign in before any address is looked at. */
export function importIn(visit: Visit): string {
  needPerson(visit.ctx)
  return visit.id('import')
}

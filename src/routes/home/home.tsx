import { isStaff, needPerson } from '../../domain/people/policy.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { familyHome } from './family.tsx'
import { staffHome } from './staff.tsx'

/** The first page of a school: for those who work here what is under way, for families their children. */
export function showHome(visit: Visit) {
  needPerson(visit.ctx)
  return isStaff(visit.ctx) ? staffHome(visit) : familyHome(visit)
}

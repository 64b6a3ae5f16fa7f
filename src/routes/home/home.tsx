import { isGuardian, isStaff, isStudent, needPerson } from '../../domain/people/policy.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { familyHome } from './family.tsx'
import { staffHome } from './staff.tsx'
import { studentHome } from './student.tsx'

/** The first page of a school: for those who work here what is under way, for families their children. */
export function showHome(visit: Visit) {
  needPerson(visit.ctx)
  const { ctx } = visit
  if (isStaff(ctx)) return staffHome(visit)
  return isStudent(ctx) && !isGuardian(ctx) ? studentHome(visit) : familyHome(visit)
}

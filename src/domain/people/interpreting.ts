import { type Expression, sql } from 'kysely'
import { type Ctx, type Role, schoolDay } from '../../platform/ctx.ts'
import { everGuardedBy } from './guarded.ts'
import { onDay } from './policy.ts'
import { STAFF } from './rules.ts'

/** Roles of which one must be held to interpret: called in for it, or working here anyway. */
export const INTERPRETING: Role[] = ['interpreter', ...STAFF]

/**
 * Whether this person may interpret about this child today: holds a role for it, is no student, and is and was
 * in no home of the child. A fragment for other areas' queries.
 */
export const mayInterpret = (ctx: Ctx, person: Expression<string>, child: string) => {
  const held = (roles: Role[]) =>
    sql<boolean>`exists (select from memberships held where held.person_id = ${person}
      and held.role = any(${roles}) and ${onDay('held', schoolDay(ctx).toString())})`
  return sql<boolean>`(${held(INTERPRETING)} and not ${held(['student'])}
    and ${sql.ref(child)} not in (${everGuardedBy(ctx, person)}))`
}

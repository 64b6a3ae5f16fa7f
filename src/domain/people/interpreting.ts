import { type Expression, sql } from 'kysely'
import { type Ctx, type Role, schoolDay } from '../../platform/ctx.ts'
import { onDay } from './policy.ts'
import { STAFF } from './rules.ts'

/** Roles of which one must be held to interpret: called in for it, or working here anyway. */
export const INTERPRETING: Role[] = ['interpreter', ...STAFF]

/**
 * The children of all families to which this person belongs, or once did: whoever is or was of a home of the child, as a
 * guardian or as a child, or of any home of its people, and whom one of them named to be called or to fetch it. To interpret for one of them would show a
 * home that is kept. A fragment for other areas' queries.
 */
export const childrenOfKin = (person: Expression<string>) => sql<{ child_id: string }>`
  select home.child_id from (select around.child_id from party_guardians kin
      join parties around on around.id = kin.party_id where kin.guardian_id = ${person}
      union select child.person_id from memberships child where child.person_id = ${person} and child.role = 'student') own
    join parties shared on shared.child_id = own.child_id
    join party_guardians parent on parent.party_id = shared.id
    join party_guardians theirs on theirs.guardian_id = parent.guardian_id
    join parties home on home.id = theirs.party_id
  union select named.child_id from child_contacts named where named.person_id = ${person}`

/** For which children the person `p` of a query interprets nothing, if it interprets at all. */
export const interpretsNot = sql<
  string[]
>`case when exists (select from memberships m where m.person_id = p.id
    and m.role = any(${INTERPRETING}))
  then array(select distinct kin.child_id::text from (${childrenOfKin(sql.ref('p.id'))}) kin)
  else '{}'::text[] end`.as('interprets_not')

/**
 * Whether this person may interpret about this child today: holds a role for it, is no student, and has nothing to do
 * with a family of the child. A fragment likewise.
 */
export const mayInterpret = (ctx: Ctx, person: Expression<string>, child: string) => {
  const held = (roles: Role[]) =>
    sql<boolean>`exists (select from memberships held where held.person_id = ${person}
      and held.role = any(${roles}) and ${onDay('held', schoolDay(ctx).toString())})`
  return sql<boolean>`(${held(INTERPRETING)} and not ${held(['student'])}
    and ${sql.ref(child)} not in (${childrenOfKin(person)}))`
}

import { sql } from 'kysely'
import { type Ctx, type Role, schoolDay } from '../../platform/ctx.ts'
import { childrenOfKin } from './interpreting.ts'
import { type Named, named } from './names.ts'
import { isNotOver, onDay } from './policy.ts'
import { languages } from './staff.ts'

/** Somebody of the school who speaks other languages and could interpret. */
export type Speaker = Named & {
  /** Held today, at least one. */
  roles: Role[]
  /** BCP 47 codes. */
  languages: string[]
  /** Of the children asked about, those to whose families this one belongs, or whom this one is a contact of. */
  kinOf: string[]
}

const HELPING: Role[] = ['head', 'educator', 'aide', 'interpreter', 'contact']

/** Whether somebody with these roles could be asked to interpret, so that it is worth knowing what it speaks. */
export const isHelper = (roles: Role[]): boolean => roles.some(role => HELPING.includes(role))

/**
 * Who of the school speaks what, in one statement: those who work here, and contacts who said that they would.
 * A student never is among them, whatever else he or she is. For words of the head.
 */
export async function speakersFor(ctx: Ctx, children: string[]): Promise<Speaker[]> {
  const day = schoolDay(ctx).toString()
  const rows = await ctx.db
    .selectFrom('persons as p')
    .where(
      sql<boolean>`(exists (select from person_languages l where l.person_id = p.id)
        or exists (select from memberships m where m.person_id = p.id and m.role = 'interpreter' and ${isNotOver('m', day)}))`,
    )
    .where('p.id', 'not in', eb =>
      eb
        .selectFrom('memberships')
        .select('person_id')
        .where('role', '=', 'student')
        .where(isNotOver('memberships', day)),
    )
    .where('p.id', 'in', eb =>
      eb
        .selectFrom('memberships')
        .select('person_id')
        .where('role', 'in', HELPING)
        .where(onDay('memberships', day)),
    )
    .select(['p.id', 'p.given_name', 'p.family_name', 'p.use_name', languages(ctx)])
    .select([rolesOn(day), kinOf(children)])
    .orderBy('p.given_name')
    .orderBy('p.id')
    .execute()
  return rows.map(row => ({
    ...named(row),
    roles: row.roles,
    languages: row.languages,
    kinOf: row.kin,
  }))
}

const rolesOn = (day: string) =>
  sql<Role[]>`array(select m.role from memberships m where m.person_id = p.id and ${onDay('m', day)}
    order by m.role)`.as('roles')

/** Contacts of a child, and whoever is or was of a family with one who is or was its guardian: any of its homes. */
const kinOf = (children: string[]) =>
  sql<string[]>`array(select child.id::text from unnest(${children}::uuid[]) as child (id) where
    child.id in (${childrenOfKin(sql.ref('p.id'))}))`.as('kin')

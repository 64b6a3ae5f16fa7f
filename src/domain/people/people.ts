import { type ExpressionBuilder, sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import { type Ctx, type Role, schoolDay } from '../../platform/ctx.ts'
import type { Tables } from '../../platform/db/client.ts'
import { knows, worksHere } from './acquaintance.ts'
import { isInReach } from './guarded.ts'
import { kinIn } from './kin.ts'
import { type Named, named } from './names.ts'
import { childrenOf, needStaff, onDay } from './policy.ts'
import { fold } from './sheet/fold.ts'

/** A line of the list of people: how to find somebody, and to whom one belongs. */
export type Listed = Named & {
  photo: string | null
  /** Held today. */
  roles: Role[]
  groups: string[]
  /** A child's guardians, a guardian's children. */
  kin: Named[]
  mails: string[]
}
export type People = { children: Listed[]; adults: Listed[]; former: Listed[] }

/**
 * The people whom this member of staff may know, by family name: children, adults, and for the head those
 * who have left. `query` finds parts of names and mail addresses, a child also by its guardians.
 */
export async function peopleFor(ctx: Ctx, query = ''): Promise<People> {
  needStaff(ctx)
  const rows = await listed(ctx).execute()
  const wanted = fold(query)
  const people = rows
    .map(row => ({ ...row, ...named(row), kin: [...row.guardians, ...row.children].map(named) }))
    .filter(one => wanted === '' || textsOf(one).some(text => text.includes(wanted)))
  return {
    children: people.filter(one => one.roles.includes('student')),
    adults: people.filter(one => one.roles.length > 0 && !one.roles.includes('student')),
    former: people.filter(one => one.roles.length === 0),
  }
}

const textsOf = (one: Listed & { given_name: string }) =>
  [one.full, `${one.given_name} ${one.family}`, ...one.kin.map(kin => kin.full), ...one.mails].map(fold)

function listed(ctx: Ctx) {
  const day = schoolDay(ctx).toString()
  return ctx.db
    .selectFrom('persons')
    .select(['persons.id', 'given_name', 'family_name', 'use_name', 'photo_id as photo'])
    .select(eb => [
      sql<Role[]>`array(select m.role from memberships m where m.person_id = persons.id
        and ${onDay('m', day)} order by m.role)`.as('roles'),
      sql<string[]>`array(select distinct g.name from group_members m join groups g on g.id = m.group_id
        where m.person_id = persons.id and ${onDay('m', day)} order by g.name)`.as('groups'),
      eb
        .case()
        .when(eb.and([knows(ctx, eb as never, 'persons.id'), isInReach(ctx, 'persons.id')]))
        .then(
          sql<
            string[]
          >`array(select value from addresses a where a.person_id = persons.id and a.kind = 'mail')`,
        )
        .else(sql<string[]>`'{}'::text[]`)
        .end()
        .as('mails'),
      guardiansOf(ctx, eb as never, day),
      childrenAtHome(ctx, eb as never, day),
    ])
    .where(eb =>
      eb.or([
        eb('persons.id', 'in', childrenOf(ctx)),
        knows(ctx, eb as never, 'persons.id'),
        worksHere(ctx, eb as never, 'persons.id'),
      ]),
    )
    .orderBy('family_name')
    .orderBy('given_name')
    .orderBy('persons.id')
}

type Eb = ExpressionBuilder<Tables, never>
const guardiansOf = (ctx: Ctx, eb: Eb, day: string) =>
  jsonArrayFrom(kinIn(ctx, eb, day, 'home.child_id', 'g.guardian_id').distinct()).as('guardians')

const childrenAtHome = (ctx: Ctx, eb: Eb, day: string) =>
  jsonArrayFrom(kinIn(ctx, eb, day, 'g.guardian_id', 'home.child_id').distinct()).as('children')

import { type ExpressionBuilder, sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import { type Ctx, type Role, schoolDay } from '../../platform/ctx.ts'
import type { Tables } from '../../platform/db/client.ts'
import { found } from '../../platform/refusal.ts'
import { knows, presents } from './acquaintance.ts'
import { isInReach } from './guarded.ts'
import { kinIn } from './kin.ts'
import { type Named, named } from './names.ts'
import { namesake } from './namesakes.ts'
import { caresFor, childrenOf, isHead, isNotOver, needStaff, onDay } from './policy.ts'
import { STAFF } from './rules.ts'
import type { ContactKind, GroupPart, PersonRow } from './tables.ts'

export type Membership = { id: string; role: Role; from_on: string; until_on: string | null }
/** What an educator shows to the families of its groups. */
export type Profile = Named & {
  pronouns: string
  title: string
  reach: string
  photo: string | null
  languages: string[]
  /** Held today. */
  roles: Role[]
  groups: { id: string; name: string; part: GroupPart }[]
}
/** How to reach and to meet somebody, and why this one is known here. */
export type Acquaintance = Pick<
  PersonRow,
  'spoken_language' | 'written_language' | 'interpreter_needed' | 'access_needs' | 'zone'
> & {
  mails: string[]
  phones: string[]
  homes: { child: Named; label: string; relation: string }[]
  /** A guardian of no home, neither now nor later: nothing of any child reaches it. For the head. */
  inNoHome: boolean
  contactOf: { child: Named; kind: ContactKind }[]
}
export type PersonSeen = {
  profile: Profile
  /** For staff who know this person; of whom it is kept how to reach, null. */
  known: Acquaintance | null
  kept: boolean
  isChild: boolean
  /** Somebody else of this name, who may be the same person. For the head. */
  namesake: string | null
}

/**
 * A person as far as this member of staff may see it, in one statement. Throws `Absent` where that is nothing.
 * Families meet their educators on the child's page, and themselves on their own.
 */
export async function personFor(ctx: Ctx, id: string): Promise<PersonSeen> {
  needStaff(ctx)
  const row = found(await seen(ctx, id).executeTakeFirst(), 'person')
  const {
    pronouns,
    title,
    reach,
    photo_id,
    languages,
    roles,
    groups,
    is_known,
    in_reach,
    is_child,
    namesake: alike,
    homes,
    ...rest
  } = row
  const kept = is_known ? !in_reach : false
  // who stands at the door must know who fetches; what a colleague says of itself all staff read
  const isSilent = kept && !roles.some(role => STAFF.includes(role))
  const said = isSilent ? NOTHING_SAID : { pronouns, title, reach, languages }
  return {
    profile: { ...named(row), ...said, photo: photo_id, roles, groups },
    known:
      is_known && in_reach
        ? {
            ...rest,
            homes: homes.map(({ label, relation, ...child }) => ({ label, relation, child: named(child) })),
            contactOf: row.contact_of.map(({ kind, ...child }) => ({ kind, child: named(child) })),
          }
        : null,
    kept,
    isChild: is_child,
    namesake: alike,
  }
}

const NOTHING_SAID = { pronouns: '', title: '', reach: '', languages: [] }

function seen(ctx: Ctx, id: string) {
  const day = schoolDay(ctx).toString()
  return ctx.db
    .selectFrom('persons')
    .where('persons.id', '=', id)
    .select(['persons.id', 'given_name', 'family_name', 'use_name', 'pronouns', 'title', 'reach', 'photo_id'])
    .select(['spoken_language', 'written_language', 'interpreter_needed', 'access_needs', 'zone'])
    .select([addressesOf('mail').as('mails'), addressesOf('phone').as('phones'), languagesOf.as('languages')])
    .select(eb => [
      knows(ctx, eb as never, 'persons.id').as('is_known'),
      isInReach(ctx, 'persons.id').as('in_reach'),
      sql<boolean>`exists (select from memberships m where m.person_id = persons.id and m.role = 'student')`.as(
        'is_child',
      ),
      sql<Role[]>`array(select m.role from memberships m where m.person_id = persons.id
        and ${onDay('m', day)} order by m.role)`.as('roles'),
      groupsOf(eb as never, day),
      homesOf(ctx, eb as never, day),
      isInNoHome(ctx, day).as('inNoHome'),
      namesake(ctx).as('namesake'),
      childrenAskedFor(ctx, eb as never, day),
    ])
    .where(eb =>
      eb.or([
        eb('persons.id', 'in', childrenOf(ctx)),
        knows(ctx, eb as never, 'persons.id'),
        presents(ctx, eb as never, 'persons.id'),
      ]),
    )
}

export const addressesOf = (kind: 'mail' | 'phone') =>
  sql<
    string[]
  >`array(select a.value from addresses a where a.person_id = persons.id and a.kind = ${kind} order by a.value)`

export const languagesOf = sql<
  string[]
>`array(select l.language from person_languages l where l.person_id = persons.id order by l.language)`

type Eb = ExpressionBuilder<Tables, never>
const PERSON = 'persons.id' as never

const groupsOf = (eb: Eb, day: string) =>
  jsonArrayFrom(
    eb
      .selectFrom('group_members as m')
      .innerJoin('groups', 'groups.id', 'm.group_id')
      .whereRef('m.person_id', '=', PERSON)
      .where(onDay('m', day))
      .select(['groups.id', 'groups.name', 'm.part'])
      .orderBy('groups.name'),
  ).as('groups')

/** The homes in which the person is a guardian, of children whom the reader looks after. */
const homesOf = (ctx: Ctx, eb: Eb, day: string) =>
  jsonArrayFrom(
    kinIn(ctx, eb, day, 'g.guardian_id', 'home.child_id').select(['home.label', 'g.relation']),
  ).as('homes')

const isInNoHome = (ctx: Ctx, day: string) =>
  isHead(ctx)
    ? sql<boolean>`exists (select from memberships m where m.person_id = persons.id and m.role = 'guardian'
        and ${onDay('m', day)}) and not exists (select from party_guardians g where g.guardian_id = persons.id
        and ${isNotOver('g', day)})`
    : sql<boolean>`false`

const childrenAskedFor = (ctx: Ctx, eb: Eb, day: string) =>
  jsonArrayFrom(
    eb
      .selectFrom('child_contacts as c')
      .innerJoin('persons as child', 'child.id', 'c.child_id')
      .whereRef('c.person_id', '=', PERSON)
      .where(onDay('c', day))
      .where(inner => caresFor(ctx, inner as never, 'c.child_id'))
      .select(['child.id', 'child.given_name', 'child.family_name', 'child.use_name', 'c.kind'])
      .orderBy('child.given_name')
      .orderBy('c.kind'),
  ).as('contact_of')

import { type ExpressionBuilder, type RawBuilder, sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import { actorId, type Ctx, schoolDay } from '../../platform/ctx.ts'
import type { Tables } from '../../platform/db/client.ts'
import { prepared } from '../../platform/prepared.ts'
import { limitsBeside, type Restriction } from './child-limits.ts'
import { type Child, childFor } from './children.ts'
import { isInReach } from './guarded.ts'
import { type Named, named } from './names.ts'
import { isHead, isNotOver, onDay, withheld } from './policy.ts'
import type { Dated } from './rules.ts'
import type { ContactKind } from './tables.ts'

type Reach = { kind: 'mail' | 'phone'; value: string }
/** `kept`: how to reach that one is, from this reader, who would know it otherwise. */
type Reached = { reach: Reach[]; kept: boolean }
export type HomeGuardian = Named & Dated & Reached & { relation: string; written_language: string }
export type ChildHome = { id: string; label: string; attends: 'any' | 'all'; guardians: HomeGuardian[] }
export type ChildContact = Named &
  Dated &
  Reached & { kind: ContactKind; party_id: string | null; barred: boolean }
export type ChildFamily = { homes: ChildHome[]; contacts: ChildContact[]; restrictions: Restriction[] }

/**
 * The homes of a child, its contacts and what documents withhold, in one statement, as far as this reader
 * may know: staff all in their reach, a guardian its own homes of today and those whom they named; nobody of a family
 * learns that there is another home, or a restriction. `child` comes from `childFor`.
 */
export const familyFor = async (ctx: Ctx, child: Child): Promise<ChildFamily> =>
  (await readFamily(ctx, child, alone)).family

/** What another area shows staff of the child `child.id` of a query. */
export type BesideFamily<B> = (ctx: Ctx) => RawBuilder<B>
type Read<B> = { family: ChildFamily; beside: B | null }

/** Asks for a child, its family and, for staff, what is beside them, all as far as a reader may see it. Throws `Absent` as `childFor` does. */
export function childAndFamilyWith<B>(beside: BesideFamily<B>) {
  const asked = askedWith(beside)
  return async (ctx: Ctx, id: string): Promise<Read<B> & { child: Child }> => {
    const child = await childFor(ctx, id)
    return { child, ...(await readFamily(ctx, child, asked)) }
  }
}

async function readFamily<B>(ctx: Ctx, { id, view }: Child, asked: Asked<B>): Promise<Read<B>> {
  const [row] = view === 'self' ? [] : await asked[view](ctx, { id })
  if (!row) return { family: { homes: [], contacts: [], restrictions: [] }, beside: null }
  const family = {
    homes: row.homes.map(home => ({ ...home, guardians: home.guardians.map(g => ({ ...g, ...named(g) })) })),
    contacts: row.contacts.map(contact => ({ ...contact, ...named(contact) })),
    restrictions: row.restrictions.map(({ guardian, author, document, ...rest }) => ({
      ...{ ...rest, guardian: named(guardian), author: named(author) },
      document: isHead(ctx) ? document : '',
    })),
  }
  return { family, beside: row.beside as B }
}

const familyAs = <B>(asStaff: boolean, beside: BesideFamily<B>) =>
  prepared((ctx, { id }: { id: string }) =>
    ctx.db
      .selectFrom('persons as child')
      .where('child.id', '=', id)
      .select(eb => [
        homes(ctx, eb as never, asStaff),
        contacts(ctx, eb as never, asStaff),
        limitsBeside(ctx, eb as never, asStaff),
        beside(ctx).as('beside'),
      ]),
  )
type Asked<B> = Record<'staff' | 'family', ReturnType<typeof familyAs<B | null>>>
const nothing: BesideFamily<null> = () => sql<null>`null`
const toFamily = familyAs(false, nothing)
const askedWith = <B>(beside: BesideFamily<B>): Asked<B> => ({
  staff: familyAs(true, beside),
  family: toFamily,
})
const alone = askedWith(nothing)

type Eb = ExpressionBuilder<Tables, never>
const CHILD = 'child.id' as never
const nameOf = (alias: string) =>
  [`${alias}.id`, `${alias}.given_name`, `${alias}.family_name`, `${alias}.use_name`] as never[]
type NameRow = { id: string; given_name: string; family_name: string; use_name: string }

/** The ids of the child's homes in which the reader lives today, unless contact is withheld from it. */
function ownHomes(ctx: Ctx, eb: Eb) {
  const me = ctx.actor.kind === 'person' ? ctx.actor.person.id : null
  return eb
    .selectFrom('party_guardians as me')
    .innerJoin('parties as own', 'own.id', 'me.party_id')
    .select('own.id')
    .where('me.guardian_id', '=', me)
    .whereRef('own.child_id', '=', CHILD)
    .where(onDay('me', schoolDay(ctx).toString()))
    .where(inner => inner.not(withheld(ctx, inner as never, me, 'own.child_id', 'contact')))
}

function homes(ctx: Ctx, eb: Eb, asStaff: boolean) {
  const guardians = (inner: ExpressionBuilder<Tables, 'parties'>) =>
    jsonArrayFrom(
      inner
        .selectFrom('party_guardians as g')
        .innerJoin('persons as p', 'p.id', 'g.guardian_id')
        .whereRef('g.party_id', '=', 'parties.id')
        .where(sql<boolean>`(${asStaff} or ${onDay('g', schoolDay(ctx).toString())})`)
        .select(nameOf('p'))
        .$castTo<NameRow>()
        .select(['g.relation', 'g.from_on', 'g.until_on', 'p.written_language' as never])
        .$castTo<NameRow & Dated & { relation: string; written_language: string }>()
        .select(reachOf(ctx, asStaff, 'p.id'))
        .orderBy('p.given_name')
        .orderBy('p.id'),
    ).as('guardians')
  let query = eb
    .selectFrom('parties')
    .whereRef('parties.child_id', '=', CHILD)
    .select(inner => ['parties.id', 'parties.label', 'parties.attends', guardians(inner as never)])
    .orderBy('parties.created_at')
    .orderBy('parties.id')
  if (!asStaff) query = query.where('parties.id', 'in', ownHomes(ctx, eb))
  return jsonArrayFrom(query).as('homes')
}

/** For staff the addresses of all who are in their reach; for a family, its reader's own. */
function reachOf(ctx: Ctx, asStaff: boolean, person: string) {
  const open = asStaff ? isInReach(ctx, person) : sql<boolean>`${sql.ref(person)} = ${actorId(ctx)}`
  return [
    sql<Reach[]>`(select coalesce(jsonb_agg(jsonb_build_object('kind', a.kind, 'value', a.value)
      order by a.kind, a.value), '[]') from addresses a
      where a.person_id = ${sql.ref(person)} and ${open})`.as('reach'),
    sql<boolean>`(${asStaff} and not ${open})`.as('kept'),
  ] as const
}

/** A family is shown whom its own home named, and those of its own home. */
function contacts(ctx: Ctx, eb: Eb, asStaff: boolean) {
  const day = schoolDay(ctx).toString()
  let query = eb
    .selectFrom('child_contacts as c')
    .innerJoin('persons as p', 'p.id', 'c.person_id')
    .whereRef('c.child_id', '=', CHILD)
    .where(isNotOver('c', day))
    .select(nameOf('p'))
    .$castTo<NameRow>()
    .select(['c.kind', 'c.from_on', 'c.until_on', 'c.party_id'] as never[])
    .$castTo<NameRow & Dated & { kind: ContactKind; party_id: string | null }>()
    .select([
      ...reachOf(ctx, asStaff, 'p.id'),
      sql<boolean>`${asStaff} and c.kind = 'pickup' and exists (select from restrictions r where r.child_id = c.child_id
        and r.guardian_id = c.person_id and r.scope in ('everything', 'pickup') and r.lifted_at is null
        and ${onDay('r', day)})`.as('barred'),
    ])
    .orderBy('c.kind')
    .orderBy('p.given_name')
    .orderBy('p.id')
  if (!asStaff)
    query = query.where(inner =>
      inner.or([
        inner('c.party_id', 'in', ownHomes(ctx, eb)),
        inner.and([inner('c.party_id', 'is', null), inner('c.person_id', 'in', coGuardians(ctx, eb))]),
      ]),
    )
  return jsonArrayFrom(query).as('contacts')
}

/** Those who live today in a home of the child in which the reader lives, the reader too. */
const coGuardians = (ctx: Ctx, eb: Eb) =>
  eb
    .selectFrom('party_guardians as co')
    .select('co.guardian_id')
    .where('co.party_id', 'in', ownHomes(ctx, eb))
    .where(onDay('co', schoolDay(ctx).toString()))

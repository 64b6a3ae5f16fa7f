import { type Expression, sql } from 'kysely'
import { actorId, type Ctx, schoolDay } from '../../platform/ctx.ts'
import {
  type Guardian,
  isHead,
  isOneOf,
  type Matter,
  onDay,
  ownHomes,
  WITHHELD_BY,
  withheld,
} from './policy.ts'

/**
 * The party that this column names is one in which this person is a guardian today, of a child who is at the school
 * and about whom nothing of this matter is withheld. Of the reader it is known since it entered, of others asked.
 */
export function isHomeOf(ctx: Ctx, column: string, guardian: Guardian, matter: Matter) {
  const known = ownHomes(ctx, guardian)
  if (known) return isOneOf(column, known.parties(WITHHELD_BY[matter]))
  return sql<boolean>`${sql.ref(column)} in (${partiesGuardedBy(ctx, guardian, matter)})`
}

/** The ids of such parties. */
export async function homesOf(ctx: Ctx, guardian: string, matter: Matter): Promise<string[]> {
  const known = ownHomes(ctx, guardian)?.parties(WITHHELD_BY[matter])
  return known ?? (await partiesGuardedBy(ctx, guardian, matter).execute()).map(({ id }) => id)
}

/** The child that this column names lives in such a home. */
export function isChildOf(ctx: Ctx, column: string, guardian: string | null, matter: Matter) {
  const known = ownHomes(ctx, guardian)
  if (known) return isOneOf(column, known.children(WITHHELD_BY[matter]))
  return sql<boolean>`${sql.ref(column)} in (${guardedBy(ctx, guardian, matter).select('guarded.child_id')})`
}

/**
 * The child that this column names is of the family of this person: who is or ever was its guardian, whatever is withheld,
 * or a brother or sister of it who was a child here, too. At work, one's own family ends every role.
 */
export function isOfFamilyOf(ctx: Ctx, column: string, guardian: Guardian) {
  const known = ownHomes(ctx, guardian)
  if (known) return isOneOf(column, known.childrenOfFamily())
  // hardly anybody of whom it is asked was a child here: who was is looked up once, with whom only of those
  return sql<boolean>`(${sql.ref(column)} in (${guardedEver(ctx, guardian)})
    or (${guardian} in (select child.person_id from memberships child where child.role = 'student')
      and ${sql.ref(column)} in (${raisedWith(ctx, guardian)})))`
}

/** The ids of these children; whoever was a child here is one of them itself. A fragment likewise. */
export const childrenOfFamily = (ctx: Ctx, person: Guardian) =>
  guardedEver(ctx, person).unionAll(raisedWith(ctx, person))

const guardedEver = (ctx: Ctx, person: Guardian) =>
  ctx.db
    .selectFrom('party_guardians as guarding')
    .innerJoin('parties as guarded', 'guarded.id', 'guarding.party_id')
    .select('guarded.child_id')
    .where('guarding.guardian_id', '=', person)

const raisedWith = (ctx: Ctx, person: Guardian) =>
  ctx.db
    .selectFrom('parties as grown')
    .innerJoin('party_guardians as raised', 'raised.party_id', 'grown.id')
    .innerJoin('party_guardians as guarding', 'guarding.guardian_id', 'raised.guardian_id')
    .innerJoin('parties as guarded', 'guarded.id', 'guarding.party_id')
    .select('guarded.child_id')
    .where('grown.child_id', '=', person)

/** Who is or ever was a guardian of the child that this column names, in whichever home. A fragment likewise. */
export const everGuardiansOf = (child: string) =>
  sql<string[]>`array(select distinct g.guardian_id::text from parties home
    join party_guardians g on g.party_id = home.id where home.child_id = ${sql.ref(child)})`

/**
 * In the party that this column names lives somebody who lives, or once lived, in a home that is kept from the reader, or
 * from this person: one of a child whose guardian that one is or was, in another home. To show the one would be to show the other.
 */
export const sharesKeptHome = (ctx: Ctx, party: string, from: Guardian = actorId(ctx)) =>
  sql<boolean>`exists (select from party_guardians here where here.party_id = ${sql.ref(party)}
    and ${livesInKeptHome(ctx, 'here.guardian_id', 'conference', from)})`

/** The `party_id` of all of which that is so, found from the family of this person. A fragment for other areas' queries. */
export const keptHomes = (ctx: Ctx, from: Expression<string>) =>
  sql<{ party_id: string }>`select around.party_id from (${childrenOfFamily(ctx, from)}) own
    join parties kept on kept.child_id = own.child_id
    join party_guardians there on there.party_id = kept.id
    join party_guardians around on around.guardian_id = there.guardian_id
    where not ${isHomeOf(ctx, 'kept.id', from, 'conference')}`

/** This guardian shares a child with the reader, or a home with somebody who does or who is kept from the reader. */
export const isKeptFamily = (ctx: Ctx, guardian: string) =>
  guardian === actorId(ctx)
    ? sql<boolean>`false`
    : sql<boolean>`exists (select from party_guardians family join parties home on home.id = family.party_id
        where family.guardian_id = ${guardian} and (${isOfFamilyOf(ctx, 'home.child_id', actorId(ctx))}
          or ${sharesKeptHome(ctx, 'family.party_id')}))`

/**
 * How to reach whom this column names is open to staff who know that one, but of a home that is kept from them, or that
 * somebody of such a home shares: it is the head who reaches it. Whom such a home named to be called in its place stays known, so that a child can be helped.
 */
export const isInReach = (ctx: Ctx, person: string) =>
  isHead(ctx)
    ? sql<boolean>`true`
    : sql<boolean>`not (${livesInKeptHome(ctx, person, 'contact')} or exists (select from party_guardians lives
        where lives.guardian_id = ${sql.ref(person)} and ${sharesKeptHome(ctx, 'lives.party_id')}))`

/** The person whom this column names is or was a guardian in such a home. */
export const livesInKeptHome = (
  ctx: Ctx,
  person: string,
  matter: Matter = 'conference',
  from: Guardian = actorId(ctx),
) =>
  sql<boolean>`exists (select from party_guardians there join parties kept on kept.id = there.party_id
    where there.guardian_id = ${sql.ref(person)} and ${isOfFamilyOf(ctx, 'kept.child_id', from)}
      and not ${isHomeOf(ctx, 'kept.id', from, matter)})`

/** Children of this person's family are or were here. */
export function hasFamily(ctx: Ctx, guardian: string | null) {
  const known = ownHomes(ctx, guardian)
  if (known) return sql<boolean>`cardinality(${known.childrenOfFamily()}::uuid[]) > 0`
  return sql<boolean>`exists (${childrenOfFamily(ctx, guardian)})`
}

/** Whether this person speaks for a home of the child today, and nothing of this matter is withheld. */
export async function speaksFor(ctx: Ctx, guardian: string, child: string, matter: Matter): Promise<boolean> {
  const home = await ctx.db
    .selectFrom('parties')
    .select('id')
    .where('child_id', '=', child)
    .where(isHomeOf(ctx, 'id', guardian, matter))
    .limit(1)
    .executeTakeFirst()
  return home !== undefined
}

/**
 * The ids of the parties in which this person is a guardian today, of children who are at the school and
 * about whom nothing of this matter is withheld from this person. A fragment for other areas' queries;
 * it decides about the person named, so a word says first why it may speak for that one.
 */
export const partiesGuardedBy = (ctx: Ctx, guardian: string | null | Expression<string>, matter: Matter) =>
  guardedBy(ctx, guardian, matter).select('guarded.id')

function guardedBy(ctx: Ctx, guardian: string | null | Expression<string>, matter: Matter) {
  const day = schoolDay(ctx).toString()
  return ctx.db
    .selectFrom('party_guardians as guarding')
    .innerJoin('parties as guarded', 'guarded.id', 'guarding.party_id')
    .where('guarding.guardian_id', '=', guardian)
    .where(onDay('guarding', day))
    .where(eb => eb.not(withheld(ctx, eb as never, guardian, 'guarded.child_id', matter)))
    .where(eb =>
      eb.exists(
        eb
          .selectFrom('memberships as student')
          .select(sql`1`.as('one'))
          .whereRef('student.person_id', '=', 'guarded.child_id')
          .where('student.role', '=', 'student')
          .where(onDay('student', day)),
      ),
    )
}

/** The order of a family's children wherever several stand together, in pages and letters: by age, then by name. */
export const oldestFirst = (child: string) =>
  sql`(select row(eldest.born_on, eldest.given_name, eldest.id) from persons eldest where eldest.id = ${sql.ref(child)})`

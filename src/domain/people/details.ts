import { sql } from 'kysely'
import { type Ctx, schoolDay } from '../../platform/ctx.ts'
import { newId } from '../../platform/ids.ts'
import { found } from '../../platform/refusal.ts'
import { type Change, changing } from '../../platform/undo.ts'
import { keepAddresses, keepLanguages, readPhones } from './addresses.ts'
import { joinHome } from './home-guardians.ts'
import { type Named, named } from './names.ts'
import { addressesOf, languagesOf } from './persons.ts'
import { needHead, needPerson } from './policy.ts'
import type { Details, NewPerson, OwnDetails } from './schema.ts'

/** All that is kept of one person, for the forms that change it. */
export type PersonDetails = Named &
  Omit<Details, 'born_on'> & { born_on: string | null; isChild: boolean; photo: string | null }

/** The details of a person, for the head; of oneself, for everyone. Throws `Forbidden` or `Absent` otherwise. */
export async function detailsFor(ctx: Ctx, id: string): Promise<PersonDetails> {
  const me = needPerson(ctx)
  if (me.id !== id) needHead(ctx)
  const row = found(
    await ctx.db
      .selectFrom('persons')
      .where('persons.id', '=', id)
      .select([
        'persons.id',
        'given_name',
        'family_name',
        'use_name',
        'pronouns',
        'born_on',
        'spoken_language',
      ])
      .select([
        'written_language',
        'interpreter_needed',
        'access_needs',
        'title',
        'reach',
        'photo_id as photo',
      ])
      .select(sql<string>`coalesce(zone, '')`.as('zone'))
      .select([
        addressesOf('mail').as('mails'),
        addressesOf('phone').as('phones'),
        languagesOf.as('languages'),
      ])
      .select(
        sql<boolean>`exists (select from memberships m where m.person_id = persons.id and m.role = 'student')`.as(
          'isChild',
        ),
      )
      .executeTakeFirst(),
    'person',
  )
  return { ...row, ...named(row) }
}

/** Makes a person with its first role; with a home, also a guardian in it. Gives its id. Throws `Invalid`. */
export async function addPerson(ctx: Ctx, input: NewPerson): Promise<Change<string>> {
  needHead(ctx)
  const person = newId()
  const phones = readPhones(ctx, input.phones)
  const identity = newId()
  const at = ctx.now.toString()
  return changing(ctx, 'personAdded', person, async () => {
    await ctx.db.insertInto('identities').values({ id: identity, created_at: at }).execute()
    const row = {
      school_id: ctx.school.id,
      id: person,
      identity_id: identity,
      created_at: at,
      photo_id: null,
    }
    await ctx.db
      .insertInto('persons')
      .values({ ...row, ...columnsOf(input) })
      .execute()
    await keepAddresses(ctx, person, 'mail', input.mails)
    await keepAddresses(ctx, person, 'phone', phones)
    await keepLanguages(ctx, person, input.languages)
    const role = { role: input.role, from_on: input.from_on, until_on: null }
    await ctx.db
      .insertInto('memberships')
      .values({ school_id: ctx.school.id, id: newId(), person_id: person, ...role })
      .execute()
    if (input.home)
      await joinHome(ctx, input.home, {
        guardian: person,
        relation: input.relation,
        from_on: input.from_on,
        gets_mail: true,
      })
    return person
  })
}

/** Writes all details of a person anew. Throws `Invalid` for a telephone number that is none. */
export async function editPerson(ctx: Ctx, id: string, input: Details): Promise<Change<void>> {
  needHead(ctx)
  const phones = readPhones(ctx, input.phones)
  return changing(ctx, 'personEdited', id, async () => {
    found(await update(ctx, id, columnsOf(input)), 'person')
    await keepAddresses(ctx, id, 'mail', input.mails)
    await keepAddresses(ctx, id, 'phone', phones)
    await keepLanguages(ctx, id, input.languages)
  })
}

/** What somebody says about itself. Names and mail addresses are the school's to change; a student asks. */
export async function editMyself(ctx: Ctx, input: OwnDetails): Promise<Change<void>> {
  const me = needPerson(ctx)
  found(mayEditItself(ctx) || null, 'own details')
  const phones = readPhones(ctx, input.phones)
  return changing(ctx, 'selfEdited', me.id, async () => {
    await update(ctx, me.id, ownColumnsOf(input))
    await keepAddresses(ctx, me.id, 'phone', phones)
    await keepLanguages(ctx, me.id, input.languages)
  })
}

export const mayEditItself = (ctx: Ctx): boolean =>
  ctx.actor.kind === 'person' && ctx.actor.person.roles.some(role => role !== 'student')

const update = (ctx: Ctx, id: string, columns: Partial<ReturnType<typeof columnsOf>>) =>
  ctx.db.updateTable('persons').set(columns).where('id', '=', id).returning('id').executeTakeFirst()

const columnsOf = (input: Details) => ({
  ...ownColumnsOf(input),
  given_name: input.given_name,
  family_name: input.family_name,
  born_on: input.born_on || null,
})

const ownColumnsOf = (input: OwnDetails) => ({
  use_name: input.use_name,
  pronouns: input.pronouns,
  spoken_language: input.spoken_language,
  written_language: input.written_language,
  interpreter_needed: input.interpreter_needed,
  access_needs: input.access_needs,
  zone: input.zone || null,
  title: input.title,
  reach: input.reach,
})

/** Today, as forms propose it for the first day of a fact. */
export const firstDay = (ctx: Ctx): string => schoolDay(ctx).toString()

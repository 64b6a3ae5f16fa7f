import { sql } from 'kysely'
import type { Temporal } from 'temporal-polyfill'
import type { Db, Tx } from '../platform/db/client.ts'
import { idFor } from '../platform/ids.ts'
import { adults } from './adults.ts'
import { type Adult, type Kid, kids, neighbours } from './cast.ts'
import { seedGroups } from './groups.ts'
import { harborAdults, harborKids } from './harbor.ts'
import { seedHomes } from './homes.ts'
import { neighbourKids } from './meetings.ts'
import { HARBOR, identityId, OAK, personId } from './personas.ts'

/** A school to be seeded; `school` is its id. */
export type Place = { slug: string; school: string; name: string; zone: string; adults: Adult[]; kids: Kid[] }

/** The people of both schools, with all dates relative to `now`. Does nothing where the school exists already. */
export async function seedPeople(db: Db, now: Temporal.Instant): Promise<boolean> {
  const places: Place[] = [
    {
      slug: OAK,
      school: idFor('school', OAK),
      name: 'Oak Grove School',
      zone: 'America/New_York',
      ...withNeighbours(),
    },
    {
      slug: HARBOR,
      school: idFor('school', HARBOR),
      name: 'Harbor Light School',
      zone: 'America/Chicago',
      adults: harborAdults,
      kids: harborKids,
    },
  ]
  return db.transaction().execute(async tx => {
    const { rows } = await sql<{
      entry: unknown
    }>`select app.enter(${OAK}, null, null, ${now.toString()}) as entry`.execute(tx)
    if (rows[0]?.entry) return false
    for (const place of places) await seedPlace(tx, place, now)
    return true
  })
}

function withNeighbours(): { adults: Adult[]; kids: Kid[] } {
  const grown = neighbours.flatMap(({ family, adults: names }) =>
    names.map(
      (given): Adult => ({
        name: `${given}-${family}`.toLowerCase(),
        given,
        family,
        roles: ['guardian'],
        mail: `${given}.${family}@post.example`.toLowerCase(),
      }),
    ),
  )
  return { adults: [...adults, ...grown], kids: [...kids, ...neighbourKids()] }
}

async function seedPlace(tx: Tx, place: Place, now: Temporal.Instant) {
  const { school } = place
  const at = now.toString()
  const today = now.toZonedDateTimeISO(place.zone).toPlainDate()
  await sql`select app.found_school(${school}, ${place.slug}, ${place.name}, ${place.zone}, 'US', 'en', '{en,es,ar}', ${place.slug === OAK ? 160 : 245}::smallint, ${at})`.execute(
    tx,
  )
  await sql`update schools set reach = '(919) 555-0110' where id = ${school}`.execute(tx)
  await tx
    .insertInto('identities')
    .values(
      [...place.adults, ...place.kids].map(p => ({ id: identityId(place.slug, p.name), created_at: at })),
    )
    .execute()
  await tx
    .insertInto('persons')
    .values([
      ...place.adults.map(a => adultRow(place.slug, school, a, at)),
      ...place.kids.map(k => kidRow(place.slug, school, k, at, today)),
    ])
    .execute()
  await tx
    .insertInto('memberships')
    .values(membershipsOf(place, school, today))
    .execute()
  await tx.insertInto('addresses').values(addressesOf(place, school)).execute()
  const speaks = place.adults.flatMap(a =>
    (a.speaks ?? []).map(language => ({
      school_id: school,
      person_id: personId(place.slug, a.name),
      language,
    })),
  )
  if (speaks.length > 0) await tx.insertInto('person_languages').values(speaks).execute()
  await seedHomes(tx, place, at, today)
  await seedGroups(tx, place, today)
  if (place.slug === OAK) await seedRestriction(tx, school, at, today)
}

const adultRow = (slug: string, school: string, a: Adult, at: string) => ({
  school_id: school,
  id: personId(slug, a.name),
  identity_id: identityId(slug, a.name),
  given_name: a.given,
  family_name: a.family,
  use_name: '',
  pronouns: a.pronouns ?? '',
  born_on: null,
  spoken_language: a.spoken ?? 'en',
  written_language: a.written ?? 'en',
  interpreter_needed: a.interpreter ?? false,
  access_needs: a.access ?? '',
  zone: a.zone ?? null,
  title: a.title ?? '',
  reach: a.reach ?? '',
  photo_id: null,
  created_at: at,
})

const kidRow = (slug: string, school: string, k: Kid, at: string, today: Temporal.PlainDate) => ({
  ...adultRow(slug, school, { name: k.name, given: k.given, family: k.family, roles: [] }, at),
  use_name: k.use ?? '',
  pronouns: k.pronouns ?? '',
  born_on: today.subtract({ years: k.age, days: 40 + k.name.length * 9 }).toString(),
})

function membershipsOf(place: Place, school: string, today: Temporal.PlainDate) {
  const row = (name: string, role: Adult['roles'][number] | 'student', left?: number) => ({
    school_id: school,
    id: idFor('membership', place.slug, name, role),
    person_id: personId(place.slug, name),
    role,
    from_on: today.subtract({ years: 2 }).toString(),
    until_on: left ? today.subtract({ days: Math.round(left * 365) }).toString() : null,
  })
  return [
    ...place.adults.flatMap(a => a.roles.map(role => row(a.name, role, a.left))),
    ...place.kids.map(k => row(k.name, 'student')),
  ]
}

function addressesOf(place: Place, school: string) {
  const row = (name: string, kind: 'mail' | 'phone', value?: string) =>
    value
      ? [
          {
            school_id: school,
            id: idFor('address', place.slug, name, kind),
            person_id: personId(place.slug, name),
            kind,
            value,
          },
        ]
      : []
  return place.adults.flatMap(a => [...row(a.name, 'mail', a.mail), ...row(a.name, 'phone', a.phone)])
}

/** A court's order: one father may not see anything about one of his two children. */
async function seedRestriction(tx: Tx, school: string, at: string, today: Temporal.PlainDate) {
  await tx
    .insertInto('restrictions')
    .values({
      school_id: school,
      id: idFor('restriction', OAK, 'victor'),
      child_id: personId(OAK, 'uma'),
      guardian_id: personId(OAK, 'victor'),
      scope: 'everything',
      from_on: today.subtract({ months: 1 }).toString(),
      until_on: null,
      document: 'Family court, order 2231, page 3',
      author_id: personId(OAK, 'ines'),
      entered_at: at,
      lifted_at: null,
      lifted_by: null,
    })
    .execute()
}

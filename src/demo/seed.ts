import { sql } from 'kysely'
import type { Temporal } from 'temporal-polyfill'
import type { Db, Tx } from '../platform/db/client.ts'
import { idFor } from '../platform/ids.ts'
import { type Adult, adults, harborAdults, harborKids, type Kid, kids, neighbours } from './cast.ts'
import { neighbourKids } from './meetings.ts'
import { HARBOR, identityId, OAK, partyId, personId } from './personas.ts'

type Place = { slug: string; name: string; zone: string; adults: Adult[]; kids: Kid[] }
const GROUPS = { seedlings: 'Seedlings', saplings: 'Saplings', canopy: 'Canopy' } as const
const LEADS: Record<string, Record<keyof typeof GROUPS, string[]>> = {
  [OAK]: { seedlings: ['ines'], saplings: ['tomas'], canopy: ['wen'] },
  [HARBOR]: { seedlings: ['joan'], saplings: ['joan'], canopy: ['joan'] },
}

/** The people of both schools, with all dates relative to `now`. Does nothing where the school exists already. */
export async function seedPeople(db: Db, now: Temporal.Instant): Promise<boolean> {
  const places: Place[] = [
    { slug: OAK, name: 'Oak Grove School', zone: 'America/New_York', ...withNeighbours() },
    {
      slug: HARBOR,
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
  const school = idFor('school', place.slug)
  const at = now.toString()
  const today = now.toZonedDateTimeISO(place.zone).toPlainDate()
  await sql`select app.found_school(${school}, ${place.slug}, ${place.name}, ${place.zone}, 'US', 'en', '{en,es,ar}', ${place.slug === OAK ? 160 : 245}::smallint, ${at})`.execute(
    tx,
  )
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
  await seedHomes(tx, place, school, at, today)
  await seedGroups(tx, place, school, today)
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

export const groupId = (slug: string, group: string) => idFor('group', slug, group)

async function seedHomes(tx: Tx, place: Place, school: string, at: string, today: Temporal.PlainDate) {
  const from_on = today.subtract({ years: 2 }).toString()
  const parties = place.kids.flatMap(kid =>
    kid.homes.map((home, n) => ({ kid, home, id: partyId(place.slug, kid.name, n + 1) })),
  )
  await tx
    .insertInto('parties')
    .values(
      parties.map(p => ({
        school_id: school,
        id: p.id,
        child_id: personId(place.slug, p.kid.name),
        label: '',
        attends: 'any' as const,
        created_at: at,
      })),
    )
    .execute()
  await tx
    .insertInto('party_guardians')
    .values(
      parties.flatMap(p =>
        p.home.map(name => ({
          school_id: school,
          party_id: p.id,
          guardian_id: personId(place.slug, name),
          relation: '',
          from_on,
          until_on: null,
        })),
      ),
    )
    .execute()
  const facts = place.kids.flatMap(kid => {
    const fact = (who: string, kind: 'emergency' | 'pickup' | 'payer' | 'mail') => ({
      school_id: school,
      child_id: personId(place.slug, kid.name),
      person_id: personId(place.slug, who),
      kind,
      from_on,
      until_on: null,
    })
    const grown = kid.homes.flat()
    return [
      ...grown.map(who => fact(who, 'mail')),
      ...[...grown, ...(kid.pickup ?? [])].map(who => fact(who, 'pickup')),
      ...(kid.emergency ?? grown.slice(0, 1)).map(who => fact(who, 'emergency')),
      fact(grown[0]!, 'payer'),
    ]
  })
  await tx.insertInto('child_contacts').values(facts).execute()
}

async function seedGroups(tx: Tx, place: Place, school: string, today: Temporal.PlainDate) {
  const from_on = today.subtract({ months: 3 }).toString()
  const names = Object.keys(GROUPS) as (keyof typeof GROUPS)[]
  await tx
    .insertInto('groups')
    .values(
      names.map(name => ({
        school_id: school,
        id: groupId(place.slug, name),
        name: GROUPS[name],
        from_on,
        until_on: null,
      })),
    )
    .execute()
  const row = (group: keyof typeof GROUPS, who: string, part: 'child' | 'lead' | 'aide') => ({
    school_id: school,
    id: idFor('member', place.slug, group, who),
    group_id: groupId(place.slug, group),
    person_id: personId(place.slug, who),
    part,
    from_on,
    until_on: null,
  })
  const leads = names.flatMap(group => LEADS[place.slug]![group].map(who => row(group, who, 'lead')))
  const aides = place.slug === OAK ? [row('saplings', 'pia', 'aide')] : []
  await tx
    .insertInto('group_members')
    .values([...leads, ...aides, ...place.kids.map(kid => row(kid.group, kid.name, 'child'))])
    .execute()
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

import type { Temporal } from 'temporal-polyfill'
import type { Tx } from '../platform/db/client.ts'
import type { Kid } from './cast.ts'
import { partyId, personId } from './personas.ts'
import type { Place } from './seed.ts'

/** The homes of all children, and who is called, who fetches, who pays and who gets mail. */
export async function seedHomes(tx: Tx, place: Place, at: string, today: Temporal.PlainDate) {
  const from_on = today.subtract({ years: 2 }).toString()
  const parties = place.kids.flatMap(kid => partiesOf(place, kid, at))
  const guardians = place.kids.flatMap(kid => guardiansOf(place, kid, from_on))
  await tx.insertInto('parties').values(parties).execute()
  await tx.insertInto('party_guardians').values(guardians).execute()
  await tx
    .insertInto('child_contacts')
    .values(place.kids.flatMap(kid => contactsOf(place, kid, from_on)))
    .execute()
}

const partiesOf = ({ slug, school }: Place, kid: Kid, at: string) =>
  kid.homes.map((_, n) => ({
    school_id: school,
    id: partyId(slug, kid.name, n + 1),
    child_id: personId(slug, kid.name),
    label: '',
    attends: 'any' as const,
    created_at: at,
  }))

const guardiansOf = ({ slug, school }: Place, kid: Kid, from_on: string) =>
  kid.homes.flatMap((home, n) =>
    home.map(name => ({
      school_id: school,
      party_id: partyId(slug, kid.name, n + 1),
      guardian_id: personId(slug, name),
      relation: '',
      from_on,
      until_on: null,
    })),
  )

function contactsOf({ slug, school }: Place, kid: Kid, from_on: string) {
  // whom a home names, that home alone sees
  const homeOf = (who: string) =>
    Math.max(
      0,
      kid.homes.findIndex(home => home.includes(who)),
    ) + 1
  const fact = (who: string, kind: 'emergency' | 'pickup' | 'payer' | 'mail') => ({
    school_id: school,
    child_id: personId(slug, kid.name),
    person_id: personId(slug, who),
    kind,
    party_id: partyId(slug, kid.name, homeOf(who)),
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
}

import type { Temporal } from 'temporal-polyfill'
import type { Tx } from '../platform/db/client.ts'
import { idFor } from '../platform/ids.ts'
import { groupId, HARBOR, OAK, personId } from './personas.ts'
import type { Place } from './seed.ts'

const GROUPS = { seedlings: 'Seedlings', saplings: 'Saplings', canopy: 'Canopy' } as const
const LEADS: Record<string, Record<keyof typeof GROUPS, string[]>> = {
  [OAK]: { seedlings: ['ines'], saplings: ['tomas'], canopy: ['wen'] },
  [HARBOR]: { seedlings: ['joan'], saplings: ['joan'], canopy: ['joan'] },
}

/** Three groups of mixed ages with their educators. */
export async function seedGroups(tx: Tx, place: Place, today: Temporal.PlainDate) {
  const { school } = place
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

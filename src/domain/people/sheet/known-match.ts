import { fold } from './fold.ts'
import type { KnownAdult, KnownChild, KnownSchool } from './known.ts'
import { fullName, type PersonName } from './names.ts'
import type { ProposedAdult, ProposedChild, ProposedFamily } from './proposal.ts'

/** Keys of the proposal with the ids of the people whom the school already has. */
export type KnownIds = Record<string, string>

type Indexed = KnownSchool & { byName: Map<string, KnownChild[]> }

const isNamed = (a: PersonName, b: PersonName) => fold(fullName(a)) === fold(fullName(b))
const share = (a: readonly string[], b: readonly string[]) => a.some(value => b.includes(value))
const only = <T>(found: T[]): T | undefined => (found.length === 1 ? found[0] : undefined)
const guardianIds = (child: KnownChild) => child.homes.flatMap(home => home.adults.map(adult => adult.id))

function emailsAround(child: KnownChild, school: KnownSchool): string[] {
  const ids = guardianIds(child)
  return school.adults.filter(adult => ids.includes(adult.id)).flatMap(adult => adult.emails)
}

/**
 * By name and birth date; where one of them has no date, by name and a guardian's address, else by a name that is
 * unique. Another date is a date put right where the guardian's address is the same and no sibling has the name.
 */
function knownChild(child: ProposedChild, family: ProposedFamily, school: Indexed): KnownChild | undefined {
  const named = school.byName.get(fold(fullName(child))) ?? []
  const born = named.filter(known => known.bornOn && child.bornOn && known.bornOn.equals(child.bornOn))
  if (born.length > 0) return only(born)
  const open = named.filter(known => !known.bornOn || !child.bornOn)
  const keys = child.homes.flatMap(home => home.adults.map(adult => adult.key))
  const emails = family.adults.filter(adult => keys.includes(adult.key)).flatMap(adult => adult.emails)
  const near = named.filter(known => share(emailsAround(known, school), emails))
  const isAlone = family.children.filter(other => isNamed(other, child)).length === 1
  return only(near.filter(known => open.includes(known))) ?? only(open) ?? (isAlone ? only(near) : undefined)
}

/** By name and address; else by name among the guardians of the family's children; a nameless one by address. */
function knownAdult(adult: ProposedAdult, near: Set<string>, school: KnownSchool): KnownAdult | undefined {
  const reached = school.adults.filter(
    known => share(known.emails, adult.emails) || share(known.phones, adult.phones),
  )
  if (fullName(adult) === '') return only(reached)
  const named = (known: KnownAdult) => isNamed(known, adult)
  return (
    only(reached.filter(named)) ?? only(school.adults.filter(known => near.has(known.id) && named(known)))
  )
}

function idsOfFamily(family: ProposedFamily, school: Indexed): KnownIds {
  const ids: KnownIds = {}
  const near = new Set<string>()
  for (const child of family.children) {
    const known = knownChild(child, family, school)
    if (!known) continue
    ids[child.key] = known.id
    for (const id of guardianIds(known)) near.add(id)
  }
  for (const adult of family.adults) {
    const known = knownAdult(adult, near, school)
    if (known) ids[adult.key] = known.id
  }
  return ids
}

/** Whom of the proposal the school already has. A match that is not unique is no match. */
export function matchKnown(families: ProposedFamily[], school: KnownSchool): KnownIds {
  const indexed = { ...school, byName: Map.groupBy(school.children, child => fold(fullName(child))) }
  return Object.assign({}, ...families.map(family => idsOfFamily(family, indexed)))
}

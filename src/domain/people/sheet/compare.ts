import type { Field } from './fields.ts'
import { fold } from './fold.ts'
import type { KnownAdult, KnownChild, KnownSchool } from './known.ts'
import { homesAfter, type Names } from './known-homes.ts'
import { matchKnown } from './known-match.ts'
import { fullName } from './names.ts'
import type { Proposal, ProposedAdult, ProposedChild, ProposedContact } from './proposal.ts'

type Who = { key: string; kind: 'child' | 'adult'; name: string; id: string | null }
export type ChangeValue = string | boolean | string[] | null
/** `homes` is the field of a child's households; lists are whole lists, before and after. */
export type Change = { who: Who; field: Field | 'homes'; before: ChangeValue; after: ChangeValue }
export type Comparison = { add: Who[]; change: Change[]; same: Who[] }

type Difference = Omit<Change, 'who'>

const print = (value: { toString(): string } | null) => (value === null ? null : value.toString())

/** A sheet that says nothing changes nothing. */
function single(field: Field, before: string | boolean | null, after: string | boolean | null): Difference[] {
  return after === null || after === '' || before === after ? [] : [{ field, before, after }]
}

/** What the sheet has is added to what is on file; a sheet never takes anything away. */
function list(field: Field, before: string[], told: string[]): Difference[] {
  const known = new Set(before.map(value => value.toLowerCase()))
  const more = told.filter(value => !known.has(value.toLowerCase()))
  return more.length > 0 ? [{ field, before, after: [...before, ...more] }] : []
}

const adultDifferences = (known: KnownAdult, told: ProposedAdult): Difference[] => [
  ...list('adultEmail', known.emails, told.emails),
  ...list('adultPhone', known.phones, told.phones),
  ...single('adultSpoken', known.spoken, told.spoken),
  ...single('adultWritten', known.written, told.written),
  ...single('adultInterpreter', known.interpreter, told.interpreter),
]

function homeDifferences(known: KnownChild, told: ProposedChild, names: Names): Difference[] {
  const homes = homesAfter(known, told, names)
  return homes ? [{ field: 'homes', ...homes }] : []
}

const contactNames = (contacts: ProposedContact[]) =>
  contacts.map(contact => contact.name).filter(name => name !== '')

function newContacts(field: Field, before: string[], told: ProposedContact[]): Difference[] {
  const known = new Set(before.map(fold))
  return list(
    field,
    before,
    contactNames(told).filter(name => !known.has(fold(name))),
  )
}

const childDifferences = (known: KnownChild, told: ProposedChild, names: Names): Difference[] => [
  ...single('childUseName', known.useName, told.useName),
  ...single('childPronouns', known.pronouns, told.pronouns),
  ...single('childBornOn', print(known.bornOn), print(told.bornOn)),
  ...single('childStartsOn', print(known.startsOn), print(told.startsOn)),
  ...single('childGroup', known.group, told.group),
  ...homeDifferences(known, told, names),
  ...newContacts('emergencyName', known.emergency, told.emergency),
  ...newContacts('pickupNames', known.pickup, told.pickup),
  ...newContacts('payerName', known.payers, told.payers),
]

function place(comparison: Comparison, who: Who, differences: Difference[]): void {
  if (who.id === null) comparison.add.push(who)
  else if (differences.length === 0) comparison.same.push(who)
  else comparison.change.push(...differences.map(difference => ({ who, ...difference })))
}

/**
 * What applying the proposal would do: who is new, which field of whom changes from what to what, who stays as
 * is. Each person of the proposal stands in exactly one of the three. People are matched by name and birth date,
 * or by name and address; names themselves are never changed by a sheet.
 */
export function compareWithSchool(proposal: Pick<Proposal, 'families'>, existing: KnownSchool): Comparison {
  const ids = matchKnown(proposal.families, existing)
  const [children, adults] = [
    new Map(existing.children.map(child => [child.id, child])),
    new Map(existing.adults.map(adult => [adult.id, adult])),
  ]
  const told = new Map(
    proposal.families.flatMap(family => family.adults.map(adult => [adult.key, fullName(adult)])),
  )
  const names: Names = {
    ids,
    told,
    known: new Map(existing.adults.map(adult => [adult.id, fullName(adult)])),
  }
  const comparison: Comparison = { add: [], change: [], same: [] }
  const who = (kind: Who['kind'], person: ProposedChild | ProposedAdult): Who => {
    return { key: person.key, kind, name: fullName(person), id: ids[person.key] ?? null }
  }
  for (const family of proposal.families) {
    for (const child of family.children) {
      const known = children.get(ids[child.key] ?? '')
      place(comparison, who('child', child), known ? childDifferences(known, child, names) : [])
    }
    for (const adult of family.adults) {
      const known = adults.get(ids[adult.key] ?? '')
      place(comparison, who('adult', adult), known ? adultDifferences(known, adult) : [])
    }
  }
  return comparison
}

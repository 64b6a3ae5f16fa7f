import { addresses, contact, type Draft, person } from './import-rows.ts'
import { fold } from './sheet/fold.ts'
import { fullName, splitName } from './sheet/names.ts'
import type { ProposedContact, ProposedFamily } from './sheet/proposal.ts'

const KINDS = [
  ['emergency', 'emergency'],
  ['pickup', 'pickup'],
  ['payers', 'payer'],
] as const

/** Whom to call, who fetches and who pays: one person of a name in each family, made where nobody is meant. */
export function takeContacts(draft: Draft, family: ProposedFamily) {
  const made = new Map<string, string>()
  for (const told of family.children) {
    const child = draft.idOf(told.key)
    const known = draft.children.get(child)
    for (const [list, kind] of KINDS) {
      const onFile = new Set(known?.[list].map(fold))
      for (const one of told[list])
        if (!onFile.has(fold(one.name))) contact(draft, child, personOf(draft, family, one, made), kind)
    }
  }
}

/** The id of the person who is meant: a guardian of the family, somebody on file, or somebody new. */
function personOf(
  draft: Draft,
  family: ProposedFamily,
  told: ProposedContact,
  made: Map<string, string>,
): string {
  const name = fold(told.name)
  const guardian = family.adults.find(adult => adult.key === told.adult || fold(fullName(adult)) === name)
  if (guardian) return draft.idOf(guardian.key)
  const id = made.get(name) ?? onFile(draft, family, told) ?? newContact(draft, family, told)
  made.set(name, id)
  return id
}

/** By name among the contacts of the family's children, or by name and number among everyone. */
function onFile(draft: Draft, family: ProposedFamily, told: ProposedContact): string | undefined {
  const children = new Set(family.children.map(child => draft.idOf(child.key)))
  const near = new Set(
    draft.fitted.known.contacts.filter(one => children.has(one.child)).map(one => one.person),
  )
  const reached = (phones: readonly string[]) => phones.some(phone => told.phones.includes(phone))
  const found = draft.fitted.known.adults.filter(
    adult => (near.has(adult.id) || reached(adult.phones)) && fold(fullName(adult)) === fold(told.name),
  )
  return found.length === 1 ? found[0]!.id : undefined
}

function newContact(draft: Draft, family: ProposedFamily, told: ProposedContact): string {
  const id = draft.newId()
  const surnames = new Set(family.children.map(child => fold(child.family)).filter(name => name !== ''))
  const { given, family: surname } = splitName(told.name, 'givenFirst', surnames, false)
  person(draft, id, 'contact', draft.today, { given_name: given, family_name: surname })
  const phones = family.children
    .flatMap(child => KINDS.flatMap(([list]) => child[list]))
    .filter(one => fold(one.name) === fold(told.name))
    .flatMap(one => one.phones)
  addresses(draft, id, 'phone', phones)
  return id
}

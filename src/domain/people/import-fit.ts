import type { Temporal } from 'temporal-polyfill'
import { adultsOf, apart, askedOf, type OpenChild, openIn, withoutAsked } from './import-apart.ts'
import type { ImportChild, Known } from './import-known.ts'
import { type Nameless, nameAll } from './import-nameless.ts'
import { idsOfSame, type Namesake, namesakesIn } from './import-namesakes.ts'
import { fold } from './sheet/fold.ts'
import { type KnownIds, matchKnown } from './sheet/known-match.ts'
import { takeAside } from './sheet/names.ts'
import { note, type SheetNote } from './sheet/note.ts'
import type {
  Proposal,
  ProposedChild,
  ProposedContact,
  ProposedFamily,
  ProposedHome,
} from './sheet/proposal.ts'

/** A sheet's proposal made to fit the school that it comes to, and the school as that sheet meets it. */
export type Fitted = {
  families: ProposedFamily[]
  known: Known
  ids: KnownIds
  nameless: Nameless[]
  notes: SheetNote[]
  /** Guardians of the sheet who have the name of somebody who works here. */
  namesakes: Namesake[]
  /** New children of whom the sheet does not say who of their adults live together. */
  open: OpenChild[]
}

/** What the head says of the people of a sheet: a name by address, the first rows of children with homes apart, and who of those that work here are guardians of the sheet. */
export type Told = { names?: Record<string, string>; apart?: number[]; same?: string[] }

/** What the school knows goes before what the sheet leaves open: names, groups, homes, and who has left. */
export function fit(proposal: Proposal, onFile: Known, told: Told, today: Temporal.PlainDate): Fitted {
  const { families, nameless } = nameAll(proposal.families, onFile, told.names ?? {})
  const matched = matchKnown(families, onFile)
  const namesakes = namesakesIn(families, onFile, matched, told.same)
  const ids = { ...matched, ...idsOfSame(namesakes) }
  const notes = [...proposal.notes]
  const { isOpen, textOf } = openIn(proposal.notes)
  const open: OpenChild[] = []
  const groupOf = groupNames(onFile)
  const byId = new Map(onFile.children.map(child => [child.id, child]))
  const met = new Map<string, ImportChild>()
  const fitted = families.map(family => ({
    ...family,
    children: family.children.map(proposed => {
      const child = tidy({ ...proposed, group: groupOf(proposed.group) }, notes)
      const known = byId.get(ids[child.key] ?? '')
      if (!known && !isOpen(child)) return child
      if (!known) {
        const asked = askedOf(child, textOf(child), told.apart)
        open.push(asked)
        return asked.isApart ? apart(child) : child
      }
      met.set(known.id, inGroup(known, child.group, onFile))
      return fitChild(child, known, ids, isOpen(child), today)
    }),
  }))
  return {
    families: fitted,
    known: { ...onFile, children: onFile.children.map(child => met.get(child.id) ?? child) },
    ids,
    nameless,
    namesakes,
    notes: withoutAsked(notes, open),
    open,
  }
}

/** Groups are one where they differ in case or accents only, and are called as the school calls them. */
function groupNames(onFile: Known) {
  const names = new Map(onFile.groups.map(group => [fold(group.name), group.name]))
  return (told: string | null) => {
    if (told === null) return null
    const key = fold(told)
    if (!names.has(key)) names.set(key, told)
    return names.get(key)!
  }
}

/** A contact is known by the name alone; what stands beside it in brackets is told as left out. */
function tidy(child: ProposedChild, notes: SheetNote[]): ProposedChild {
  const named = (contacts: ProposedContact[]) =>
    contacts.flatMap(contact => {
      const { name, aside } = takeAside(contact.name)
      if (aside) notes.push(note('textWithName', child.rows, { value: aside }))
      if (/\p{L}/u.test(name)) return [{ ...contact, name }]
      const unread = { field: 'emergencyPhone', value: name } as const
      notes.push(
        name === '' ? note('adultWithoutName', child.rows) : note('phoneUnreadable', child.rows, unread),
      )
      return []
    })
  return {
    ...child,
    emergency: named(child.emergency),
    pickup: named(child.pickup),
    payers: named(child.payers),
  }
}

/** Of several groups of a child, the one that the sheet names too; else the one that it joined last. */
function inGroup(known: ImportChild, told: string | null, onFile: Known): ImportChild {
  const named = onFile.groups.find(group => group.name === told)
  const isIn = named && known.members.some(member => member.group === named.id)
  return isIn ? { ...known, group: named.name } : known
}

function fitChild(
  told: ProposedChild,
  known: ImportChild,
  ids: KnownIds,
  isOpen: boolean,
  today: Temporal.PlainDate,
): ProposedChild {
  const startsOn = told.startsOn ?? (known.membership ? null : today)
  return { ...told, startsOn, homes: isOpen ? asKnown(told, known, ids) : told.homes }
}

/**
 * A sheet that does not say who lives together never brings two homes of a child together: adults on file stay
 * where they are, a new one joins the only home, or gets a home alone where there are several.
 */
function asKnown(told: ProposedChild, known: ImportChild, ids: KnownIds): ProposedHome[] {
  const adults = adultsOf(told)
  const homes = known.homes.map(home => home.adults.map(adult => adult.id))
  if (homes.length === 0) return told.homes
  const placed = homes.map(home => adults.filter(adult => home.includes(ids[adult.key] ?? '')))
  const fresh = adults.filter(adult => !placed.flat().includes(adult))
  if (homes.length === 1) return [{ label: null, adults: [...placed[0]!, ...fresh] }]
  return [...placed.filter(home => home.length > 0), ...fresh.map(adult => [adult])].map(members => ({
    label: null,
    adults: members,
  }))
}

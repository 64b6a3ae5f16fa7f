import type { SheetNote } from './note.ts'
import { type KeyOf, mergeAdult, mergeChild } from './people.ts'
import type { ProposedAdult, ProposedChild, ProposedFamily } from './proposal.ts'
import type { ReadRow } from './row.ts'
import { sameAdults } from './same-adults.ts'
import { sameChildren } from './same-children.ts'

const adultKeys = (child: ProposedChild) => child.homes.flatMap(home => home.adults.map(adult => adult.key))

/** Families are what hangs together: children with an adult in common, and those adults' other children. */
function connected(children: ProposedChild[], adults: Map<string, ProposedAdult>): ProposedFamily[] {
  const families: { children: ProposedChild[]; keys: Set<string> }[] = []
  for (const child of children) {
    const keys = new Set(adultKeys(child))
    const touching = families.filter(family => [...keys].some(key => family.keys.has(key)))
    const [home, ...merged] = touching
    if (!home) {
      families.push({ children: [child], keys })
      continue
    }
    for (const family of merged) {
      home.children.push(...family.children)
      home.keys = new Set([...home.keys, ...family.keys])
      families.splice(families.indexOf(family), 1)
    }
    home.children.push(child)
    home.keys = new Set([...home.keys, ...keys])
  }
  return families.map(family => ({
    children: family.children,
    adults: [...family.keys].map(key => adults.get(key)!),
  }))
}

/** The families that the rows tell of, each person once. `oneAdultARow`: the sheet has a row per guardian. */
export function familiesOf(rows: ReadRow[], oneAdultARow: boolean, notes: SheetNote[]): ProposedFamily[] {
  const same = sameAdults(rows)
  const told = sameChildren(rows)
  notes.push(...same.notes, ...told.notes)
  const groups = Map.groupBy(same.groups.keys(), adult => same.groups.get(adult)!)
  const keys = new Map([...groups.keys()].map((group, at) => [group, `a${at + 1}`]))
  const keyOf: KeyOf = adult => keys.get(same.groups.get(adult)!)!
  const adults = [...groups].map(([group, members]) => mergeAdult(keys.get(group)!, members, notes))
  const children = told.children.map((child, at) =>
    mergeChild(`c${at + 1}`, child, keyOf, oneAdultARow, notes),
  )
  return connected(children, new Map(adults.map(adult => [adult.key, adult])))
}

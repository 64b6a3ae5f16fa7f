import type { KnownChild } from './known.ts'
import type { KnownIds } from './known-match.ts'
import type { ProposedChild } from './proposal.ts'

/** Names of the adults on file by id, those of the sheet by key, and the ids of keys that are on file. */
export type Names = { known: Map<string, string>; told: Map<string, string>; ids: KnownIds }

const line = (people: string[]) => people.toSorted().join(',')
const isSameHomes = (a: string[][], b: string[][]) =>
  a.map(line).toSorted().join('|') === b.map(line).toSorted().join('|')
const without = (homes: string[][], gone: (id: string) => boolean) =>
  homes.map(home => home.filter(id => !gone(id))).filter(home => home.length > 0)

/**
 * The homes of a child before and after, as lines of names, or null when the sheet says nothing new. Adults whom
 * the sheet does not mention stay where they are; the order of homes and of people is no change.
 */
export function homesAfter(
  known: KnownChild,
  told: ProposedChild,
  names: Names,
): { before: string[]; after: string[] } | null {
  const before = known.homes.map(home => home.adults.map(adult => adult.id))
  const stated = told.homes.map(home => home.adults.map(adult => names.ids[adult.key] ?? adult.key))
  const mentioned = new Set(stated.flat())
  if (
    isSameHomes(
      without(before, id => !mentioned.has(id)),
      stated,
    )
  )
    return null
  const after = [...stated, ...without(before, id => mentioned.has(id))]
  const nameOf = (id: string) => names.known.get(id) ?? names.told.get(id) ?? id
  const say = (homes: string[][]) => homes.map(home => home.map(nameOf).join(', '))
  return { before: say(before), after: say(after) }
}

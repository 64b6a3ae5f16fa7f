import type { KnownChild } from './known.ts'
import type { KnownIds } from './known-match.ts'
import type { ProposedChild } from './proposal.ts'

/** Names of the adults on file by id, those of the sheet by key, and the ids of keys that are on file. */
export type Names = { known: Map<string, string>; told: Map<string, string>; ids: KnownIds }

/** A home as it will be: which of the child's homes on file it was, which of the sheet it is, and who lives there. */
export type HomeAfter = { was: number | null; stated: number | null; members: string[] }

const line = (people: string[]) => people.toSorted().join(',')
const isSameHomes = (a: string[][], b: string[][]) =>
  a.map(line).toSorted().join('|') === b.map(line).toSorted().join('|')

/** Each stated home with the home on file that shares most people with it; every home once. */
function pair(before: string[][], stated: string[][]): (number | null)[] {
  const pairs: (number | null)[] = stated.map(() => null)
  const alike = stated.flatMap((home, s) =>
    before.map((known, b) => ({ s, b, shared: known.filter(id => home.includes(id)).length })),
  )
  for (const { s, b, shared } of alike.toSorted((one, other) => other.shared - one.shared))
    if (shared > 0 && pairs[s] === null && !pairs.includes(b)) pairs[s] = b
  return pairs
}

/**
 * The homes of a child after the sheet, or null when it says nothing new. Members are ids of adults on file and
 * keys of new ones. Adults whom the sheet does not mention stay in the home where they are.
 */
export function homesPlan(known: KnownChild, told: ProposedChild, ids: KnownIds): HomeAfter[] | null {
  const before = known.homes.map(home => home.adults.map(adult => adult.id))
  const stated = told.homes.map(home => home.adults.map(adult => ids[adult.key] ?? adult.key))
  const mentioned = new Set(stated.flat())
  const staying = (b: number) => before[b]!.filter(id => !mentioned.has(id))
  const pairs = pair(before, stated)
  const after = stated.map((members, s): HomeAfter => {
    const was = pairs[s]!
    return { was, stated: s, members: [...members, ...(was === null ? [] : staying(was))] }
  })
  before.forEach((_, b) => {
    if (!pairs.includes(b) && staying(b).length > 0) after.push({ was: b, stated: null, members: staying(b) })
  })
  const members = after.map(home => home.members)
  return isSameHomes(before, members) ? null : after
}

/** The homes of a child before and after, as lines of names, or null when the sheet says nothing new. */
export function homesAfter(
  known: KnownChild,
  told: ProposedChild,
  names: Names,
): { before: string[]; after: string[] } | null {
  const plan = homesPlan(known, told, names.ids)
  if (!plan) return null
  const nameOf = (id: string) => names.known.get(id) ?? names.told.get(id) ?? id
  const say = (homes: string[][]) => homes.map(home => home.map(nameOf).join(', '))
  return {
    before: say(known.homes.map(home => home.adults.map(adult => adult.id))),
    after: say(plan.map(home => home.members)),
  }
}

import { fold } from './fold.ts'
import { fullName } from './names.ts'
import { note, type SheetNote } from './note.ts'
import type { ReadRow } from './row.ts'
import type { RowAdult } from './row-adults.ts'

export type SameAdults = { groups: Map<RowAdult, number>; notes: SheetNote[] }

const share = (a: readonly string[], b: readonly string[]) => a.some(value => b.includes(value))
const nameOf = (adult: RowAdult) => fold(fullName(adult))

/** A row as evidence of which family it speaks of. */
type FamilyOfRow = { names: Set<string>; surnames: Set<string>; children: Set<string> }

function familyOf(row: ReadRow): FamilyOfRow {
  const folded = (texts: string[]) => new Set(texts.map(fold).filter(text => text !== ''))
  return {
    names: folded(row.adults.map(fullName)),
    surnames: folded(row.children.map(child => child.family)),
    children: folded(row.children.map(fullName)),
  }
}

const overlap = (a: Set<string>, b: Set<string>) => [...a].some(value => b.has(value))
const within = (a: Set<string>, b: Set<string>) => [...a].every(value => b.has(value))

/** Two rows of one family: the same child, or the same surname with no adult in each who is missing in the other. */
function isSameFamily(a: FamilyOfRow, b: FamilyOfRow): boolean {
  if (overlap(a.children, b.children)) return true
  return overlap(a.surnames, b.surnames) && (within(a.names, b.names) || within(b.names, a.names))
}

/** Different addresses and different numbers: two people of one name, unless something else joins them. */
const contradict = (a: RowAdult, b: RowAdult) =>
  a.emails.length > 0 && b.emails.length > 0 && a.phones.length > 0 && b.phones.length > 0

function isSame(a: RowAdult, b: RowAdult, sameFamily: () => boolean): boolean {
  if (share(a.emails, b.emails) || share(a.phones, b.phones)) return true
  return a.row !== b.row && !contradict(a, b) && sameFamily()
}

/** Union-find over the indexes of the adults. */
function unions(count: number) {
  const parent = Array.from({ length: count }, (_, at) => at)
  const root = (at: number): number => {
    let top = at
    while (parent[top] !== top) top = parent[top]!
    parent[at] = top
    return top
  }
  const join = (a: number, b: number) => {
    const [first, second] = [root(a), root(b)].sort((x, y) => x - y) as [number, number]
    parent[second] = first
  }
  return { root, join }
}

type Unions = ReturnType<typeof unions>

/** People of one full name: a shared address or number makes them one, and so does one family without contradiction. */
function joinNamesakes(adults: RowAdult[], families: Map<number, FamilyOfRow>, sets: Unions): SheetNote[] {
  const notes: SheetNote[] = []
  const byName = Map.groupBy(adults.keys(), at => nameOf(adults[at]!))
  for (const [name, alike] of byName) {
    for (const [i, a] of alike.entries())
      for (const b of alike.slice(i + 1)) {
        const [one, other] = [adults[a]!, adults[b]!]
        const sameFamily = () => name !== '' && isSameFamily(families.get(one.row)!, families.get(other.row)!)
        if (isSame(one, other, sameFamily)) sets.join(a, b)
      }
    const people = new Set(alike.map(sets.root))
    if (people.size > 1 && name.includes(' '))
      notes.push(
        note('lookAlikes', [...new Set(alike.map(at => adults[at]!.row))], {
          value: fullName(adults[alike[0]!]!),
        }),
      )
  }
  return notes
}

/** The adults, by index, whom each address and each number reaches. */
function byReach(adults: RowAdult[]): Map<string, number[]> {
  const reached = new Map<string, number[]>()
  for (const [at, adult] of adults.entries())
    for (const value of [...adult.emails, ...adult.phones]) {
      const known = reached.get(value)
      if (known) known.push(at)
      else reached.set(value, [at])
    }
  return reached
}

/** A first name alone, or none, joins the one person elsewhere who has the address or number and could be it. */
function joinPartial(adults: RowAdult[], sets: Unions): void {
  const reached = byReach(adults)
  for (const [at, adult] of adults.entries()) {
    if (adult.family !== '') continue
    const near = new Set([...adult.emails, ...adult.phones].flatMap(value => reached.get(value) ?? []))
    const fits = (other: RowAdult) => adult.given === '' || fold(other.given) === fold(adult.given)
    const candidates = [...near].filter(i => adults[i]!.row !== adult.row && fits(adults[i]!)).map(sets.root)
    const [only, ...others] = new Set(candidates.filter(root => root !== sets.root(at)))
    if (only !== undefined && others.length === 0) sets.join(at, only)
  }
}

/**
 * Which adults of the rows are one person. Two who share an address stay two when their names differ; one who
 * has two addresses is one when a number, or the family, joins them. Namesakes who stay apart are told.
 */
export function sameAdults(rows: ReadRow[]): SameAdults {
  const adults = rows.flatMap(row => row.adults)
  const families = new Map(rows.map(row => [row.number, familyOf(row)]))
  const sets = unions(adults.length)
  const notes = joinNamesakes(adults, families, sets)
  joinPartial(adults, sets)
  return { groups: new Map(adults.map((adult, at) => [adult, sets.root(at)])), notes }
}

import type { RowHome } from './lives-with.ts'
import type { ProposedHome } from './proposal.ts'
import type { ReadRow } from './row.ts'
import type { RowAdult } from './row-adults.ts'

type Home = { key: string | null; label: string | null; adults: Map<string, RowAdult> }

const isKnown = (home: Home, key: string | null) => key !== null && home.key === key

function homeFor(homes: Home[], home: RowHome, keyOf: (adult: RowAdult) => string, oneAdultARow: boolean) {
  const byKey = homes.find(known => isKnown(known, home.key))
  if (byKey) return byKey
  const shared = homes.find(known => home.adults.some(adult => known.adults.has(keyOf(adult))))
  // The same adult under two labels is at home in both: a grandmother who lives with either parent.
  if (shared && (home.key === null || shared.key === null)) return shared
  // Where a row tells of one guardian only, two rows without a word on homes are two guardians of one home.
  return oneAdultARow && home.key === null ? homes[0] : undefined
}

/**
 * The homes of one child over all rows that tell of it. Rows of several adults each, with nobody in common, are
 * two homes; rows of a single guardian are one, unless an address or a label parts them.
 */
export function homesOf(
  rows: ReadRow[],
  keyOf: (adult: RowAdult) => string,
  oneAdultARow: boolean,
): ProposedHome[] {
  const homes: Home[] = []
  for (const told of rows.flatMap(row => row.homes)) {
    const known = homeFor(homes, told, keyOf, oneAdultARow)
    const home = known ?? { key: told.key, label: told.label, adults: new Map<string, RowAdult>() }
    if (!known) homes.push(home)
    home.key ??= told.key
    home.label ??= told.label
    for (const adult of told.adults) {
      const before = home.adults.get(keyOf(adult))
      if (!before?.relation) home.adults.set(keyOf(adult), adult)
    }
  }
  return homes.map(({ label, adults }) => ({
    label,
    adults: [...adults].map(([key, adult]) => ({ key, relation: adult.relation ?? 'guardian' })),
  }))
}

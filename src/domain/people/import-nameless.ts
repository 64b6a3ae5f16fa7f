import type { Known } from './import-known.ts'
import { fold } from './sheet/fold.ts'
import { type KnownIds, matchKnown } from './sheet/known-match.ts'
import { fullName, splitName } from './sheet/names.ts'
import type { ProposedAdult, ProposedChild, ProposedFamily } from './sheet/proposal.ts'

/** An adult of whom the sheet has an address and no name. `typed` is what the head calls this one; empty: left out. */
export type Nameless = { address: string; typed: string; children: string[]; rows: number[] }
type Named = { families: ProposedFamily[]; nameless: Nameless[] }

/** What a nameless adult is known by, the same on every reading of the sheet. */
const addressOf = (adult: ProposedAdult) => adult.emails[0] ?? adult.phones[0] ?? ''

/**
 * The families with a name for everyone: from the school's file where the address is known, else as the head
 * typed it. Whoever has none after that is left out.
 */
export function nameAll(families: ProposedFamily[], known: Known, names: Record<string, string>): Named {
  if (families.every(family => family.adults.every(hasName))) return { families, nameless: [] }
  const ids = matchKnown(families, known)
  const nameless: Nameless[] = []
  const named = families.map(family => {
    const adults = family.adults.flatMap(adult => nameOne(adult, family, known, ids, names, nameless))
    const kept = new Set(adults.map(adult => adult.key))
    return { adults, children: family.children.map(child => without(child, kept)) }
  })
  return { families: named, nameless }
}

const hasName = (adult: ProposedAdult) => fullName(adult) !== ''

function nameOne(
  adult: ProposedAdult,
  family: ProposedFamily,
  known: Known,
  ids: KnownIds,
  names: Record<string, string>,
  nameless: Nameless[],
): ProposedAdult[] {
  if (hasName(adult)) return [adult]
  const onFile = known.adults.find(one => one.id === ids[adult.key])
  if (onFile) return [{ ...adult, given: onFile.given, family: onFile.family }]
  const address = addressOf(adult)
  const typed = (names[address] ?? '').trim()
  const own = family.children.filter(child =>
    child.homes.some(home => home.adults.some(one => one.key === adult.key)),
  )
  nameless.push({ address, typed, children: own.map(fullName), rows: adult.rows })
  if (typed === '') return []
  const surnames = new Set(own.map(child => fold(child.family)).filter(name => name !== ''))
  return [{ ...adult, ...splitName(typed, 'givenFirst', surnames, false) }]
}

function without(child: ProposedChild, kept: ReadonlySet<string>): ProposedChild {
  const homes = child.homes.map(home => ({
    ...home,
    adults: home.adults.filter(adult => kept.has(adult.key)),
  }))
  const stays = (contact: { adult: string | null }) => contact.adult === null || kept.has(contact.adult)
  return {
    ...child,
    homes: homes.filter(home => home.adults.length > 0),
    emergency: child.emergency.filter(stays),
    pickup: child.pickup.filter(stays),
    payers: child.payers.filter(stays),
  }
}

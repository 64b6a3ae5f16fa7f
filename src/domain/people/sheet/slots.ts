import { type Field, isAdultField, isChildField } from './fields.ts'
import type { HeaderMeaning } from './headers.ts'

/** A column on its way to a match: what its header says and the field that was settled on. */
export type Draft = { at: number; header: string; field: Field; meaning: HeaderMeaning }

/** The person of the row to whom a column without a word for one belongs: everybody of the row. */
export const WHOLE_FAMILY = 0

const isName = (draft: Draft) => /^adult(Name|Given|Family)$/.test(draft.field)
const homeKey = (meaning: HeaderMeaning) => `h${meaning.home ?? 1}`

/** The person that a header names outright; null for "Email" or "Parent email". */
function namedKey({ meaning }: Draft): string | null {
  if (meaning.relation) return `${homeKey(meaning)}:${meaning.relation}`
  if (meaning.person !== null) return `${homeKey(meaning)}#${meaning.person}`
  return meaning.home !== null ? `${homeKey(meaning)}#1` : null
}

const sameField = (drafts: Draft[], draft: Draft) => drafts.filter(other => other.field === draft.field)
const unnamed = (drafts: Draft[]) => drafts.filter(draft => namedKey(draft) === null)
const nth = (drafts: Draft[], draft: Draft) => sameField(unnamed(drafts), draft).indexOf(draft) + 1

/** Names decide who the adults of a row are; a name column without a word for one counts from the left. */
const nameKey = (drafts: Draft[], draft: Draft) => namedKey(draft) ?? `h1#${nth(drafts, draft)}`

function keyBeside(drafts: Draft[], draft: Draft, keys: Map<Draft, string>): string | undefined {
  const left = drafts.slice(0, drafts.indexOf(draft)).reverse()
  const beside = left.find(other => keys.has(other))
  return beside && keys.get(beside)
}

function unnamedKey(
  drafts: Draft[],
  draft: Draft,
  people: string[],
  keys: Map<Draft, string>,
): string | null {
  const repeated = sameField(unnamed(drafts), draft).length > 1
  if (people.length === 0) return repeated ? `h1#${nth(drafts, draft)}` : 'h1#1'
  if (people.length === 1) return people[0]!
  if (repeated || draft.field === 'adultRelation') return keyBeside(drafts, draft, keys) ?? people[0]!
  return null
}

/** "Guardian 2 phone" where the names stand under "Mother" and "Father" is the second of them. */
function countedKey(key: string, draft: Draft, people: string[]): string {
  if (people.includes(key) || draft.meaning.relation || draft.meaning.home !== null) return key
  return people[(draft.meaning.person ?? 1) - 1] ?? key
}

/**
 * Which adult of the row each adult column is about, from 1 in the order of the sheet; 0 is the whole family.
 */
export function adultsOf(drafts: Draft[]): Map<number, number> {
  const adults = drafts.filter(draft => isAdultField(draft.field))
  const keys = new Map<Draft, string>()
  for (const draft of adults.filter(isName)) keys.set(draft, nameKey(adults.filter(isName), draft))
  const people = [...new Set(keys.values())]
  const family = new Set<Draft>()
  for (const draft of adults.filter(draft => !isName(draft))) {
    const named = namedKey(draft)
    const key = named ? countedKey(named, draft, people) : unnamedKey(adults, draft, people, keys)
    if (key) keys.set(draft, key)
    else family.add(draft)
  }
  const order = [...new Set(adults.filter(draft => keys.has(draft)).map(draft => keys.get(draft)!))]
  return new Map(
    adults.map(draft => [draft.at, family.has(draft) ? WHOLE_FAMILY : order.indexOf(keys.get(draft)!) + 1]),
  )
}

/** Which child of the row, or which emergency contact: by the number in the header, else the first. */
export const countOf = (draft: Draft): number =>
  isChildField(draft.field) || draft.field.startsWith('emergency') ? (draft.meaning.person ?? 1) : 1

import type { Settled } from './columns.ts'
import type { Field } from './fields.ts'
import { headerWords } from './fold.ts'
import { countOf } from './slots.ts'
import { CLASS } from './synonyms.ts'

const among = (drafts: Settled[], field: Field) => drafts.some(draft => draft.field === field)
const guess = (draft: Settled, field: Field) =>
  Object.assign(draft, { field, reason: 'content', confidence: 'guess' })

/** A sheet is about children: without a header for their names, the first column of names is theirs. */
function guessChildren(drafts: Settled[]): void {
  if (!among(drafts, 'childName') && !among(drafts, 'childGiven')) {
    const names = drafts.find(
      draft => draft.field === 'unused' && draft.reason === 'none' && draft.content === 'name',
    )
    if (names) guess(names, 'childName')
  }
  const dates = drafts.find(
    draft => draft.reason === 'none' && draft.field === 'unused' && draft.content === 'date',
  )
  if (dates && !among(drafts, 'childBornOn')) guess(dates, 'childBornOn')
}

const SPLIT_NAMES = [
  ['childName', 'childGiven', 'childFamily'],
  ['adultName', 'adultGiven', 'adultFamily'],
] as const

/** "Name" beside "Surname" is a given name; a second bare "Name" after the child's is the adult's. */
function settleNames(drafts: Settled[]): void {
  const bare = drafts.filter(draft => draft.field === 'childName' && draft.meaning.party === null)
  const told = drafts.some(draft => draft.field.startsWith('child') && draft.meaning.party === 'child')
  for (const draft of bare.slice(told ? 0 : 1)) draft.field = 'adultName'
  const part = (field: Field) => drafts.filter(draft => draft.field === field)
  for (const [name, given, family] of SPLIT_NAMES)
    for (const draft of part(name)) {
      const { person, relation } = draft.meaning
      const alike = (other: Settled) => other.meaning.person === person && other.meaning.relation === relation
      if (part(family).some(alike) && !part(given).some(alike)) draft.field = given
    }
}

/** Given and family names without a word for a person, after the child's own, are those of the adult beside. */
function settleBareParts(drafts: Settled[]): void {
  for (const [field, adult] of [
    ['childGiven', 'adultGiven'],
    ['childFamily', 'adultFamily'],
  ] as const) {
    const same = drafts.filter(draft => draft.field === field && !isFurtherPart(draft))
    const others = same.filter(draft => draft.meaning.party === null).slice(same.some(isTold) ? 0 : 1)
    for (const draft of others) Object.assign(draft, { field: adult, confidence: 'likely' })
  }
}

const isTold = (draft: Settled) => draft.meaning.party === 'child'
// A middle name, or the second of two surnames, belongs to the name before it.
const FURTHER = new Set(['middle', 'segundo', 'paterno', 'materno', 'primer'])
const isFurtherPart = (draft: Settled) => headerWords(draft.header).some(word => FURTHER.has(word))

const ONCE: readonly Field[] = [
  'childBornOn',
  'childGroup',
  'childStartsOn',
  'childHome',
  'childPronouns',
  'childName',
]

/** One column each for what a child has once; a class goes before a grade, the rest are left unused. */
function dropTwins(drafts: Settled[]): void {
  for (const field of ONCE) {
    const byChild = Map.groupBy(
      drafts.filter(draft => draft.field === field),
      countOf,
    )
    for (const twins of byChild.values()) {
      const named = twins.find(draft => CLASS(` ${headerWords(draft.header).join(' ')} `))
      const kept = field === 'childGroup' ? (named ?? twins[0]) : twins[0]
      for (const twin of twins.filter(draft => draft !== kept))
        Object.assign(twin, { field: 'unused', reason: 'none', confidence: 'guess' })
    }
  }
}

/** What a column means because of the columns beside it. Changes the drafts in place. */
export function settleTogether(drafts: Settled[]): void {
  settleNames(drafts)
  settleBareParts(drafts)
  guessChildren(drafts)
  dropTwins(drafts)
}

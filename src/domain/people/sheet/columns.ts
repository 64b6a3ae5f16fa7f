import { type Content, contentOf } from './content.ts'
import { type Field, isAdultField } from './fields.ts'
import { type HeaderMeaning, readHeader } from './headers.ts'
import type { Relation } from './relations.ts'
import { settleTogether } from './settle.ts'
import { adultsOf, countOf, type Draft } from './slots.ts'
import type { Table } from './table.ts'

type MatchReason = 'header' | 'content' | 'choice' | 'none'
type Confidence = 'sure' | 'likely' | 'guess'

/**
 * What one column holds. `person` counts the adults of a row from 1 for adult fields (0: the whole family),
 * the children of a row for child fields; `home` is the household that the header names.
 */
export type ColumnMatch = {
  column: number
  header: string
  field: Field
  person: number
  home: number | null
  relation: Relation | null
  reason: MatchReason
  confidence: Confidence
}

const REACH: Partial<Record<Content, Field>> = { email: 'adultEmail', phone: 'adultPhone' }
const BY_CONTENT: Partial<Record<Content, Field>> = {
  ...REACH,
  language: 'adultLanguage',
  pronouns: 'childPronouns',
  relation: 'adultRelation',
}
const NAMED_AS_REACH: readonly Field[] = ['adultName', 'adultEmail', 'adultPhone']

export type Settled = Draft & { reason: MatchReason; confidence: Confidence; content: Content }

/** The header decides, except where the cells plainly hold mail addresses or numbers under a person's word. */
function settle(meaning: HeaderMeaning, content: Content): Pick<Settled, 'field' | 'reason' | 'confidence'> {
  const { field, party } = meaning
  if (meaning.foreign) return { field: 'unused', reason: 'header', confidence: 'sure' }
  if (field && NAMED_AS_REACH.includes(field) && REACH[content] && REACH[content] !== field)
    return { field: REACH[content], reason: 'content', confidence: 'likely' }
  if (field) return { field, reason: 'header', confidence: party || !isAdultField(field) ? 'sure' : 'likely' }
  const byContent = party === 'adult' ? REACH[content] : BY_CONTENT[content]
  if (byContent) return { field: byContent, reason: 'content', confidence: party ? 'likely' : 'guess' }
  if (party === 'adult') return { field: 'adultName', reason: 'header', confidence: 'likely' }
  return { field: 'unused', reason: 'none', confidence: 'guess' }
}

const cellsOf = (table: Table, at: number) => table.rows.map(row => row.cells[at] ?? '')

function draftOf(table: Table, at: number, header: string): Settled {
  const meaning = readHeader(header)
  const content = contentOf(cellsOf(table, at))
  return { at, header, meaning, content, ...settle(meaning, content) }
}

/**
 * Each column of the sheet matched to a field, by its header in English, Spanish or Arabic, else by its cells.
 * In the order of the sheet; a column that is none of ours comes back as `unused`.
 */
export function matchColumns(table: Table): ColumnMatch[] {
  const drafts = table.columns.map(({ at, header }) => draftOf(table, at, header))
  settleTogether(drafts)
  const adults = adultsOf(drafts)
  return drafts.map(draft => ({
    column: draft.at,
    header: draft.header,
    field: draft.field,
    person: adults.get(draft.at) ?? countOf(draft),
    home: draft.meaning.home,
    relation: isAdultField(draft.field) ? draft.meaning.relation : null,
    reason: draft.reason,
    confidence: draft.confidence,
  }))
}

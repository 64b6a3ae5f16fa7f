import type { ColumnMatch } from './columns.ts'
import { fold, headerWords } from './fold.ts'
import { note, type SheetNote } from './note.ts'
import { type Relation, relationsIn } from './relations.ts'
import type { RowAdult } from './row-adults.ts'
import { type Cell, MAX_LABEL, type RowCells, tooLongNote } from './row-cells.ts'
import { WHOLE_FAMILY } from './slots.ts'
import type { SheetRow } from './table.ts'

/** A home of the row's children. `key` tells it apart from other homes of the same child; null: nothing says. */
export type RowHome = { key: string | null; label: string | null; adults: RowAdult[] }

type Grouped = { key: string | null; label: string | null }

function groupBy(adults: RowAdult[], of: (adult: RowAdult) => Grouped): RowHome[] {
  const homes: RowHome[] = []
  for (const adult of adults) {
    const { key, label } = of(adult)
    const home = homes.find(other => other.key === key)
    if (home) home.adults.push(adult)
    else homes.push({ key, label, adults: [adult] })
  }
  return homes
}

/** A stepmother's home is the father's, a stepfather's the mother's. */
const isPartner = (step: RowAdult, parent: RowAdult) =>
  (step.relation === 'stepmother' && parent.relation === 'father') ||
  (step.relation === 'stepfather' && parent.relation === 'mother')

/** Mother, father and a stepparent in one row are two homes, whether the sheet says so or not. */
function byStepparent(adults: RowAdult[]): RowHome[] | null {
  const [mother, father] = ['mother', 'father'].map(relation =>
    adults.find(adult => adult.relation === relation),
  )
  const step = adults.find(adult => adults.some(other => isPartner(adult, other)))
  if (!mother || !father || !step) return null
  const ofFather = (adult: RowAdult) => adult === father || isPartner(adult, father)
  return groupBy(adults, adult => ({ key: ofFather(adult) ? 'father' : 'mother', label: null }))
}

/** Adults of whom the column says nothing stay with the first home that it does name. */
function groupByText(adults: RowAdult[], textOf: (adult: RowAdult) => string, labelled: boolean): RowHome[] {
  const first = adults.map(textOf).find(text => text !== '') ?? ''
  return groupBy(adults, adult => {
    const partner = adults.find(other => isPartner(adult, other))
    const text = textOf(adult) || (partner && textOf(partner)) || first
    return { key: fold(text) || null, label: labelled && text && text.length <= MAX_LABEL ? text : null }
  })
}

const BOTH = /(^| )(both parents|both|ambos|los dos|together|parents|padres|everyone|والدين|كلاهما)( |$)/
const APART =
  /(^| )(50 50|shared|split|alternat\w*|half|two homes|both homes|both houses|compartid[ao]|altern[ao]\w*|dos casas)( |$)/

const isMeant = (adult: RowAdult, words: string[], relations: Relation[]) =>
  (adult.relation !== null && relations.includes(adult.relation)) ||
  (adult.given !== '' && words.includes(fold(adult.given).split(' ')[0]!))

/** "Lives with dad": two homes, his and that of the others. Null where the words say nothing that we know. */
export function homesByPhrase(phrase: string, adults: RowAdult[]): RowHome[] | null {
  const words = headerWords(phrase)
  const text = words.join(' ')
  const home = (members: RowAdult[], key: string | null = null): RowHome => ({
    key,
    label: null,
    adults: members,
  })
  if (APART.test(text))
    return adults.length === 2 ? adults.map((adult, at) => home([adult], `apart ${at}`)) : null
  if (BOTH.test(text)) return [home(adults, 'together')]
  const relations = relationsIn(words)
  const named = adults.filter(adult => isMeant(adult, words, relations))
  if (named.length === 0) return null
  const meant = adults.filter(adult => named.includes(adult) || named.some(other => isPartner(adult, other)))
  const others = adults.filter(adult => !meant.includes(adult))
  return others.length === 0 ? [home(adults, 'together')] : [home(meant, 'lives with'), home(others, 'other')]
}

const slotCells = (row: SheetRow, matches: ColumnMatch[], field: string, slot: number): string =>
  matches
    .filter(match => match.field === field && match.person === slot)
    .map(match => (row.cells[match.column] ?? '').trim())
    .filter(text => text !== '')
    .join(' ')

function byHeader(adults: RowAdult[], matches: ColumnMatch[]): RowHome[] | null {
  const homeOf = (adult: RowAdult) =>
    matches.find(
      match => match.person === adult.slot && match.home !== null && match.field.startsWith('adult'),
    )?.home
  if (!adults.some(adult => (homeOf(adult) ?? 1) > 1)) return null
  return groupBy(adults, adult => ({ key: `home ${homeOf(adult) ?? 1}`, label: null }))
}

function byPhrase(
  cell: Cell | undefined,
  row: number,
  adults: RowAdult[],
  notes: SheetNote[],
): RowHome[] | null {
  if (!cell) return null
  const homes = homesByPhrase(cell.text, adults)
  const about = { column: cell.column, field: cell.match.field, value: cell.text }
  if (!homes) notes.push(note('homeUnclear', [row], about))
  return homes
}

/**
 * The homes that a row tells of: by headers ("Home 2"), by labels, by "lives with", by addresses that differ.
 * A row that says nothing has one home with all of its adults.
 */
export function readHomes(
  cells: RowCells,
  row: SheetRow,
  matches: ColumnMatch[],
  adults: RowAdult[],
  notes: SheetNote[],
): RowHome[] {
  if (adults.length === 0) return []
  const text = (field: string) => (adult: RowAdult) =>
    slotCells(row, matches, field, adult.slot) || slotCells(row, matches, field, WHOLE_FAMILY)
  const apart = byHeader(adults, matches)
  if (apart) return apart
  const labels = cells.take('adultHome')
  notes.push(
    ...labels.filter(cell => cell.text.length > MAX_LABEL).map(cell => tooLongNote(cell, cells.number)),
  )
  if (labels.length > 0) return groupByText(adults, text('adultHome'), true)
  const lived = byPhrase(cells.one('childHome'), cells.number, adults, notes)
  if (lived) return lived
  const byAddress = groupByText(adults, text('address'), false)
  return byAddress.length > 1 ? byAddress : (byStepparent(adults) ?? byAddress)
}

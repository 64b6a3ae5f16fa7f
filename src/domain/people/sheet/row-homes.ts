import type { ColumnMatch } from './columns.ts'
import { fold } from './fold.ts'
import { homesByPhrase, isPartner, type RowHome } from './lives-with.ts'
import { note, type SheetNote } from './note.ts'
import type { RowAdult } from './row-adults.ts'
import { type Cell, MAX_LABEL, type RowCells, tooLongNote } from './row-cells.ts'
import { WHOLE_FAMILY } from './slots.ts'
import type { SheetRow } from './table.ts'

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

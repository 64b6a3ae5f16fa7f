import { contentOf } from './content.ts'
import { fold } from './fold.ts'
import { knownHeaders } from './headers.ts'
import { note, type SheetNote } from './note.ts'

type Row = { number: number; cells: string[] }
export type Header = { at: number; headers: string[]; notes: SheetNote[] }

// Titles, addresses of the school and dates of the export stand above a header, seldom more than these.
const SEARCHED_ROWS = 15

const filledCells = (row: Row) => row.cells.filter(cell => cell.trim() !== '')
const isData = (cell: string) => ['email', 'phone', 'date', 'number'].includes(contentOf([cell]))

/** Where no header is known to us: a row of short words over rows that hold other things. */
function wordsOverData(rows: Row[]): number {
  const first = rows[0]!
  const below = rows.slice(1)
  const plain = filledCells(first).length >= 2 && !filledCells(first).some(isData)
  return plain && below.some(row => filledCells(row).some(isData)) ? 0 : -1
}

function headerAt(rows: Row[]): number {
  const searched = rows.slice(0, SEARCHED_ROWS)
  const scores = searched.map(row => {
    const data = filledCells(row).filter(isData).length
    return data > 0 ? 0 : knownHeaders(row.cells)
  })
  const best = Math.max(...scores)
  return best > 0 ? scores.indexOf(best) : wordsOverData(rows)
}

const hasTwins = (row: Row) => {
  const words = filledCells(row).map(fold)
  return new Set(words).size < words.length
}

/** "Mother" over "Name | Email": merged cells of a row above, spread to the right over their columns. */
function bandOver(row: Row, above: Row | undefined): string[] | null {
  if (!above || !hasTwins(row)) return null
  const labels = filledCells(above)
  if (labels.length < 2 || labels.length >= filledCells(row).length || knownHeaders(above.cells) === 0)
    return null
  let label = ''
  return row.cells.map((_, at) => {
    label = above.cells[at]?.trim() || label
    return label
  })
}

/** The row of headers among rows that are not blank, with what stands above it noted; nothing when there is none. */
export function findHeader(rows: Row[]): Header | null {
  const at = headerAt(rows)
  if (at < 0) return null
  const row = rows[at]!
  const band = bandOver(row, rows[at - 1])
  const titles = rows.slice(0, band ? at - 1 : at)
  // merged over both rows, a heading stands in each
  const headers = band
    ? row.cells.map((cell, i) => (band[i] === cell.trim() ? cell : `${band[i]} ${cell}`.trim()))
    : row.cells
  const told = titles.map(title => note('titleRow', [title.number], { value: filledCells(title).join(' ') }))
  const bands = band
    ? [note('bandRow', [rows[at - 1]!.number], { value: filledCells(rows[at - 1]!).join(' ') })]
    : []
  return { at, headers, notes: [...told, ...bands] }
}

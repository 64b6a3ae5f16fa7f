import { decodeSheet } from './bytes.ts'
import { type Delimiter, parseCells } from './cells.ts'
import { sniffDelimiter } from './delimiter.ts'
import type { SheetFault } from './fault.ts'
import { isRepeatedHeader, isTotals } from './furniture.ts'
import { findHeader } from './header-row.ts'
import { MAX_CELL, MAX_COLUMNS, MAX_ROWS } from './limits.ts'
import { note, type SheetNote } from './note.ts'

/** `number` is the row as the spreadsheet counts it, from 1; `cells` stand where they stood, untouched. */
export type SheetRow = { number: number; cells: string[] }
/** `at` is the index into `cells`; columns without header and without content are not listed. */
type SheetColumn = { at: number; header: string }
export type Table = {
  columns: SheetColumn[]
  rows: SheetRow[]
  headerRow: number
  delimiter: Delimiter
  notes: SheetNote[]
}
export type Reading = { table: Table; fault?: undefined } | { fault: SheetFault; table?: undefined }

const isBlank = (cells: readonly string[]) => cells.every(cell => cell.trim() === '')

function columnsOf(headers: string[], rows: SheetRow[]): SheetColumn[] {
  const used = new Set<number>()
  for (const row of [headers, ...rows.map(row => row.cells)])
    row.forEach((cell, at) => {
      if (cell.trim() !== '') used.add(at)
    })
  return [...used].sort((a, b) => a - b).map(at => ({ at, header: (headers[at] ?? '').trim() }))
}

const isLong = (cell: string) => cell.length > MAX_CELL
// Without the half of a sign that is cut in two.
const cut = (cell: string) => (isLong(cell) ? cell.slice(0, MAX_CELL).replace(/[\ud800-\udbff]$/, '') : cell)

const cutNotes = (rows: SheetRow[]): SheetNote[] =>
  rows.flatMap(({ number, cells }) =>
    cells.flatMap((cell, column) =>
      isLong(cell) ? note('cellCut', [number], { column, value: cell.slice(0, 60).toWellFormed() }) : [],
    ),
  )

function tableOf(records: string[][], delimiter: Delimiter, told: SheetNote[]): Reading {
  const all = records.map((cells, at) => ({ number: at + 1, cells })).filter(row => !isBlank(row.cells))
  const filled = all.map(row => ({ ...row, cells: row.cells.map(cut) }))
  if (filled.length === 0) return { fault: { code: 'empty' } }
  if (filled.length > MAX_ROWS + 1) return { fault: { code: 'tooLarge' } }
  const header = findHeader(filled)
  if (!header) return { fault: { code: 'noHeader' } }
  const notes = [...told, ...header.notes, ...cutNotes(all)]
  const rows = filled.slice(header.at + 1).filter((row, at, below) => {
    const code = isRepeatedHeader(row.cells, filled[header.at]!.cells)
      ? 'repeatedHeader'
      : isTotals(row.cells, header.headers, at === below.length - 1)
        ? 'totalsRow'
        : null
    if (code) notes.push(note(code, [row.number], { value: row.cells.filter(cell => cell.trim()).join(' ') }))
    return code === null
  })
  if (rows.length === 0) return { fault: { code: 'noRows', row: filled[header.at]!.number } }
  const columns = columnsOf(header.headers, rows)
  if (columns.length > MAX_COLUMNS) return { fault: { code: 'tooWide' } }
  const width = columns.at(-1)!.at + 1
  const padded = rows.map(row => ({
    ...row,
    cells: Array.from({ length: width }, (_, at) => row.cells[at] ?? ''),
  }))
  return { table: { columns, rows: padded, headerRow: filled[header.at]!.number, delimiter, notes } }
}

/**
 * The table in a pasted text or an uploaded file: delimiter and encoding found out, rows above the header, repeated
 * headers and a row of totals set aside with a note each. At most 2 MB, 2,000 rows and 200 columns;
 * a cell keeps its first 2,000 characters.
 * `told` is what was said of a workbook when it became this text.
 * Never throws; a sheet that cannot be read comes back as a fault.
 */
export function readTable(input: string | Uint8Array, told: SheetNote[] = []): Reading {
  const decoded = decodeSheet(input)
  if (decoded.fault) return { fault: { code: decoded.fault } }
  const text = decoded.text!
  if (text.trim() === '') return { fault: { code: 'empty' } }
  const delimiter = sniffDelimiter(text)
  const parsed = parseCells(text, delimiter)
  if (parsed.fault) return { fault: parsed.fault }
  return tableOf(parsed.records!, delimiter, decoded.notes ?? told)
}

import { type Shared, unescaped } from './excel.ts'
import { Grid } from './grid.ts'
import { numberText } from './number-text.ts'
import { WorkbookFault } from './workbook-fault.ts'
import { type Attributes, goThrough } from './xml.ts'

/** A cell while it is read. */
type Cell = { row: number; column: number; type: string; style: number; isFormula: boolean; text: string }

/** The cells of one sheet of an Excel file. Of a formula the result counts that the file keeps. */
export function readExcelSheet(xml: string, shared: Shared): Grid {
  const grid = new Grid()
  let cell: Cell | null = null
  let next = { row: 0, column: 0 }
  let [isText, isSpoken] = [false, false]
  const merges: string[] = []
  goThrough(xml, {
    open(name, attributes) {
      if (name === 'row') next = { row: Number(attributes.r ?? next.row + 1) - 1, column: 0 }
      if (name === 'c') cell = cellAt(attributes, next)
      if (name === 'f' && cell) cell.isFormula = true
      if (name === 'rPh') isSpoken = true
      if (name === 'mergeCell') merges.push(attributes.ref ?? '')
      isText = (name === 'v' || name === 't') && !isSpoken
    },
    text(more) {
      if (isText && cell) cell.text += more
    },
    close(name) {
      isText = false
      if (name === 'rPh') isSpoken = false
      if (name === 'row') next = { row: next.row + 1, column: 0 }
      if (name !== 'c' || !cell) return
      take(grid, cell, shared)
      next = { row: cell.row, column: cell.column + 1 }
      cell = null
    },
  })
  for (const merge of merges) spread(grid, merge)
  return grid
}

function cellAt({ r, t = 'n', s = '0' }: Attributes, next: { row: number; column: number }): Cell {
  const place = r === undefined ? next : placeOf(r)
  return { ...place, type: t, style: Number(s), isFormula: false, text: '' }
}

/** `C7` as row 6, column 2. */
function placeOf(ref: string): { row: number; column: number } {
  const [, letters, row] = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/.exec(ref) ?? []
  if (!letters || Number(row) < 1) throw new WorkbookFault('workbookDamaged')
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
  return { row: Number(row) - 1, column }
}

function take(grid: Grid, cell: Cell, shared: Shared) {
  const { row, column, type, text } = cell
  if (type === 'e') grid.say('cellError', row, column, text)
  else if (text === '' && cell.isFormula && type === 'n') grid.say('formulaEmpty', row, column)
  else grid.put(row, column, textOf(cell, shared))
}

function textOf({ type, style, text }: Cell, { strings, patterns, from1904 }: Shared): string {
  if (text === '') return ''
  if (type === 's') return sharedText(strings, text)
  if (type === 'b') return text === '1' || text === 'true' ? 'TRUE' : 'FALSE'
  if (type !== 'n' || !Number.isFinite(Number(text))) return unescaped(text)
  return numberText(Number(text), patterns[style] ?? 'General', from1904)
}

function sharedText(strings: string[], at: string): string {
  const text = strings[Number(at)]
  if (text === undefined) throw new WorkbookFault('workbookDamaged')
  return text
}

/** Cells that were merged downwards; what is merged to the right stays in its first column, as in a CSV. */
function spread(grid: Grid, ref: string) {
  const [from = '', to = from] = ref.split(':')
  const [first, last] = [placeOf(from), placeOf(to)]
  if (first.column === last.column) grid.spread(first.column, first.row, last.row)
}

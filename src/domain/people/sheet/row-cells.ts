import type { ColumnMatch } from './columns.ts'
import type { Field } from './fields.ts'
import { fold, visible } from './fold.ts'
import { isNothing } from './reach.ts'
import type { SheetRow, Table } from './table.ts'

export type Cell = { column: number; text: string; match: ColumnMatch }

/** The filled cells of a row by field. What nobody took is left over at the end, and is told. */
export type RowCells = {
  number: number
  has(field: Field, person?: number): boolean
  take(field: Field, person?: number): Cell[]
  left(): Cell[]
}

const DITTO = new Set([
  'same',
  'same as above',
  'ditto',
  'idem',
  'igual',
  'lo mismo',
  'نفسه',
  'نفس الشي',
  'مثل اعلاه',
])
const isDitto = (cell: string) => DITTO.has(fold(cell)) || /^(["”〃]|'')$/.test(cell.trim())

/** Rows in which "same as above" and ditto marks are replaced by the cell above. */
export function withoutDittos(table: Table): SheetRow[] {
  const above: string[] = []
  return table.rows.map(row => {
    const cells = row.cells.map((cell, at) => {
      const value = isDitto(cell) ? (above[at] ?? cell) : cell
      if (value.trim() !== '') above[at] = value
      return value
    })
    return { ...row, cells }
  })
}

export function readCells(row: SheetRow, matches: ColumnMatch[]): RowCells {
  const all = matches
    .map(match => ({ column: match.column, match, text: visible(row.cells[match.column] ?? '') }))
    .filter(cell => cell.text !== '' && !isNothing(cell.text))
  const taken = new Set<Cell>()
  const of = (field: Field, person?: number) =>
    all.filter(({ match }) => match.field === field && (person === undefined || match.person === person))
  return {
    number: row.number,
    has: (field, person) => of(field, person).length > 0,
    take(field, person) {
      const cells = of(field, person)
      for (const cell of cells) taken.add(cell)
      return cells
    },
    left: () =>
      all.filter(cell => !taken.has(cell) && cell.match.field !== 'unused' && cell.match.field !== 'address'),
  }
}

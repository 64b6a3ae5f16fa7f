import type { ColumnMatch } from './columns.ts'
import type { Field } from './fields.ts'
import { visible } from './fold.ts'
import { note, type SheetNote } from './note.ts'
import { isBlankMark, isNothing } from './reach.ts'
import type { SheetRow } from './table.ts'

export type Cell = { column: number; text: string; match: ColumnMatch }

/** The filled cells of a row by field. What nobody took is left over at the end, and is told. */
export type RowCells = {
  number: number
  has(field: Field, person?: number): boolean
  take(field: Field, person?: number): Cell[]
  /** The first of them, where there can be one only: others stay, and are told. */
  one(field: Field, person?: number): Cell | undefined
  left(): Cell[]
}

/** Letters of a full name, and of a group, a label or another short text. */
export const MAX_NAME = 120
export const MAX_LABEL = 100

export const tooLongNote = ({ column, match, text }: Cell, row: number): SheetNote =>
  note('tooLong', [row], { column, field: match.field, value: text.slice(0, 60) })

// "No" is an answer, and a surname.
const WORDS_COUNT = /^(adultInterpreter|child(Name|Given|Family|UseName)|adult(Given|Family))$/
const saysNothing = ({ match, text }: Cell) =>
  WORDS_COUNT.test(match.field) ? isBlankMark(text) : isNothing(text)

export function readCells(row: SheetRow, matches: ColumnMatch[]): RowCells {
  const all = matches
    .map(match => ({ column: match.column, match, text: visible(row.cells[match.column] ?? '') }))
    .filter(cell => cell.text !== '' && !saysNothing(cell))
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
    one(field, person) {
      const [cell] = of(field, person)
      if (cell) taken.add(cell)
      return cell
    },
    left: () =>
      all.filter(cell => !taken.has(cell) && cell.match.field !== 'unused' && cell.match.field !== 'address'),
  }
}

import { MAX_BYTES, MAX_COLUMNS } from '../limits.ts'
import { note, type SheetNote } from '../note.ts'
import { WorkbookFault } from './workbook-fault.ts'

// rows of a sheet with its gaps; how many may be filled is the table's to say
const MOST_ROWS = 10_000

/** A visible sheet of a workbook; `read` throws `WorkbookFault` where this one cannot be read. */
export type Sheet = { name: string; read: () => Grid }

/** The cells of one sheet as text, from 0, with what has to be said of them. Only cells with something in them count. */
export class Grid {
  #notes = new Map<string, SheetNote>()
  #rows: (string[] | undefined)[] = []
  #letters = 0

  get isEmpty(): boolean {
    return this.#rows.length === 0
  }

  /** Throws `WorkbookFault` where the sheet is wider, longer or fuller than one that can be read. */
  put(row: number, column: number, text: string) {
    if (text.trim() === '') return
    this.#keepWithin(row, column, text.length)
    this.#rows[row] ??= []
    this.#rows[row][column] = text
  }

  /** What stands in a cell that was merged over several rows holds for each of them that has something else in it. */
  spread(column: number, first: number, last: number) {
    const text = this.#rows[first]?.[column]
    if (!text) return
    for (let row = first + 1; row <= last && row < this.#rows.length; row++) {
      const cells = this.#rows[row]
      if (cells?.[column]) return
      if (cells) this.put(row, column, text)
    }
  }

  /** One note a column and value, with all its rows as the spreadsheet numbers them. */
  say(code: 'cellError' | 'formulaEmpty', row: number, column: number, value = '') {
    this.#keepWithin(row, column, 1 + value.length)
    const key = JSON.stringify([code, column, value])
    const known = this.#notes.get(key)
    if (known) known.rows.push(row + 1)
    else this.#notes.set(key, note(code, [row + 1], { column, value }))
  }

  get notes(): SheetNote[] {
    return [...this.#notes.values()]
  }

  #keepWithin(row: number, column: number, letters: number) {
    if (column >= MAX_COLUMNS) throw new WorkbookFault('tooWide')
    this.#letters += letters
    if (row >= MOST_ROWS || this.#letters > MAX_BYTES) throw new WorkbookFault('tooLarge')
  }

  /** Every row from the first of the sheet, blank ones too, so that they keep their numbers. */
  toRecords(): string[][] {
    return Array.from(this.#rows, cells => Array.from(cells ?? [], cell => cell ?? ''))
  }
}

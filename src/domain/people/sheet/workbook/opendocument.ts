import { Grid, type Sheet } from './grid.ts'
import { shownNumber } from './number-text.ts'
import { WorkbookFault } from './workbook-fault.ts'
import { type Attributes, goThrough } from './xml.ts'

const NUMBERS = ['float', 'currency']
const ERROR = /^(#[A-Z/0]+[!?]?|Err:\d+)$/
const CELLS = ['table-cell', 'covered-table-cell']
const MOST_SPACES = 100

/** A cell once it is read; it stands `times` times beside itself, and is merged over so many `rows`. */
type Cell = { text: string; isError: boolean; times: number; rows: number }

/** The visible sheets of an OpenDocument file (.ods), which keeps beside each value how it is shown. */
export function readOpenDocument(xml: string): Sheet[] {
  const sheets: Sheet[] = []
  const hidden = new Set<string>()
  let reader = new SheetReader()
  let style = ''
  goThrough(xml, {
    open(name, attributes) {
      if (name === 'style') style = attributes.name ?? ''
      if (name === 'table-properties' && attributes.display === 'false') hidden.add(style)
      if (name === 'table') {
        const begun = new SheetReader()
        reader = begun
        const isHidden = hidden.has(attributes['style-name'] ?? '')
        if (!isHidden) sheets.push({ name: attributes.name ?? '', read: () => begun.read() })
      }
      reader.open(name, attributes)
    },
    text: more => reader.text(more),
    close: name => reader.close(name),
  })
  return sheets
}

const timesOf = (text: string | undefined) => Math.max(1, Number(text) || 1)

/** Puts the cells of one sheet into its grid, as their rows come. What is wrong with it is said when it is read. */
class SheetReader {
  readonly #grid = new Grid()
  #fault: WorkbookFault | null = null
  #row = 0
  #rowTimes = 1
  #cells: Cell[] = []
  #merges: Parameters<Grid['spread']>[] = []
  #attributes: Attributes = {}
  #paragraphs: string[] = []
  // what stands in a remark on a cell is not in it
  #isAside = false

  read(): Grid {
    if (this.#fault) throw this.#fault
    return this.#grid
  }

  open(name: string, attributes: Attributes) {
    if (name === 'annotation') this.#isAside = true
    if (name === 'table-row') {
      this.#rowTimes = timesOf(attributes['number-rows-repeated'])
      this.#cells = []
    }
    if (CELLS.includes(name)) {
      this.#attributes = attributes
      this.#paragraphs = []
    }
    if (name === 'p' && !this.#isAside) this.#paragraphs.push('')
    if (name === 's') this.text(' '.repeat(Math.min(timesOf(attributes.c), MOST_SPACES)))
    if (name === 'tab') this.text('\t')
    if (name === 'line-break') this.text('\n')
  }

  text(more: string) {
    const last = this.#paragraphs.length - 1
    if (last >= 0 && !this.#isAside) this.#paragraphs[last] += more
  }

  close(name: string) {
    if (name === 'annotation') this.#isAside = false
    if (CELLS.includes(name))
      this.#cells.push(cellOf(this.#attributes, this.#paragraphs.splice(0).join('\n')))
    if (name === 'table-row') this.#closeRow()
    if (name === 'table') this.#orFault(() => this.#spread())
  }

  #spread() {
    for (const merge of this.#merges) this.#grid.spread(...merge)
  }

  #closeRow() {
    const isFilled = this.#cells.some(isSomething)
    this.#orFault(() => {
      for (let time = 0; isFilled && time < this.#rowTimes; time++) this.#putRow(this.#row + time)
    })
    this.#row += this.#rowTimes
  }

  #putRow(row: number) {
    let column = 0
    for (const cell of this.#cells) {
      for (let time = 0; isSomething(cell) && time < cell.times; time++) this.#put(row, column + time, cell)
      column += cell.times
    }
  }

  #put(row: number, column: number, { text, isError, rows }: Cell) {
    if (isError) this.#grid.say('cellError', row, column, text)
    else this.#grid.put(row, column, text)
    if (rows > 1) this.#merges.push([column, row, row + rows - 1])
  }

  #orFault(put: () => void) {
    if (this.#fault) return
    try {
      put()
    } catch (problem) {
      if (!(problem instanceof WorkbookFault)) throw problem
      this.#fault = problem
    }
  }
}

const isSomething = ({ text }: Cell) => text.trim() !== ''

function cellOf(attributes: Attributes, shown: string): Cell {
  const columns = timesOf(attributes['number-columns-spanned'])
  return {
    text: textOf(attributes, shown),
    isError: attributes['value-type'] === 'error' || ERROR.test(shown),
    times: timesOf(attributes['number-columns-repeated']),
    rows: columns === 1 ? timesOf(attributes['number-rows-spanned']) : 1,
  }
}

function textOf(attributes: Attributes, shown: string): string {
  const kind = attributes['value-type'] ?? ''
  const day = attributes['date-value'] ?? shown
  if (ERROR.test(shown)) return shown
  if (kind === 'date') return day.replace(/T(\d\d:\d\d).*$/, ' $1').replace(/ 00:00$/, '')
  if (kind === 'boolean') return attributes['boolean-value'] === 'true' ? 'TRUE' : 'FALSE'
  return NUMBERS.includes(kind) ? shownNumber(Number(attributes.value), shown) : shown
}

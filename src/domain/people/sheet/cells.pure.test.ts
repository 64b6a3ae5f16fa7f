import { existsSync, readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseCells, writeCells } from './cells.ts'

const CORPORA = new URL('../../../../../shared/corpora/', import.meta.url)
const spectrum = new URL('csv-spectrum/', CORPORA)
const injections = new URL('csv-injection/Intruder/csv-payload.txt', CORPORA)

// The corpus as it is handed on: a sheet whose CRLF have become LF, and one whose JSON gives another number.
const AS_EXPECTED: Record<string, (cell: string) => string> = {
  'newlines_crlf.csv': cell => cell.replaceAll('\n', '\r\n'),
  'location_coordinates.csv': cell => cell.replace('2095257564', '1234567890'),
}

describe.skipIf(!existsSync(spectrum))('the csv-spectrum corpus', () => {
  const names = existsSync(spectrum) ? readdirSync(new URL('csvs/', spectrum)) : []
  test.each(names)('%s', name => {
    const read = (path: string) => readFileSync(new URL(path, spectrum), 'utf8')
    const { records = [] } = parseCells(read(`csvs/${name}`), ',')
    const [header = [], ...rows] = records.filter(record => record.some(cell => cell !== ''))
    const same = AS_EXPECTED[name] ?? (cell => cell)
    const objects = rows.map(row => Object.fromEntries(header.map((key, at) => [key, same(row[at]!)])))
    expect(objects).toEqual([JSON.parse(read(`json/${name.replace('.csv', '.json')}`))].flat())
  })
})

const couldStartFormula = (text: string) => /^[=+\-@\t\r\n＝＋－＠]/.test(text)

test.skipIf(!existsSync(injections))(
  'every payload of the csv-injection corpus is written as text and read back',
  () => {
    const payloads = readFileSync(injections, 'utf8')
      .split('\n')
      .filter(line => line !== '')
    const written = writeCells(payloads.map(payload => [payload, 'x']))
    expect(parseCells(written, ',').records).toEqual(payloads.map(payload => [payload, 'x']))
    for (const payload of payloads)
      expect(couldStartFormula(writeCells([[payload]]).replace(/^"/, ''))).toBe(false)
  },
)

const anyCell = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string(),
  fc.constantFrom('=1+1', "'=1", '-', '+1', '"', '\r', '\n', '\t@'),
)

test('Writing and reading give the same cells, whatever is in them', () => {
  const row = (width: number) => fc.array(anyCell, { minLength: width, maxLength: width })
  const table = fc
    .integer({ min: 1, max: 4 })
    .chain(width => fc.array(row(width), { minLength: 1, maxLength: 6 }))
  fc.assert(
    fc.property(table, records => {
      expect(parseCells(writeCells(records), ',').records).toEqual(records)
    }),
    { seed: 20260901, numRuns: 500 },
  )
})

test('No written cell can start a formula', () => {
  fc.assert(
    fc.property(anyCell, cell => {
      const written = writeCells([[cell]]).replace(/^"/, '')
      expect(couldStartFormula(written.slice(0, -2))).toBe(false)
    }),
    { seed: 7, numRuns: 500 },
  )
})

const FORMULA = /^[\s"]*[=+\-@＝＋－＠]/
const between = fc.constantFrom(
  ';',
  ',',
  '\t',
  '|',
  '\n',
  ' ',
  '"',
  "'",
  '=',
  '+',
  '-',
  '@',
  '＝',
  '\u00a0',
  'a',
)
const anyText = fc.oneof(
  anyCell,
  fc.array(between, { maxLength: 12 }).map(signs => signs.join('')),
)

/** The cells as a spreadsheet reads them: what follows a closing quote still belongs, what is open goes to the end. */
function readAt(delimiter: string, text: string): string[] {
  const cells: string[] = []
  for (let rest = text; rest !== ''; ) {
    const quoted = /^"((?:[^"]|"")*)("|$)/.exec(rest)
    const after = rest.slice(quoted?.[0].length ?? 0)
    const ends = [delimiter, '\r', '\n'].map(end => after.indexOf(end)).filter(at => at >= 0)
    const end = ends.length > 0 ? Math.min(...ends) : after.length
    cells.push((quoted?.[1] ?? '').replaceAll('""', '"') + after.slice(0, end))
    rest = after.slice(end + 1)
  }
  return cells
}

test('No text starts a formula, at whichever sign a spreadsheet splits, and all of it comes back', () => {
  fc.assert(
    fc.property(fc.array(anyText, { minLength: 1, maxLength: 3 }), row => {
      const written = writeCells([row])
      expect(parseCells(written, ',').records).toEqual([row])
      expect(written.split(/[;,\t|\r\n]/).filter(cell => FORMULA.test(cell))).toEqual([])
      for (const delimiter of [';', ',', '\t', '|']) {
        expect(readAt(delimiter, written).filter(cell => FORMULA.test(cell))).toEqual([])
      }
    }),
    { seed: 3, numRuns: 2000 },
  )
})

test('What is no formula reads as it was typed', () => {
  const asTyped = ['3; 4', 'Ana-Lena; Leo', '5-6, 7', 'a@b.example; c@d.example', 'x = 1; y', '"Leo"']
  expect(
    writeCells(asTyped.map(cell => [cell]))
      .replaceAll('""', '"')
      .split('\r\n')
      .slice(0, -1),
  ).toEqual(asTyped.map(cell => `"${cell}"`))
  expect(writeCells([['Mai;=1+1']])).toBe(`"Mai;'=1+1"\r\n`)
})

test('Cells that start a formula get an apostrophe, and others are left alone', () => {
  expect(writeCells([['=1+1', '+49 30', '-', '@a', 'a=b', 'Ana, B', 'say "hi"']])).toBe(
    `'=1+1,'+49 30,'-,'@a,a=b,"Ana, B","say ""hi"""\r\n`,
  )
})

test('A stray inch mark is text; a quote that swallows rows is a fault with its row', () => {
  expect(parseCells('a\tb\n"5 inch\tx\n', '\t').records).toEqual([
    ['a', 'b'],
    ['"5 inch', 'x'],
  ])
  expect(parseCells('a,b\n"x,y,z\nc,d\n', ',').fault).toEqual({ code: 'quoteNotClosed', row: 2 })
})

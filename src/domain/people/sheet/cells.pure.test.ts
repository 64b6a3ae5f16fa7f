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

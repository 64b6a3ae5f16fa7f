import { expect, test } from 'vitest'
import { proposalOf, tableOf } from '../../../../test/fixtures/sheets/tell.ts'
import { writeCells } from './cells.ts'
import { FIELDS } from './fields.ts'
import { MAX_CELL } from './limits.ts'

const HEADER = [
  'Child',
  'Birthday',
  'Class',
  'Mom',
  'Mom email',
  'Mom phone',
  'Language',
  'Interpreter',
  'Lives with',
  'Emergency contact',
  'Emergency phone',
  'Pickup',
  'Who pays',
]
const filled = (start: string, middle: string, end: string) =>
  start +
  middle.repeat(Math.ceil(MAX_CELL / middle.length)).slice(0, MAX_CELL - start.length - end.length) +
  end

const KINDS: [string, string][] = [
  ['spaces and line ends', filled('x', ' \n', 'x')],
  ['line ends', filled('x', '\n', 'x')],
  ['form feeds', filled('x', '\f', 'x')],
  ['returns', filled('x', '\r', 'x')],
  ['one word', filled('', 'x', '')],
  ['commas', filled('x', ',', 'x')],
  ['full stops', filled('x', '.', 'x')],
  ['semicolons', filled('x', ';', 'x')],
  ['dashes', filled('x', '-', 'x')],
  ['dashes at the end', filled('x', '-\f', '')],
  ['brackets', filled('x', '(', 'x')],
  ['brackets and returns', filled('x', '(\r', 'x')],
  ['open addresses', filled('', '<a@', '')],
  ['signs of addresses', filled('<', 'a@', '')],
  ['an address without an end', filled('a@', 'a.', '')],
  ['digits', filled('', '1', 'x')],
  ['digits and brackets', filled('', '1 (', 'x')],
  ['slashes', filled('5550100', '/', 'x')],
  ['quotes', filled('x', '”', 'x')],
  ['people', filled('x', '&x', '')],
  ['words between', filled('x', ' y', 'x')],
  ['languages', filled('x', ',x', '')],
  ['titles', filled('mr', '\f', '')],
]

function processorTime(act: () => unknown): number {
  const before = process.cpuUsage()
  act()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

test.each(KINDS)('A sheet as big as may be of cells with %s is read at once', (_, cell) => {
  const bytes = Buffer.byteLength(cell) + HEADER.length + 10
  const most = Math.floor((2 * 1024 * 1024 - 1000) / bytes / 1.05)
  const rows = Array.from({ length: Math.min(most, 2000) }, (_, row) =>
    HEADER.map((_, at) => (at === row % HEADER.length ? cell : at === 0 ? `Kim ${row}` : '')),
  )
  const sheet = writeCells([HEADER, ...rows])
  expect(processorTime(() => proposalOf(sheet))).toBeLessThan(2000)
})

test.each(FIELDS)('No cell of any kind keeps a column of %s busy', field => {
  const sheet = writeCells([['Child', 'X'], ...KINDS.map(([, cell], row) => [`Kim ${row}`, cell] as const)])
  const columns = { 1: { field, person: 1 } }
  expect(processorTime(() => proposalOf(sheet, { columns }))).toBeLessThan(500)
})

test('A longer cell is cut, and told', () => {
  const sheet = writeCells([
    ['Child', 'Mom'],
    ['Kim Moss', `x${' \n'.repeat(20_000)}x`],
    ['Lou Moss', `${'x'.repeat(MAX_CELL - 1)}😀`],
  ])
  const table = tableOf(sheet)
  expect(table.rows.map(row => row.cells[1]!.length)).toEqual([MAX_CELL, MAX_CELL - 1])
  const cut = table.notes.filter(one => one.code === 'cellCut')
  expect(cut.map(({ rows, column }) => [rows, column])).toEqual([
    [[2], 1],
    [[3], 1],
  ])
})

test('A mark of repetition under a long cell does not copy it', () => {
  const row = (text: string) => Array.from({ length: 150 }, () => text)
  const long = [...row(''), 'x'.repeat(1500)]
  const sheet = writeCells([
    ['Child', ...row('Mom'), 'Mom'],
    ['Kim Moss', ...long],
    ...Array.from({ length: 1000 }, (_, n) => [`Kim ${n}`, ...row(''), 'same']),
  ])
  const { families } = proposalOf(sheet)
  expect(JSON.stringify(families).length).toBeLessThan(1_000_000)
})

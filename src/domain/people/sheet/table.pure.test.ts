import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bytesOf, proposalOf, tableOf, tell } from '../../../../test/fixtures/sheets/tell.ts'
import { zipOf } from '../../../../test/fixtures/sheets/workbooks.ts'
import { readTable } from './table.ts'

const bytes = (...numbers: number[]) => Uint8Array.from(numbers)
const ascii = (text: string) => new TextEncoder().encode(text)
const fault = (input: string | Uint8Array) => readTable(input).fault
const HEADER = 'Child,Mom email\n'

test.each([
  ['nothing', '', 'empty'],
  ['blanks only', ' \n,,\n\t\n', 'empty'],
  ['commas only', ',,,\n,,,\n', 'empty'],
  ['a header alone', HEADER, 'noRows'],
  ['a header and a total', `${HEADER}Total,\n`, 'noRows'],
  ['data without a header', 'Ana Ruiz,ana@x.org\nLeo Paz,leo@x.org\n', 'noHeader'],
  ['prose', 'Dear all,\nhere is nothing.\n', 'noHeader'],
  ['2,001 rows', HEADER + 'Ana Ruiz,a@x.org\n'.repeat(2001), 'tooLarge'],
  ['more than 2 MB', `${HEADER}${'x'.repeat(2 * 1024 * 1024)},\n`, 'tooLarge'],
  ['201 columns', `Child${',Mom email'.repeat(201)}\nAna${',a@x.org'.repeat(201)}\n`, 'tooWide'],
  ['a NUL', `${HEADER}A\0na,a@x.org\n`, 'nul'],
  ['half a sign', `${HEADER}A\ud83dna,a@x.org\n`, 'loneSurrogate'],
  ['an open quote', `${HEADER}"Ana,a@x.org\nLeo,l@x.org,more\n`, 'quoteNotClosed'],
])('%s is the fault', (_, input, code) => expect(fault(input)?.code).toBe(code))

test.each([
  [
    'half of an Excel workbook',
    ascii('PK\x03\x04....[Content_Types].xml....xl/workbook.xml'),
    'workbookDamaged',
  ],
  ['an old workbook', bytes(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1), 'workbook'],
  ['another archive', zipOf({ 'photos/one.jpg': 'x' }), 'notText'],
  ['a PDF', ascii('%PDF-1.7\n'), 'notText'],
  ['a PNG', bytes(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a), 'notText'],
  ['a JPEG', bytes(0xff, 0xd8, 0xff, 0xe0), 'notText'],
  ['noise', Uint8Array.from({ length: 400 }, (_, at) => 1 + ((at * 37) % 8)), 'notText'],
  ['half a sign in UTF-16', bytes(0xff, 0xfe, 0x41, 0x00, 0x3d, 0xd8, 0x41, 0x00), 'loneSurrogate'],
])('%s is told apart', (_, input, code) => expect(fault(input)?.code).toBe(code))

test('2,000 rows are read', () =>
  expect(tableOf(HEADER + 'Ana Ruiz,a@x.org\n'.repeat(2000)).rows).toHaveLength(2000))

const utf16 = (text: string, big: boolean, mark: boolean) => {
  const out = Buffer.from((mark ? '\ufeff' : '') + text, 'utf16le')
  return Uint8Array.from(big ? out.swap16() : out)
}
const SAMPLE = 'Child,Mom email\r\nZoë Ruiz,a@x.org\r\n'

test.each([
  ['UTF-8', ascii(SAMPLE)],
  ['UTF-8 with its mark', ascii(`\ufeff${SAMPLE}`)],
  ['UTF-16 LE', utf16(SAMPLE, false, true)],
  ['UTF-16 BE', utf16(SAMPLE, true, true)],
  ['UTF-16 LE without its mark', utf16(SAMPLE, false, false)],
  ['UTF-16 BE without its mark', utf16(SAMPLE, true, false)],
  ['windows-1252', Uint8Array.from(Buffer.from(SAMPLE, 'latin1'))],
])('%s is decoded', (_, input) => expect(tableOf(input).rows[0]!.cells).toEqual(['Zoë Ruiz', 'a@x.org']))

test('windows-1256 is decoded where words are runs of high bytes', () => {
  const sami = bytes(0xd3, 0xc7, 0xe3, 0xed)
  const table = tableOf(Uint8Array.from([...ascii('Child,Mom email\n'), ...sami, ...ascii(',a@x.org\n')]))
  expect(table.rows[0]!.cells[0]).toBe('سامي')
})

test.each([
  [',', 'Child,Mom email\n"Ruiz, Ana",a@x.org;b@x.org\n'],
  [';', 'Child;Mom email;Class\nRuiz, Ana;a@x.org;Owls\nPaz, Leo;;\n'],
  ['\t', 'Child\tMom email\nRuiz, Ana\ta@x.org; b@x.org\n'],
  ['|', 'Child|Mom email\nRuiz, Ana|a@x.org\n'],
])('the delimiter %j is found', (delimiter, sheet) => {
  const table = tableOf(sheet)
  expect(table.delimiter).toBe(delimiter)
  expect(table.rows[0]!.cells[0]).toBe('Ruiz, Ana')
})

test.each(['\n', '\r\n', '\r'])('rows end with %j', end =>
  expect(
    tableOf(['Child,Mom email', 'Ana,a@x.org', 'Leo,l@x.org', ''].join(end)).rows.map(row => row.number),
  ).toEqual([2, 3]),
)

test('Rows keep the number that the spreadsheet shows, over titles, blank rows and breaks in cells', () => {
  const table = tableOf(
    'Oak School\n\nChild,,Mom email\n"Ana\nRuiz",,a@x.org\n,,\nLeo Paz,,l@x.org\nTotal,2,\n',
  )
  expect(table.headerRow).toBe(3)
  expect(table.rows.map(row => row.number)).toEqual([4, 6])
  expect(table.columns).toEqual([
    { at: 0, header: 'Child' },
    { at: 2, header: 'Mom email' },
  ])
  expect(table.notes.map(note => `${note.code} ${note.rows}`)).toEqual(['titleRow 1', 'totalsRow 7'])
})

test('A paste in tabs and the same sheet in UTF-16 say the same', () => {
  const [paste, wide] = [proposalOf(bytesOf('pasted-title.tsv')), proposalOf(bytesOf('pasted-utf16.tsv'))]
  expect(tell(paste)).toEqual([
    '-',
    'c1 Robin | Achterberg (called Robbie, born 2018-05-03, starts 2025-09-01, Otters)',
    '   home: a1 guardian',
    'a1 Sanne | Achterberg (sanne@example.org, +15035550141)',
    '-',
    'c2 Jules | van der Meer (born 2016-11-12, starts 2024-09-01, Otters)',
    '   home: a2 guardian',
    'a2 Pim | van der Meer (pim@example.org, +15035550142)',
    '-',
    'c3 Wiremu | Parata (born 2018-06-01, starts 2026-01-12, Herons)',
    '   home: a3 aunt',
    'a3 Hana | Parata (hana@example.org, +15035550143)',
  ])
  expect(wide).toEqual(paste)
})

test('Any text and any bytes are read or refused by a code, and nothing is thrown', () => {
  const input = fc.oneof(fc.string({ unit: 'binary', maxLength: 300 }), fc.uint8Array({ maxLength: 300 }))
  fc.assert(
    fc.property(input, some => {
      const { table, fault } = readTable(some)
      expect(table ? table.rows.length > 0 : /^[a-zA-Z]+$/.test(fault!.code)).toBe(true)
    }),
    { seed: 1, numRuns: 400 },
  )
})

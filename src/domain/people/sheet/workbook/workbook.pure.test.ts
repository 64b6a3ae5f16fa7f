import { expect, test } from 'vitest'
import { bytesOf, proposalOf, tableOf, tell, tellNotes } from '../../../../../test/fixtures/sheets/tell.ts'
import {
  excelOf,
  partsOfExcel,
  rowsOf,
  sheetOf,
  zipOf,
} from '../../../../../test/fixtures/sheets/workbooks.ts'
import { readTable } from '../table.ts'
import { readWorkbook } from './workbook.ts'

const HEADER = ['Child', 'Birthday', 'Mom name', 'Mom phone']
const cellsOf = (bytes: Uint8Array) => tableOf(bytes).rows.map(({ cells }) => cells)
const faultOf = (bytes: Uint8Array) => readTable(bytes).fault?.code
const raw = (xml: string) => ({ raw: xml })

// made by LibreOffice 7.4 from one document: a hidden sheet, a title, days and numbers with formats of their own,
// cells merged over two rows, a formula, a division by nothing, a remark, and a second sheet
test.each(['libreoffice.xlsx', 'libreoffice.ods'])('%s is read as it stands on the screen', name => {
  const file = bytesOf(name)
  const { rows, notes } = tableOf(file)
  expect(rows.map(({ number, cells }) => [number, ...cells])).toEqual([
    [
      5,
      'Íñigo Núñez Peña',
      '2018-04-03',
      'Begoña Peña',
      'begona@example.org',
      '206-555-0150',
      '02139',
      'Blue',
      'Spanish',
    ],
    [
      6,
      'Ainhoa Núñez Peña',
      '2020-12-11',
      'Begoña Peña',
      'begona@example.org',
      '206-555-0150',
      '02139',
      'Blue',
      'Spanish',
    ],
    [
      8,
      'ليلى حداد',
      '2019-05-06',
      'سلمى حداد',
      'salma@example.org',
      '+1 206 555 0151',
      '98101',
      '',
      'العربية',
    ],
  ])
  expect(tellNotes({ notes } as never)).toEqual([
    'sheetRead  Families 2026',
    'sheetUnread  Families 2025',
    'cellError 8 #DIV/0!',
    'titleRow 1 Oak Grove, families',
  ])
  expect(tell(proposalOf(file))).toEqual([
    '-',
    'c1 Íñigo Núñez | Peña (born 2018-04-03, Blue)',
    '   home: a1 mother',
    'c2 Ainhoa Núñez | Peña (born 2020-12-11, Blue)',
    '   home: a1 mother',
    'a1 Begoña | Peña (begona@example.org, +12065550150, speaks es, reads es)',
    '-',
    'c3 ليلى | حداد (born 2019-05-06)',
    '   home: a2 mother',
    'a2 سلمى | حداد (salma@example.org, +12065550151, speaks ar, reads ar)',
  ])
})

test('A cell is read as what it is, however the file keeps it', () => {
  const strings =
    '<si><t>Niño Ruiz</t></si><si><r><t>Ana </t></r><r><t xml:space="preserve">Ruiz</t></r><rPh><t>X</t></rPh></si>'
  const styles =
    '<numFmts><numFmt numFmtId="164" formatCode="000-000-0000"/></numFmts><cellStyleXfs><xf numFmtId="3"/></cellStyleXfs>' +
    '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/></cellXfs>'
  const xml = rowsOf(
    HEADER,
    [
      raw('<c t="s"><v>0</v></c>'),
      raw('<c s="1"><v>43213</v></c>'),
      raw('<c t="s"><v>1</v></c>'),
      raw('<c s="2"><v>2065550150</v></c>'),
    ],
    [
      'ليلى حداد',
      raw('<c t="str"><f>A1</f><v>2019-05-06</v></c>'),
      raw('<c t="str"><v>L &amp; M_x000D_</v></c>'),
      raw('<c><f>1+1</f><v>2065550151</v></c>'),
    ],
    [
      raw('<c t="b"><v>1</v></c>'),
      raw('<c t="d"><v>2019-05-06</v></c>'),
      null,
      raw('<c t="inlineStr"><is><t>+1 206 555 0152</t></is></c>'),
    ],
  )
  expect(cellsOf(excelOf({ sheets: [{ name: 'A', xml }], strings, styles }))).toEqual([
    ['Niño Ruiz', '2018-04-23', 'Ana Ruiz', '206-555-0150'],
    ['ليلى حداد', '2019-05-06', 'L & M\r', '2065550151'],
    ['TRUE', '2019-05-06', '', '+1 206 555 0152'],
  ])
})

test('Rows keep the numbers that they have in the spreadsheet, and a header may stand below a title', () => {
  const cell = (at: string, text: string) => `<c r="${at}" t="inlineStr"><is><t>${text}</t></is></c>`
  const row = (at: number, ...cells: string[]) => `<row r="${at}">${cells.join('')}</row>`
  const xml = `<sheetData>${[
    row(2, cell('B2', 'Families of Oak Grove')),
    row(5, cell('B5', 'Child'), cell('D5', 'Mom email')),
    row(9, cell('B9', 'Ana Ruiz'), cell('D9', 'eva@x.org')),
  ].join('')}</sheetData><mergeCells><mergeCell ref="B2:D2"/></mergeCells>`
  const { columns, rows, headerRow, notes } = tableOf(excelOf({ sheets: [{ name: 'A', xml }] }))
  expect([headerRow, columns, rows]).toEqual([
    5,
    [
      { at: 1, header: 'Child' },
      { at: 3, header: 'Mom email' },
    ],
    [{ number: 9, cells: ['', 'Ana Ruiz', '', 'eva@x.org'] }],
  ])
  expect(notes.map(({ code, rows }) => [code, rows])).toEqual([['titleRow', [2]]])
})

test('A cell that is merged over the rows of brothers and sisters holds for each; a blank row stays blank', () => {
  const merge = '<mergeCells><mergeCell ref="C2:C4"/><mergeCell ref="D2:D3"/></mergeCells>'
  const xml =
    rowsOf(HEADER, ['Ana Ruiz', null, 'Eva Ruiz', '206 555 0150'], ['Leo Ruiz'], [], ['Kim Moss']) + merge
  const { rows } = tableOf(excelOf({ sheets: [{ name: 'A', xml }] }))
  expect(rows.map(({ number, cells }) => [number, ...cells])).toEqual([
    [2, 'Ana Ruiz', '', 'Eva Ruiz', '206 555 0150'],
    [3, 'Leo Ruiz', '', 'Eva Ruiz', '206 555 0150'],
    [5, 'Kim Moss', '', '', ''],
  ])
})

test('Headings of two rows are read together, also where one is merged over both', () => {
  const merge =
    '<mergeCells><mergeCell ref="A1:A2"/><mergeCell ref="B1:C1"/><mergeCell ref="D1:E1"/></mergeCells>'
  const xml =
    rowsOf(
      ['Child', 'Mother', null, 'Father', null],
      [null, 'Name', 'Email', 'Name', 'Email'],
      ['Ana Ruiz', 'Eva Ruiz', 'eva@x.org', 'Max Ruiz', 'max@x.org'],
    ) + merge
  const file = excelOf({ sheets: [{ name: 'A', xml }] })
  expect(tableOf(file).columns.map(({ header }) => header)).toEqual([
    'Child',
    'Mother Name',
    'Mother Email',
    'Father Name',
    'Father Email',
  ])
  expect(tell(proposalOf(file)).join('\n')).toContain('eva@x.org')
})

test('The first visible sheet that names its columns is read, and the others with something in them are named', () => {
  const families = rowsOf(HEADER, ['Ana Ruiz'])
  const file = excelOf({
    sheets: [
      { name: 'Lists', state: 'hidden', xml: rowsOf(['Red'], ['Blue']) },
      { name: 'Blank', xml: rowsOf([' '], [null]) },
      { name: 'Cover', xml: rowsOf(['Oak Grove School']) },
      { name: '2026', xml: families },
      { name: 'Empty', xml: rowsOf() },
      { name: '2025', xml: rowsOf(['Old']) },
      { name: 'Wide', xml: `<sheetData><row><c r="ZZ1"><v>1</v></c></row></sheetData>` },
    ],
  })
  expect(cellsOf(file)).toEqual([['Ana Ruiz', '', '', '']])
  expect(tellNotes({ notes: tableOf(file).notes } as never)).toEqual([
    'sheetRead  2026',
    'sheetUnread  Cover · 2025 · Wide',
  ])
  expect(tableOf(excelOf({ sheets: [{ name: 'A', xml: families }] })).notes).toEqual([])
})

test('An error and a formula without a result are told, once a column, and read as empty', () => {
  const error = raw('<c t="e"><f>B9</f><v>#REF!</v></c>')
  const file = sheetOf(
    HEADER,
    ['Ana Ruiz', error, 'Eva', raw('<c><f>A1</f></c>')],
    ['Leo Ruiz', error, 'Eva'],
  )
  expect(cellsOf(file)).toEqual([
    ['Ana Ruiz', '', 'Eva', ''],
    ['Leo Ruiz', '', 'Eva', ''],
  ])
  expect(tableOf(file).notes).toMatchObject([
    { code: 'cellError', rows: [2, 3], column: 1, value: '#REF!' },
    { code: 'formulaEmpty', rows: [2], column: 3 },
  ])
})

test('What begins like a formula is text, and stays so', () =>
  expect(cellsOf(sheetOf(HEADER, ['=1+1', null, '@Eva, the "first"', '+1 206 555 0150']))).toEqual([
    ['=1+1', '', '@Eva, the "first"', '+1 206 555 0150'],
  ]))

test('Another writer may use other prefixes, other places and no shared parts', () => {
  const file = zipOf({
    '_rels/.rels':
      '<p:Relationships xmlns:p="p"><p:Relationship Id="a" Type="http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument" Target="/book/main.xml"/></p:Relationships>',
    'book/main.xml':
      '<x:workbook xmlns:x="x" xmlns:q="q"><x:sheets><x:sheet name="A" sheetId="1" q:id="b"/></x:sheets></x:workbook>',
    'book/_rels/main.xml.rels':
      '<Relationships><Relationship Id="b" Type="worksheet" Target="../pages/one.xml"/></Relationships>',
    'pages/one.xml':
      '<x:worksheet xmlns:x="x"><x:sheetData><x:row><x:c t="inlineStr"><x:is><x:t>Child</x:t></x:is></x:c><x:c t="inlineStr"><x:is><x:t>Mom email</x:t></x:is></x:c></x:row><x:row><x:c t="inlineStr"><x:is><x:t>Ana</x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>',
    'xl/theme.xml': '<theme/>',
  })
  expect(cellsOf(file)).toEqual([['Ana', '']])
})

const sheet = (xml: string) => excelOf({ sheets: [{ name: 'A', xml }] })
const parts = partsOfExcel({ sheets: [{ name: 'A', xml: rowsOf(HEADER, ['Ana Ruiz']) }] })
const without = (name: string) =>
  zipOf(Object.fromEntries(Object.entries(parts).filter(([part]) => part !== name)))
const doctype = '<!DOCTYPE x [<!ENTITY a "aaaaaaaa"><!ENTITY b "&a;&a;&a;">]>'

test.each([
  ['nothing in it', sheet(rowsOf()), 'empty'],
  ['no sheet', excelOf({ sheets: [] }), 'empty'],
  ['a header alone', sheetOf(HEADER), 'noRows'],
  ['2,001 rows', sheetOf(HEADER, ...Array.from({ length: 2001 }, () => ['Ana Ruiz'])), 'tooLarge'],
  [
    'something in its last row',
    sheet('<sheetData><row r="1048576"><c r="A1048576"><v>1</v></c></row></sheetData>'),
    'tooLarge',
  ],
  [
    'something in its last column',
    sheet('<sheetData><row><c r="XFD1"><v>1</v></c></row></sheetData>'),
    'tooWide',
  ],
  [
    'one text in 9,000 cells',
    excelOf({
      sheets: [
        {
          name: 'A',
          xml: rowsOf(...Array.from({ length: 1500 }, () => Array(6).fill(raw('<c t="s"><v>0</v></c>')))),
        },
      ],
      strings: `<si><t>${'x'.repeat(400)}</t></si>`,
    }),
    'tooLarge',
  ],
  ['more than is unpacked', sheet(`<sheetData>${'<row/>'.repeat(3_000_000)}</sheetData>`), 'workbookLarge'],
  ['an entity', sheet(`${doctype}<worksheet><sheetData>&b;</sheetData></worksheet>`), 'workbookDamaged'],
  ['a document type', sheet(`?${doctype}`.slice(1)), 'workbookDamaged'],
  ['an unknown entity', sheet('<sheetData>&b;</sheetData>'), 'workbookDamaged'],
  ['a part that ends early', sheet('<sheetData><row>'), 'workbookDamaged'],
  [
    'a place that is none',
    sheet('<sheetData><row><c r="A0"><v>1</v></c></row></sheetData>'),
    'workbookDamaged',
  ],
  [
    'a text that is not there',
    sheet('<sheetData><row><c t="s"><v>9</v></c></row></sheetData>'),
    'workbookDamaged',
  ],
  ['no workbook', without('xl/workbook.xml'), 'workbookDamaged'],
  ['no part for its sheet', without('xl/worksheets/sheet1.xml'), 'workbookDamaged'],
  [
    'the parts of a document',
    zipOf({ '[Content_Types].xml': '<Types/>', 'word/document.xml': '<d/>' }),
    'notText',
  ],
  ['nothing packed', zipOf({}), 'notText'],
  ['the parts of Numbers', zipOf({ 'Index/Document.iwa': 'x' }), 'workbook'],
  ['the parts of a binary workbook', zipOf({ ...parts, 'xl/workbook.bin': 'x' }), 'workbook'],
])('A file with %s is refused by name', (_, bytes, code) => expect(faultOf(bytes)).toBe(code))

test('However a file is changed or cut, it is read or refused', () => {
  const whole = zipOf(parts)
  for (let at = 0; at < whole.length; at += 3) {
    const changed = Uint8Array.from(whole)
    changed[at]! ^= 0x15
    expect(() => readWorkbook(changed)).not.toThrow()
    expect(() => readWorkbook(whole.subarray(0, at))).not.toThrow()
  }
})

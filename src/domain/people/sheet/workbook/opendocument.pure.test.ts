import { expect, test } from 'vitest'
import { tableOf } from '../../../../../test/fixtures/sheets/tell.ts'
import { openCell, openOf, openRow, openTable } from '../../../../../test/fixtures/sheets/workbooks.ts'
import { readTable } from '../table.ts'

const cellsOf = (bytes: Uint8Array) => tableOf(bytes).rows.map(({ cells }) => cells)
const faultOf = (bytes: Uint8Array) => readTable(bytes).fault?.code
const OPEN_HEADER = openRow([openCell('Child'), openCell('Mom email')])

test('An OpenDocument sheet may repeat rows and cells, and blank ones without end', () => {
  const file = openOf(
    openTable(
      OPEN_HEADER,
      openRow([openCell('', 'table:number-columns-repeated="1000000000"')], 1_000_000_000 - 3),
    ),
  )
  expect(faultOf(file)).toBe('noRows')
  const twice = openRow([openCell('Ana'), openCell('x@x.org', 'table:number-columns-repeated="2"')], 2)
  expect(cellsOf(openOf(openTable(OPEN_HEADER, openRow([]), twice)))).toEqual([
    ['Ana', 'x@x.org', 'x@x.org'],
    ['Ana', 'x@x.org', 'x@x.org'],
  ])
})

test('Where a sheet of several is too wide, the others are read', () => {
  const wide = openTable(openRow([openCell('x', 'table:number-columns-repeated="201"')]))
  const file = openOf(wide + openTable(OPEN_HEADER, openRow([openCell('Ana')])))
  expect(cellsOf(file)).toEqual([['Ana', '']])
})

test.each([
  ['rows without end', openOf(openTable(OPEN_HEADER, openRow([openCell('Ana')], 1e9))), 'tooLarge'],
  [
    'columns without end',
    openOf(openTable(openRow([openCell('A', 'table:number-columns-repeated="1000000000"')]))),
    'tooWide',
  ],
  [
    'a password of LibreOffice',
    openOf('', { 'META-INF/manifest.xml': '<x><encryption-data/></x>' }),
    'workbook',
  ],
])('A file with %s is refused by name', (_, bytes, code) => expect(faultOf(bytes)).toBe(code))

import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { bytesOf, proposalOf, tableOf } from '../../../../test/fixtures/sheets/tell.ts'
import { matchColumns } from './columns.ts'
import type { RefusalCode } from './proposal.ts'
import { writeRefusedRows } from './refused.ts'

const CODES = [
  'header',
  'noChild',
  'nameUnreadable',
  'nameTooLong',
  'bornOnUnreadable',
  'bornOnInFuture',
] as const

function reasonsIn(language: string): Record<RefusalCode | 'header', string> {
  const sheet = readFileSync(new URL(`../../../../locales/sheet.${language}.json`, import.meta.url), 'utf8')
  const texts = JSON.parse(sheet) as Record<string, string>
  const reasons = CODES.map(code => [code, texts[`sheet.refused.${code}`]!])
  return Object.fromEntries(reasons) as Record<RefusalCode | 'header', string>
}

test.each(['en', 'es', 'ar'])(
  'Refused rows come back as they were, with a reason that is read as no field (%s)',
  language => {
    const table = tableOf(bytesOf('hostile.csv'))
    const { refusedRows } = proposalOf(bytesOf('hostile.csv'))
    const reasons = reasonsIn(language)
    const written = writeRefusedRows(table, refusedRows, reasons)
    const again = tableOf(written)
    expect(again.rows.map(row => row.cells.slice(0, -1))).toEqual(refusedRows.map(row => row.cells))
    expect(again.rows.map(row => row.cells.at(-1))).toEqual(refusedRows.map(row => reasons[row.code]))
    expect(matchColumns(again).at(-1)!.field).toBe('unused')
    expect(proposalOf(written).refusedRows.map(row => row.code)).toEqual(refusedRows.map(row => row.code))
  },
)

test('Nothing in the refused rows is calculated by a spreadsheet', () => {
  const sheet = 'Child,DOB,Mom phone,Mom\nAna,2044-01-01,+14155550134,=cmd\n'
  const written = writeRefusedRows(tableOf(sheet), proposalOf(sheet).refusedRows, reasonsIn('en'))
  expect(written).toBe(
    "\ufeffChild,DOB,Mom phone,Mom,Why this row was not added\r\nAna,2044-01-01,'+14155550134,'=cmd,The date of birth is in the future.\r\n",
  )
})

test('Mended and brought back, a refused row is read like any other', () => {
  const sheet = 'Child,DOB,Mom phone,Mom\nAna,2044-01-01,+14155550134,Eva\n'
  const written = writeRefusedRows(tableOf(sheet), proposalOf(sheet).refusedRows, reasonsIn('en'))
  const mended = proposalOf(written.replace('2044', '2018'))
  expect(mended.counts).toMatchObject({ children: 1, adults: 1, refused: 0 })
  expect(mended.families[0]!.adults[0]!.phones).toEqual(['+14155550134'])
})

import { expect, test } from 'vitest'
import { readDate } from './dates.ts'

const read = (cell: string) => {
  const reading = readDate(cell, 2026)
  if (!reading) return null
  const [mdy, dmy] = [String(reading.mdy), String(reading.dmy)]
  return mdy === dmy ? mdy : `${mdy} or ${dmy}`
}

test.each([
  ['2018-03-05', '2018-03-05'],
  ['2018/3/5', '2018-03-05'],
  ['2018-03-05T00:00:00Z', '2018-03-05'],
  ['3/5/2018 0:00', '2018-03-05 or 2018-05-03'],
  ['13/5/2018', 'null or 2018-05-13'],
  ['5.3.18', '2018-05-03 or 2018-03-05'],
  ['1/2/26', '2026-01-02 or 2026-02-01'],
  ['1/2/27', '1927-01-02 or 1927-02-01'],
  ['29-2-2020', 'null or 2020-02-29'],
  ['29/2/2019', 'null'],
  ['March 5th, 2018', '2018-03-05'],
  ['5 Mar 2018', '2018-03-05'],
  ['Sept 1, 2025', '2025-09-01'],
  ['5 de marzo de 2018', '2018-03-05'],
  ['٥ مارس ٢٠١٨', '2018-03-05'],
  ['١٥ كانون الثاني ٢٠٢٠', '2020-01-15'],
  ['٢٠١٨/٠٣/١٤', '2018-03-14'],
  ['43164', '2018-03-05'],
])('%s is %s', (cell, date) => expect(read(cell)).toBe(date))

test.each(['', 'soon', '2018', '31/12', 'March 2018', '1/2/3', '12345', '555-0124', '1/2/201'])(
  '%j is no date',
  cell => expect(read(cell)).toBeNull(),
)

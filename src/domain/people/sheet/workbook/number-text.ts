import { dateFromSerial, format, getFormatInfo, isValidFormat } from 'numfmt'

// some workbooks count days from 1904
const DAYS_TO_1904 = 1462
const DATES = ['date', 'datetime']
const GROUPED = /^\d{1,3}([.,]\d{3})+$/
const two = (part: number) => String(part).padStart(2, '0')

/** The digits that a number has, whichever way it is shown: fifteen, as a spreadsheet keeps them. */
const plainNumber = (value: number): string => String(Number(value.toPrecision(15)))

/**
 * A number as it stands on the sheet, where that shows each of its digits: a post code with its first zero, a phone
 * number with its spaces. Otherwise, as where it is rounded or grouped in thousands, the plain digits.
 */
export function shownNumber(value: number, shown: string): string {
  const plain = plainNumber(value)
  const text = shown.trim()
  const isWhole = /^\d+$/.test(plain) && text.replace(/\D/g, '').endsWith(plain)
  return isWhole && !GROUPED.test(text) ? text : plain
}

/** A number of a workbook under its format: a day as 2018-04-23, so that no order of day and month is guessed. */
export function numberText(value: number, pattern: string, from1904 = false): string {
  if (!isValidFormat(pattern)) return plainNumber(value)
  const { type } = getFormatInfo(pattern)
  if (DATES.includes(type)) return dayText(value + (from1904 ? DAYS_TO_1904 : 0)) ?? plainNumber(value)
  const shown = format(pattern, value)
  return type === 'time' ? shown : shownNumber(value, shown)
}

function dayText(serial: number): string | null {
  if (serial < 1 || serial >= 2958466) return null
  const [year, month, day, hours, minutes] = dateFromSerial(serial) as [
    number,
    number,
    number,
    number,
    number,
  ]
  const date = `${year}-${two(month)}-${two(day)}`
  return hours || minutes ? `${date} ${two(hours)}:${two(minutes)}` : date
}

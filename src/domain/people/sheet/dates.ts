import { Temporal } from 'temporal-polyfill'
import { fold, westernDigits } from './fold.ts'

export type DateOrder = 'mdy' | 'dmy'
/** One cell read in both orders; they are equal where the cell leaves no choice, null where it is no date so. */
export type DateReading = Record<DateOrder, Temporal.PlainDate | null>

const CALENDARS = ['en', 'es', 'ar', 'ar-SY', 'ar-TN', 'fr']

function monthNames(): [string, number][] {
  const names = new Map<string, number>([
    ['sept', 9],
    ['setiembre', 9],
  ])
  for (const locale of CALENDARS)
    for (const style of ['long', 'short'] as const) {
      const format = new Intl.DateTimeFormat(`${locale}-u-nu-latn-ca-gregory`, {
        month: style,
        timeZone: 'UTC',
      })
      for (let month = 1; month <= 12; month++)
        names.set(fold(format.format(Date.UTC(2020, month - 1, 15))), month)
    }
  // "كانون الثاني" before "كانون", so that the longer name is found first.
  return [...names].filter(([name]) => !/^\d*$/.test(name)).sort((a, b) => b[0].length - a[0].length)
}

const MONTHS = monthNames()

/** Day by year, month and day, or null where the calendar has no such day. */
function day(year: number, month: number, dayOfMonth: number): Temporal.PlainDate | null {
  if (month < 1 || month > 12 || dayOfMonth < 1 || dayOfMonth > 31) return null
  const length = Temporal.PlainYearMonth.from({ year, month }).daysInMonth
  return dayOfMonth <= length ? Temporal.PlainDate.from({ year, month, day: dayOfMonth }) : null
}

const same = (date: Temporal.PlainDate | null): DateReading => ({ mdy: date, dmy: date })

/** Two digits of a year: the latest year that is not after `latest`. */
const fullYear = (digits: string, latest: number) => {
  if (digits.length > 2) return Number(digits)
  const inCentury = latest - (latest % 100) + Number(digits)
  return inCentury > latest ? inCentury - 100 : inCentury
}

function numericDate(text: string, latest: number): DateReading | null {
  const parts = /^(\d{1,4})\s?[./\-\s]\s?(\d{1,2})\s?[./\-\s]\s?(\d{1,4})(?:[T ,]+\d{1,2}:\d{2}.*)?$/.exec(
    text,
  )
  if (!parts) return null
  const [first, second, third] = [parts[1]!, Number(parts[2]), parts[3]!]
  if (first.length === 4) return same(day(Number(first), second, Number(third)))
  if (first.length === 3 || third.length === 3 || third.length === 1) return null
  const year = fullYear(third, latest)
  return { mdy: day(year, Number(first), second), dmy: day(year, second, Number(first)) }
}

function namedMonth(text: string, latest: number): DateReading | null {
  const words = ` ${fold(text).replace(/(\d)(st|nd|rd|th)\b/g, '$1')} `
  const month = MONTHS.find(([name]) => words.includes(` ${name} `))
  const numbers = words.match(/\d+/g) ?? []
  if (!month || numbers.length !== 2) return null
  const [one, two] = numbers as [string, string]
  const [dayText, yearText] = one.length === 4 ? [two, one] : [one, two]
  if (yearText.length !== 4 && yearText.length !== 2) return null
  return same(day(fullYear(yearText, latest), month[1], Number(dayText)))
}

// Days since the last of 1899, as spreadsheets store a date; these are the years 1982 to 2064.
const isSerial = (text: string) => /^\d{5}$/.test(text) && Number(text) >= 30000 && Number(text) <= 60000
const fromSerial = (text: string) => Temporal.PlainDate.from('1899-12-30').add({ days: Number(text) })

/**
 * A date in figures, with a month's name in English, Spanish, Arabic or French, or as a spreadsheet's serial
 * number. `latest` is the last year that two digits may mean. Null when the cell does not look like a date.
 */
export function readDate(cell: string, latest: number): DateReading | null {
  const text = westernDigits(cell).trim()
  if (text.length > 60) return null
  if (isSerial(text)) return same(fromSerial(text))
  return numericDate(text, latest) ?? namedMonth(text, latest)
}

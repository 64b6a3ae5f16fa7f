import { Temporal } from 'temporal-polyfill'

/** In which school year a day lies: from August to July, named by the year in which it begins. */
export const schoolYearOf = (day: Temporal.PlainDate): number => (day.month >= 8 ? day.year : day.year - 1)

/** The last day of the school year in which this one lies. */
export const lastDayOfYear = (day: Temporal.PlainDate): Temporal.PlainDate =>
  new Temporal.PlainDate(schoolYearOf(day) + 1, 7, 31)

/** A term begins on these days of each year, as MM-DD, where a school has set none; the first with the school year. */
export const TERMS_BY_DEFAULT = ['01-01']
export const MOST_LATER_TERMS = 3

/** By what days of the year stand in the order of a school year. */
const inYear = (on: string) => (on >= '08' ? `0 ${on}` : `1 ${on}`)

/** Any days, or none, as those of each year on which a later term begins, in their order: 1 August begins the first. */
export const termsOn = (days: string[]): string[] =>
  [...new Set(days.map(day => day.slice(5)))]
    .filter(on => on !== '' && on !== '08-01')
    .toSorted((a, b) => inYear(a).localeCompare(inYear(b)))

/** In which term of its school year a day lies, from 1 on. */
export const termOf = (day: Temporal.PlainDate, begins: string[]): number =>
  1 + begins.filter(on => inYear(on) <= inYear(day.toString().slice(5))).length

/** That day in a school year; of 29 February, where there is none, the day before. */
export function dayInYear(year: number, on: string): Temporal.PlainDate {
  const [month, day] = on.split('-').map(Number)
  return Temporal.PlainDate.from({ year: month! >= 8 ? year : year + 1, month: month!, day: day! })
}

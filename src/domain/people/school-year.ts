import { Temporal } from 'temporal-polyfill'

/** In which school year a day lies: from August to July, named by the year in which it begins. */
export const schoolYearOf = (day: Temporal.PlainDate): number => (day.month >= 8 ? day.year : day.year - 1)

/** The last day of the school year in which this one lies. */
export const lastDayOfYear = (day: Temporal.PlainDate): Temporal.PlainDate =>
  new Temporal.PlainDate(schoolYearOf(day) + 1, 7, 31)

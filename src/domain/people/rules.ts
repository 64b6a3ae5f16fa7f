import { Temporal } from 'temporal-polyfill'
import type { Role } from '../../platform/ctx.ts'

/** The first day on which a fact no longer holds, from the last on which it does; both ISO. None: it holds on. */
export const untilAfter = (lastDay: string): string | null =>
  lastDay === '' ? null : Temporal.PlainDate.from(lastDay).add({ days: 1 }).toString()

/** The last day on which a fact holds, from the first on which it no longer does. */
export const lastDayBefore = (until: string): Temporal.PlainDate =>
  Temporal.PlainDate.from(until).subtract({ days: 1 })

/** What a document may withhold from a guardian about a child. */
export const RESTRICTED = [
  'everything',
  'contact',
  'academics',
  'wellbeing',
  'messages',
  'events',
  'pickup',
] as const
export type Restricted = (typeof RESTRICTED)[number]

/** `from_on` is the first ISO day on which a fact holds, `until_on` the first on which it no longer does. */
export type Dated = { from_on: string; until_on: string | null }

/** Whether a dated fact has stopped holding by that ISO day. */
export const isOver = (fact: Dated, day: string): boolean => fact.until_on !== null && fact.until_on <= day

/** What a fact becomes when it stops holding on the day `until`; null: it never held, and goes. */
export const endedAt = (fact: Dated, until: string): { until_on: string } | null =>
  until <= fact.from_on ? null : { until_on: until }

/** The roles of those who work with the children; interpreters are called in. */
export const STAFF: Role[] = ['head', 'educator', 'aide']

/** What goes with a role when it ends, because no role that is left carries it. */
export type Carried = 'homes' | 'staffParts' | 'childParts' | 'contacts'

export function carriedBy(ended: Role, left: Role[]): Carried[] {
  const carried: Carried[] = []
  if (ended === 'guardian') carried.push('homes')
  if (ended === 'student') carried.push('childParts')
  if (STAFF.includes(ended) && !left.some(role => STAFF.includes(role))) carried.push('staffParts')
  if (left.length === 0) carried.push('contacts')
  return carried
}

/** Whether this is the code of a language, well written. */
export function isLanguageCode(code: string): boolean {
  try {
    return code.length <= 35 && Intl.getCanonicalLocales(code)[0] === code
  } catch {
    return false
  }
}

/**
 * The day on which whoever was born on that ISO day is so many years old. Of a child of 29 February it is, in years
 * that have no such day, 1 March: nothing comes before its time.
 */
export function birthdayOf(born: string, years: number): Temporal.PlainDate {
  const { year, month, day } = Temporal.PlainDate.from(born)
  return new Temporal.PlainDate(year + years, month, 1).add({ days: day - 1 })
}

/** Full years of age on that day; negative before the birth. */
export function ageOn(born: string, day: Temporal.PlainDate): number {
  const years = day.year - Temporal.PlainDate.from(born).year
  return Temporal.PlainDate.compare(birthdayOf(born, years), day) <= 0 ? years : years - 1
}

import type { Formats, Formatters } from 'intl-messageformat'
import { remembered } from '../remembered.ts'

type Options = Intl.DateTimeFormatOptions

/** How dates are written. `full` is the one for meetings: the day of the week prevents most mistakes. */
export const dateStyles = {
  full: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
  long: { day: 'numeric', month: 'long', year: 'numeric' },
  medium: { day: 'numeric', month: 'short', year: 'numeric' },
  short: { day: 'numeric', month: 'numeric', year: '2-digit' },
  day: { weekday: 'long', day: 'numeric', month: 'long' },
  dayShort: { weekday: 'short', day: 'numeric', month: 'short' },
  weekday: { weekday: 'long' },
  month: { month: 'long', year: 'numeric' },
  monthShort: { month: 'short' },
} as const satisfies Record<string, Options>

export type DateStyle = keyof typeof dateStyles

export const clock: Options = { hour: 'numeric', minute: '2-digit' }

/** The styles that a message may name, `{when, date, full}`; a time never shows seconds. */
export const formats: Formats = {
  date: dateStyles,
  time: { short: clock, medium: clock, long: { ...clock, timeZoneName: 'short' } },
  number: { integer: { maximumFractionDigits: 0 }, percent: { style: 'percent' } },
}

// Making one costs some 50 µs and 20 kB: kept, but not without end, since zones come from people's settings.
const kept = remembered<unknown>(600)
// the same few objects are asked with again and again: each is spelled out once
const spelled = new WeakMap<object, string>()

function spell(options: object): string {
  const known = spelled.get(options)
  if (known) return known
  const text = JSON.stringify(options)
  spelled.set(options, text)
  return text
}

const keep = <T>(kind: string, locale: unknown, options: object | undefined, make: () => T): T =>
  kept(`${kind}|${locale}|${options ? spell(options) : ''}`, make) as T

export type DateTimeFormat = Pick<Intl.DateTimeFormat, 'format' | 'formatRange' | 'formatToParts'>

export const dateTimeFormat = (locale: string, zone: string, options: Options): DateTimeFormat =>
  keep(`date|${zone}`, locale, options, () =>
    unbroken(new Intl.DateTimeFormat(locale, { timeZone: zone, ...options })),
  )

const HALF_DAYS = [9, 21].map(hour => Date.UTC(2026, 0, 1, hour))
const MONTHS = Array.from({ length: 12 }, (_, month) => Date.UTC(2026, month, 15))

/** The same, but no line ends within a clock time or between a day and its month: "3:25 PM" and "May 5" are one word. */
function unbroken(made: Intl.DateTimeFormat): DateTimeFormat {
  const [half, month] = [namesIn(made, 'dayPeriod', HALF_DAYS), namesIn(made, 'month', MONTHS)]
  const gaps = [
    half && `(?<=\\p{Nd}) (?=(?:${half})(?!\\p{L}))`,
    month && `(?<=\\p{Nd}) (?:de )?(?=(?:${month})(?!\\p{L}))`,
    month && `(?<=(?<!\\p{L})(?:${month})) (?=\\p{Nd}{1,2}(?!\\p{Nd}))`,
  ].filter(Boolean)
  if (gaps.length === 0) return made
  const gap = new RegExp(gaps.join('|'), 'gu')
  const bound = (text: string) => text.replace(gap, spaces => spaces.replaceAll(' ', '\u00a0'))
  return {
    format: at => bound(made.format(at)),
    formatRange: (from, to) => bound(made.formatRange(from, to)),
    formatToParts: at => made.formatToParts(at),
  }
}

/** How this part is called at these times, as a pattern; what is only a number has no name. */
function namesIn(made: Intl.DateTimeFormat, type: 'dayPeriod' | 'month', at: number[]): string {
  const parts = at.flatMap(one => made.formatToParts(one)).filter(part => part.type === type)
  const names = parts.map(part => part.value).filter(name => /\p{L}/u.test(name))
  return [...new Set(names)].map(name => name.replaceAll('.', '\\.')).join('|')
}

/** The same styles with the time of day. */
export const withClock = Object.fromEntries(
  Object.entries(dateStyles).map(([style, options]) => [style, { ...options, ...clock }]),
) as Record<DateStyle, Options>

const joinings = {
  and: { type: 'conjunction' },
  or: { type: 'disjunction' },
} as const satisfies Record<string, Intl.ListFormatOptions>

export const listFormat = (locale: string, type: keyof typeof joinings): Intl.ListFormat =>
  keep('list', locale, joinings[type], () => new Intl.ListFormat(locale, joinings[type]))

const ofLanguages = { type: 'language', fallback: 'code' } as const

export const languageNames = (locale: string): Intl.DisplayNames =>
  keep('languages', locale, undefined, () => new Intl.DisplayNames(locale, ofLanguages))

export const numberFormat = (locale: string, options?: Intl.NumberFormatOptions): Intl.NumberFormat =>
  keep('number', locale, options, () => new Intl.NumberFormat(locale, options))

/** intl-messageformat has no zone of its own and would take the server's, so it is given ours here. */
export const formattersFor = (locale: string, zone: string): Formatters => ({
  getDateTimeFormat: (_, options) =>
    dateTimeFormat(locale, zone, options ?? dateStyles.full) as Intl.DateTimeFormat,
  getNumberFormat: (_, options) => numberFormat(locale, options as Intl.NumberFormatOptions),
  getPluralRules: (_, options) =>
    keep('plural', locale, options, () => new Intl.PluralRules(locale, options)),
})

import IntlMessageFormat, { formatToParts } from 'intl-messageformat'
import { Temporal } from 'temporal-polyfill'
import { remembered } from '../remembered.ts'
import { texts } from './catalogue.gen.ts'
import {
  clock,
  type DateStyle,
  dateStyles,
  dateTimeFormat,
  formats,
  formattersFor,
  languageNames,
  listFormat,
  numberFormat,
  withClock,
} from './formats.ts'
import { isolate } from './isolate.ts'
import { type Direction, directionOf, type Locale, languageOf } from './locale.ts'
import type { Messages } from './messages.gen.ts'
import { isWhen, millisecondsOf, type When } from './when.ts'

export type Key = keyof Messages
type Arguments<K extends Key> = Messages[K] extends undefined ? [] : [args: Messages[K]]

/** Everything that words for one reader need: the language, the direction, the zone, and how to write in them. */
export type Translator = {
  readonly locale: Locale
  readonly dir: Direction
  /** IANA name; instants are written in it. */
  readonly zone: string
  t<K extends Key>(key: K, ...args: Arguments<K>): string
  date(when: When, style?: DateStyle): string
  time(when: Temporal.Instant | Temporal.ZonedDateTime | Temporal.PlainTime): string
  /** The same of a wall time as `HH:MM`, many of which stand on a page. */
  clock(at: string): string
  dateTime(when: Temporal.Instant | Temporal.ZonedDateTime, style?: DateStyle): string
  /** "3:00 – 3:20 PM"; with the days when the end falls on another one. */
  timeRange(start: Temporal.Instant, end: Temporal.Instant): string
  /** The zone's everyday name at that instant, for readers who are elsewhere: "Eastern Standard Time". */
  zoneName(at: Temporal.Instant): string
  list(words: readonly string[], type?: 'and' | 'or'): string
  number(n: number): string
  /** How this language writes the digits from 0 to 9, for what counts on in the browser. */
  readonly digits: string
  /** The name, in this language, of the language with that BCP 47 code; the code itself if nobody knows it. */
  languageName(code: string): string
}

const translators = remembered<Translator>(500)

/** Writes in `locale`, with all instants in `zone` (IANA). A RangeError when either does not exist. */
export const translator = (locale: Locale, zone: string): Translator =>
  translators(`${locale} ${zone}`, () => newTranslator(locale, zone))

function newTranslator(locale: Locale, zone: string): Translator {
  const dir = directionOf(locale)
  const written = (when: When, options: Intl.DateTimeFormatOptions) =>
    dateTimeFormat(locale, zone, options).format(millisecondsOf(when, zone))
  written(Temporal.Instant.fromEpochMilliseconds(0), clock)
  const date = (when: When, style: DateStyle = 'full') => {
    const write = () => written(when, dateStyles[style])
    // a day is the same words in every zone
    return when instanceof Temporal.PlainDate ? keptWord(`${locale} ${style} ${when}`, write) : write()
  }
  return {
    locale,
    dir,
    zone,
    t: messageWriter(locale, dir, zone),
    date,
    time: when => (when instanceof Temporal.PlainTime ? wallTime(locale, when) : written(when, clock)),
    clock: at => keptWord(`${locale} ${at}`, () => wallTime(locale, Temporal.PlainTime.from(at))),
    dateTime: (when, style = 'full') => written(when, withClock[style]),
    timeRange: (start, end) =>
      dateTimeFormat(locale, zone, clock).formatRange(start.epochMilliseconds, end.epochMilliseconds),
    zoneName: at => zoneName(locale, zone, at),
    list: (words, type = 'and') => listFormat(locale, type).format(words.map(word => isolate(word, dir))),
    number: n => numberFormat(locale).format(n),
    digits: keptWord(`${locale} digits`, () => digitsOf(locale)),
    languageName: code => languageName(locale, code),
  }
}

const digitsOf = (locale: Locale) =>
  Array.from({ length: 10 }, (_, digit) => numberFormat(locale).format(digit)).join('')

// the parser's number for an element that is text and nothing else
const LITERAL = 0

type Ast = ReturnType<IntlMessageFormat['getAst']>
const compiled = new Map<string, Ast | string>()

// Parsing costs 0.1 ms, writing 5 µs: what is kept is the parsed message, which knows no zone, or the text of
// one that has nothing to fill in.
function compile(locale: Locale, key: string): Ast | string {
  const name = `${locale}|${key}`
  const found = compiled.get(name)
  if (found) return found
  const text = texts[languageOf(locale)][key.slice(0, key.indexOf('.'))]?.[key]
  if (text === undefined) throw new Error(`The catalogue has no text for ${key} in ${locale}`)
  const ast = new IntlMessageFormat(text, locale, undefined, { ignoreTag: true }).getAst()
  const message = plainTextOf(ast) ?? ast
  compiled.set(name, message)
  return message
}

function plainTextOf([first, ...more]: Ast): string | undefined {
  return first?.type === LITERAL && more.length === 0 ? first.value : undefined
}

function messageWriter(locale: Locale, dir: Direction, zone: string): Translator['t'] {
  const formatters = formattersFor(locale, zone)
  return (key, ...[args]) => {
    const message = compile(locale, key)
    if (typeof message === 'string') return message
    const values: Record<string, string | number> = {}
    for (const [name, value] of Object.entries(args ?? {})) values[name] = ready(value, dir, zone)
    const parts = formatToParts<string>(message, locale, formatters, formats, values, undefined, key)
    return parts.map(part => part.value).join('')
  }
}

function ready(value: unknown, dir: Direction, zone: string): string | number {
  if (typeof value === 'number') return value
  if (typeof value === 'string') return isolate(value, dir)
  if (isWhen(value)) return millisecondsOf(value, zone)
  throw new TypeError('An argument of a message is neither a string, a number nor a time')
}

function wallTime(locale: Locale, time: Temporal.PlainTime): string {
  const minutes = time.hour * 60 + time.minute
  return dateTimeFormat(locale, 'UTC', clock).format(minutes * 60_000)
}

/** A word that is looked up once: there are some hundred clock times, languages and starts of a round. */
const keptWord = remembered<string>(10_000)

// no clock is put forward or back between two quarters of an hour
const QUARTER_MS = 900_000
const longZone = { timeZoneName: 'long' } as const

function zoneName(locale: Locale, zone: string, at: Temporal.Instant): string {
  return keptWord(`${locale} ${zone} ${Math.floor(at.epochMilliseconds / QUARTER_MS)}`, () => {
    const parts = dateTimeFormat(locale, zone, longZone).formatToParts(at.epochMilliseconds)
    return parts.find(part => part.type === 'timeZoneName')?.value ?? zone
  })
}

function languageName(locale: Locale, code: string): string {
  return keptWord(`${locale} ${code}`, () => {
    try {
      return languageNames(locale).of(code) ?? code
    } catch {
      return code
    }
  })
}

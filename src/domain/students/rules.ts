import { Temporal } from 'temporal-polyfill'
import { toInstant } from '../../platform/time.ts'
import { birthdayOf } from '../people/rules.ts'

/** What a child gains with its years: a pass of pictures, one of digits instead, and to speak for itself alone. */
const RIGHTS = ['pictures', 'code', 'alone'] as const
export type Right = (typeof RIGHTS)[number]
export type PassKind = 'pictures' | 'code'

/**
 * From how many years on a child may what. `pictures`: how many make up a pass. `dayEnds`: when tablets close, `HH:MM`.
 * `weeksBefore`: how long before a right moves its homes are told.
 */
export type Ages = Record<`${Right}From`, number> & {
  pictures: number
  dayEnds: string
  weeksBefore: number
}
export const BY_DEFAULT: Ages = {
  ...{ picturesFrom: 5, codeFrom: 9, aloneFrom: 8 },
  ...{ pictures: 3, dayEnds: '17:00', weeksBefore: 4 },
}

/** What a pass of pictures is made of; each has a word in every language. */
export const PICTURES = [
  ...['sun', 'moon', 'star', 'tree', 'flower', 'apple'],
  ...['house', 'boat', 'ball', 'key', 'drum', 'umbrella'],
] as const
/** By what a child finds itself on a tablet. */
export const SYMBOLS = [
  ...['fox', 'owl', 'fish', 'cat', 'rabbit', 'turtle'],
  ...['bee', 'whale', 'snail', 'butterfly', 'duck', 'bear'],
] as const

/** Minutes without a touch after which whoever sits at a tablet is signed out. */
export const IDLE_MINUTES = 10
/** Minutes in which a tablet is set up, and in which a child chooses its pass, once an educator has said so. */
export const SET_UP_MINUTES = 30
export const CHOOSE_MINUTES = 30
/** So many wrong tries in a row, and a pass rests; so often, and it waits for an educator. */
const TRIES = 5
const REST_MINUTES = 10
const MOST_TRIES = 15

/** From which day on a child has this right; null where nobody knows when it was born. */
export const rightFrom = (ages: Ages, right: Right, born: string | null): Temporal.PlainDate | null =>
  born === null ? null : birthdayOf(born, ages[`${right}From`])

/** Whether a child has this right on that day of the school's. One whose age nobody knows has all but a code. */
export function hasRight(ages: Ages, right: Right, born: string | null, day: Temporal.PlainDate): boolean {
  const from = rightFrom(ages, right, born)
  return from === null ? right !== 'code' : Temporal.PlainDate.compare(from, day) <= 0
}

/** By what a child of that day is known at a tablet; null: it is too young. */
export function passOf(ages: Ages, born: string | null, day: Temporal.PlainDate): PassKind | null {
  if (hasRight(ages, 'code', born, day)) return 'code'
  return hasRight(ages, 'pictures', born, day) ? 'pictures' : null
}

export type Move = { right: Right; on: Temporal.PlainDate }

/** Which rights move to this child within the weeks in which its homes are told, today included. */
export function movesAhead(ages: Ages, born: string | null, day: Temporal.PlainDate): Move[] {
  const last = day.add({ weeks: ages.weeksBefore })
  return RIGHTS.flatMap(right => {
    const on = rightFrom(ages, right, born)
    const isAhead =
      on && Temporal.PlainDate.compare(on, day) >= 0 && Temporal.PlainDate.compare(on, last) <= 0
    return isAhead ? [{ right, on }] : []
  })
}

/** What a child may from today on, by other ages, that it may not by those before. */
export const rightsGained = (
  before: Ages,
  after: Ages,
  born: string | null,
  day: Temporal.PlainDate,
): Right[] => RIGHTS.filter(right => hasRight(after, right, born, day) && !hasRight(before, right, born, day))

/** Whether something of which its homes were told by the ages before comes on a later day by those after. */
export const isPutOff = (before: Ages, after: Ages, born: string | null, day: Temporal.PlainDate): boolean =>
  movesAhead(before, born, day).some(({ right, on }) => {
    const then = rightFrom(after, right, born)
    return then !== null && Temporal.PlainDate.compare(then, on) > 0
  })

/** What opens a child's part, as it stands: instants. */
export type Tried = { wrong: number; paused_until: string | null }

/** What a pass is after one more wrong try. */
export function afterWrong({ wrong }: Tried, now: Temporal.Instant): Tried {
  const rests = (wrong + 1) % TRIES === 0
  return {
    wrong: wrong + 1,
    paused_until: rests ? now.add({ minutes: REST_MINUTES }).toString() : null,
  }
}

/** Why a pass is not even looked at: it rests for a while, or an educator must help. */
export function whyNotTried(
  { wrong, paused_until }: Tried,
  now: Temporal.Instant,
): 'closed' | 'resting' | null {
  if (wrong >= MOST_TRIES) return 'closed'
  const until = paused_until && Temporal.Instant.from(paused_until)
  return until && Temporal.Instant.compare(now, until) < 0 ? 'resting' : null
}

/** When whoever sits down now is signed out whatever happens: as the school closes, after that at midnight there. */
export function endOfDay(now: Temporal.Instant, zone: string, dayEnds: string): Temporal.Instant {
  const day = now.toZonedDateTimeISO(zone).toPlainDate()
  const closes = toInstant(day.toPlainDateTime(dayEnds), zone)
  if (Temporal.Instant.compare(now, closes) < 0) return closes
  return toInstant(day.add({ days: 1 }).toPlainDateTime(), zone)
}

/** Digits as a child or a phone writes them, in any of the scripts that are typed here. */
export const plainCode = (typed: string): string =>
  typed
    .replace(/[٠-٩]/g, digit => String(digit.charCodeAt(0) - 0x660))
    .replace(/[۰-۹]/g, digit => String(digit.charCodeAt(0) - 0x6f0))
    .replace(/[\s\p{Pd}\p{Cf}]/gu, '')

/** What everybody would try first: one digit over and over, or digits in a row. */
export function isPlain(code: string): boolean {
  const steps = [...code].slice(1).map((digit, n) => (Number(digit) - Number(code[n]) + 10) % 10)
  return new Set(steps).size === 1 && [0, 1, 9].includes(steps[0]!)
}

/** Why a code cannot be one; null: it can. Not the birthday either, which the whole group knows. */
export function whyNoCode(code: string, born: string | null): 'digits' | 'plain' | null {
  if (!/^\d{6}$/.test(code)) return 'digits'
  const [year = '', month = '', day = ''] = born?.split('-') ?? []
  const short = year.slice(2)
  const birthdays = [day + month + short, month + day + short, short + month + day]
  return isPlain(code) || (born && birthdays.includes(code)) ? 'plain' : null
}

/** A symbol that nobody of the group has, or, where all are taken, the one that the fewest have. */
export function freeSymbol(taken: string[]): Symbols {
  const many = (symbol: string) => taken.filter(one => one === symbol).length
  return SYMBOLS.reduce((best, symbol) => (many(symbol) < many(best) ? symbol : best))
}
export type Symbols = (typeof SYMBOLS)[number]
export type Pictured = (typeof PICTURES)[number]

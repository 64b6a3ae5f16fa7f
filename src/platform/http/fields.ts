import { z } from 'zod'
import type { Problems } from '../refusal.ts'

// The fields of forms. A message is a key of the catalogue. Text is kept as it was typed, to the byte;
// only line ends are made one kind, since browsers send CRLF for what was typed as LF
// and read a lone CR as LF.

const NOT_TEXT = /\0|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/
// the first dot is looked for and never gone back to: the time it takes grows with the text, not with its square
const MAIL = /^[^\s@<>",;:\\()[\]]{1,64}@[^\s@<>",;:\\()[\]][^\s@<>",;:\\()[\].]*\.[^\s@<>",;:\\()[\]]{2,}$/u

/** Free text of at most `max` characters; may be empty. What is too long is not looked at any further. */
export const text = (max: number) =>
  z
    .string({ error: 'common.invalid.required' })
    .default('')
    .transform(value => value.replace(/\r\n?/g, '\n'))
    .refine(value => value.length <= max, { error: 'common.invalid.tooLong', params: { max }, abort: true })
    .refine(value => !NOT_TEXT.test(value), 'common.invalid.notText')

/** Text of at most `max` characters with something in it. */
export const words = (max: number) =>
  text(max).refine(value => value.trim() !== '', 'common.invalid.required')

export const day = () => words(10).refine(isDay, 'common.invalid.date')
export const optionalDay = () => text(10).refine(value => value === '' || isDay(value), 'common.invalid.date')
export const clock = () =>
  words(5).refine(value => /^([01]\d|2[0-3]):[0-5]\d$/.test(value), 'common.invalid.time')
export const mail = () => words(320).refine(value => MAIL.test(value), 'common.invalid.mail')
export const choice = <const T extends readonly [string, ...string[]]>(options: T) =>
  z.enum(options, { error: 'common.invalid.choose' })
export const check = () =>
  z
    .string()
    .optional()
    .transform(value => value !== undefined && value !== '')
export const id = () => z.uuid({ error: 'common.invalid.choose' })
export const optionalId = () =>
  z
    .literal('')
    .or(z.uuid({ error: 'common.invalid.choose' }))
    .default('')
/** A whole number from `min` to `max`. */
export const whole = (min: number, max: number) =>
  words(12)
    .refine(value => /^-?\d+$/.test(value), 'common.invalid.number')
    .transform(Number)
    .refine(n => n >= min && n <= max, { error: 'common.invalid.range', params: { min, max } })
/** A field that may come any number of times. */
export const several = <T extends z.ZodType>(each: T) =>
  z.preprocess(value => (value === undefined ? [] : Array.isArray(value) ? value : [value]), z.array(each))

/** Whether this is a day of the calendar, as YYYY-MM-DD. */
export function isDay(value: string): boolean {
  // the database knows no year 0
  if (!/^(?!0000)\d{4}-\d{2}-\d{2}$/.test(value)) return false
  const date = new Date(`${value}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value)
}

export type Fields = Record<string, string | string[] | File>

/** What was sent, as the schema takes it; or the problems by field. */
export function parse<T extends z.ZodType>(
  schema: T,
  fields: Fields,
): { ok: true; input: z.output<T> } | { ok: false; problems: Problems } {
  const result = schema.safeParse(fields)
  if (result.success) return { ok: true, input: result.data }
  const problems: Problems = {}
  for (const issue of result.error.issues) {
    const args = (issue as { params?: Record<string, number> }).params
    problems[issue.path.join('.')] ??= { key: issue.message, ...(args ? { args } : {}) }
  }
  return { ok: false, problems }
}

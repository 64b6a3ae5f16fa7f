// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const FORBIDDEN = /[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]/g

/**
 * Text that a calendar can hold: RFC 5545 has no way to write control characters other than tab and line
 * break, so they are removed; half of a surrogate pair becomes U+FFFD; every kind of line break becomes `\n`.
 */
export const calendarText = (text: string): string =>
  text.replace(/\r\n?/g, '\n').replace(FORBIDDEN, '').toWellFormed()

/** TEXT of RFC 5545 §3.3.11, for the one place where ical-generator writes it bare: a calendar's name. */
export const escapedText = (text: string): string =>
  calendarText(text)
    .replace(/[\\;,]/g, '\\$&')
    .replaceAll('\n', '\\n')

/** A parameter's value after RFC 6868, which alone can carry a quotation mark or a line break there. */
export const parameterText = (text: string): string =>
  calendarText(text).replaceAll('^', '^^').replaceAll('"', "^'").replaceAll('\n', '^n')

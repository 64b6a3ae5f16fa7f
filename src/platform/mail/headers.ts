import { encodeWord } from 'nodemailer/lib/mime-funcs'
import { MailFault } from './fault.ts'

/** Throws `MailFault` where the text holds what no mail can carry: NUL or half of a surrogate pair. */
export function carried(text: string): string {
  if (text.includes('\0') || !text.isWellFormed()) throw new MailFault('permanent', 'text')
  return text
}

/** One line: a header ends at a line break, so whoever writes one gets a space. */
const oneLine = (text: string): string =>
  carried(text)
    .replace(/[\r\n]+/g, ' ')
    .trim()

/**
 * A subject as the header shows it. All but the plainest is written as encoded words, also what imitates
 * one, which readers would otherwise decode; base64 because its words never cut a character.
 */
export function subjectHeader(subject: string): string {
  const line = oneLine(subject)
  const plain = /^[!-~]+(?: [!-~]+)*$/.test(line) && !line.includes('=?')
  return plain || line === '' ? line : encodeWord(line, 'B', 52)
}

/** A name beside an address. One that imitates an encoded word is left out: quotes do not stop readers from decoding it. */
export function shownName(name: string): string {
  const line = oneLine(name)
  return line.includes('=?') ? '' : line
}

const OURS =
  /^(from|to|cc|bcc|sender|reply-to|subject|date|message-id|mime-version|auto-submitted|content-.*)$/i

/** Headers of the caller's own, such as List-Unsubscribe. Throws `MailFault` for one of ours or one that is not a line of ASCII. */
export function extraHeaders(headers: Record<string, string>): Record<string, string> {
  for (const [name, value] of Object.entries(headers)) {
    const fits = /^[A-Za-z][A-Za-z0-9-]{0,60}$/.test(name) && /^[!-~](?:[ -~]*[!-~])?$/.test(value)
    if (!fits || OURS.test(name) || value.includes('=?')) throw new MailFault('permanent', 'header')
  }
  return headers
}

import { isWord } from './log-value.ts'

/** What may be known of an error: no message, no `detail`, `hint` or `where`, which quote rows. */
export type Outline = { name: string; stack: string[]; cause?: Outline } & {
  [K in (typeof CODES)[number]]?: string
}

const CODES = ['code', 'constraint', 'table', 'column', 'severity', 'routine', 'syscall'] as const
const MOST_CAUSES = 3
const MOST_FRAMES = 12
// "    at Class.method [as other] (file:///a/b.ts:1:2)"
const FRAME =
  /^ {4}at (?:(?:async |new )*([\w$.<>#]+(?: \[as [\w$]+\])?) )?\(?((?:file:\/\/|node:|\/)[\w$./@+%~:-]+:\d+:\d+)\)?$/

export function outline(error: unknown, depth = 0): Outline {
  if (!(error instanceof Error))
    return { name: `thrown ${error === null ? 'null' : typeof error}`, stack: [] }
  const told: Outline = { name: isWord(error.name) ? error.name : 'Error', stack: framesOf(error) }
  for (const key of CODES) {
    const value = (error as { [K in typeof key]?: unknown })[key]
    if (typeof value === 'string' && isWord(value)) told[key] = value
  }
  if (error.cause !== undefined && depth < MOST_CAUSES) told.cause = outline(error.cause, depth + 1)
  return told
}

/** Where it happened. The message stands before the frames and may itself look like some: it is cut off first. */
function framesOf(error: Error): string[] {
  const stack = typeof error.stack === 'string' ? error.stack : ''
  const end = error.message ? stack.indexOf(error.message) + error.message.length : 0
  const lines = (error.message && !stack.includes(error.message) ? '' : stack.slice(end)).split('\n')
  return lines
    .flatMap(line => {
      const [, where = '', place = ''] = FRAME.exec(line) ?? []
      return place ? [`${where} ${shorten(place)}`.trim()] : []
    })
    .slice(0, MOST_FRAMES)
}

// from the project's own folder on; how the operator's disk is laid out is not ours to tell
const shorten = (place: string) =>
  place.replace(/^(file:\/\/)?\/.*?\/(?=(src|client|dist|test|scripts|node_modules)\/)/, '')

import { type DestinationStream, pino } from 'pino'
import { isId } from './ids.ts'
import { outline } from './log-error.ts'
import { isWord, maskPath } from './log-value.ts'

type Check = (value: unknown) => boolean

const id: Check = value => typeof value === 'string' && isId(value)
const word: Check = value => typeof value === 'string' && isWord(value)
const amount: Check = value => typeof value === 'number' && Number.isFinite(value)

// The whole list of what may be logged. Names, notes, addresses and tokens fit none of these.
const ids = [
  'request',
  'school',
  'person',
  'round',
  'meeting',
  'link',
  'session',
  'job',
  'fact',
  'mail',
  'import',
] as const
const words = [
  'code',
  'constraint',
  'method',
  'kind',
  'queue',
  'state',
  'version',
  'setting',
  'migration',
] as const
const amounts = ['ms', 'status', 'count', 'failed', 'attempt', 'bytes', 'statements', 'port', 'seed'] as const

type Id = (typeof ids)[number]
type Word = (typeof words)[number]
type Amount = (typeof amounts)[number]

/** `route` is the pattern, `/l/:token`; a concrete path is masked. Ids are UUIDs, words are codes of ours. */
export type Fields = { [K in Id | Word | 'route']?: string | undefined } & {
  [K in Amount]?: number | undefined
}

// A literal only: an event that is put together at run time could carry anything.
type Literal<E extends string> = string extends E ? never : E

export type Log = {
  info<E extends string>(event: Literal<E>, fields?: Fields): void
  warn<E extends string>(event: Literal<E>, fields?: Fields): void
  /** Of the error: its kind, codes, constraint and where it happened. Never its message, which quotes people. */
  error<E extends string>(event: Literal<E>, error: unknown, fields?: Fields): void
  /** The same log with these fields on every line. */
  with(fields: Fields): Log
}

const checks = new Map<string, Check>([
  ...ids.map(key => [key, id] as const),
  ...words.map(key => [key, word] as const),
  ...amounts.map(key => [key, amount] as const),
])

/** Lines of JSON, to standard output unless told otherwise. */
export function createLog(destination?: DestinationStream): Log {
  const options = { base: null, messageKey: 'event', timestamp: pino.stdTimeFunctions.isoTime }
  const formatters = { level: (level: string) => ({ level }) }
  const lines = pino({ ...options, formatters }, destination ?? pino.destination(1))
  return logOn(lines, {})
}

function logOn(lines: pino.Logger, bound: Record<string, unknown>): Log {
  const put = (level: 'info' | 'warn' | 'error', event: string, fields: Fields = {}, error?: object) =>
    lines[level]({ ...bound, ...safe(fields), ...error }, isWord(event) ? event : 'log.unnamed')
  return {
    info: (event, fields) => put('info', event, fields),
    warn: (event, fields) => put('warn', event, fields),
    error: (event, error, fields) => put('error', event, fields, { error: outline(error) }),
    with: fields => logOn(lines, { ...bound, ...safe(fields) }),
  }
}

// The compiler checks the keys of literals only, so what else arrives at run time stays out here.
function safe(fields: Fields): Record<string, unknown> {
  const kept: Record<string, unknown> = {}
  for (const [key, value] of Object.entries(fields)) {
    if (value === undefined) continue
    if (key === 'route') kept.route = maskPath(String(value))
    else if (checks.has(key)) kept[key] = checks.get(key)?.(value) ? value : 'withheld'
  }
  return kept
}

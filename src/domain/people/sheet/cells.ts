import { type CsvError, parse } from 'csv-parse/sync'
import type { SheetFault } from './fault.ts'

export type Delimiter = ',' | ';' | '\t' | '|'
export type Records = { records: string[][]; fault?: undefined } | { fault: SheetFault; records?: undefined }

const RECORD_ENDS = ['\r\n', '\n', '\r']
// A spreadsheet may split at another sign than we do: a formula can start after any of them, and after a quote.
const DANGEROUS = /(?=[=+\-@＝＋－＠])(?<=(?:^|[,;\t|\r\n])[\s"]*'*)/g
const BLANK_FIRST = /^(?='*[\t\r\n])/
// A refused row that comes back carries the apostrophes that kept a spreadsheet from calculating it.
const NEUTRALISED = /'(?=[=+\-@＝＋－＠])(?<=(?:^|[,;\t|\r\n])[\s"]*'+)/g
const BLANK_NEUTRALISED = /^'(?='*[\t\r\n])/

const neutralised = (cell: string) => cell.replace(DANGEROUS, "'").replace(BLANK_FIRST, "'")
const asTyped = (cell: string) => cell.replace(BLANK_NEUTRALISED, '').replace(NEUTRALISED, '')

const parseWith = (text: string, delimiter: Delimiter, quote: '"' | null) =>
  parse(text, {
    delimiter,
    quote,
    relax_quotes: true,
    relax_column_count: true,
    skip_empty_lines: false,
    record_delimiter: RECORD_ENDS,
  }).map(record => record.map(asTyped))

const isEven = (records: string[][]) => new Set(records.map(record => record.length)).size <= 1

function withoutQuotes(text: string, delimiter: Delimiter, problem: unknown): Records {
  const records = parseWith(text, delimiter, null)
  // A stray inch mark in a paste is text; a real open quote has swallowed delimiters, so rows differ in length.
  if (isEven(records)) return { records }
  return { fault: { code: 'quoteNotClosed', row: ((problem as CsvError).records as number) + 1 } }
}

/** Every record of the text, blank ones included, so that the index is the row of the spreadsheet less one. */
export function parseCells(text: string, delimiter: Delimiter): Records {
  try {
    return { records: parseWith(text, delimiter, '"') }
  } catch (problem) {
    return withoutQuotes(text, delimiter, problem)
  }
}

const NEEDS_QUOTES = /[",;\t|\r\n]|^\s|\s$/

const writeCell = (cell: string) => {
  const safe = neutralised(cell)
  return NEEDS_QUOTES.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/**
 * Comma-separated text that no spreadsheet calculates, wherever it splits: where a formula could start stands an
 * apostrophe, which `parseCells` takes off again, so that writing and reading give the same cells.
 */
export const writeCells = (records: readonly (readonly string[])[]): string =>
  records.map(record => `${record.map(writeCell).join(',')}\r\n`).join('')

import type { Delimiter } from './cells.ts'
import { knownHeaders } from './headers.ts'

// In the order of trust when nothing else decides: a tab is hardly ever part of a text.
const DELIMITERS: readonly Delimiter[] = ['\t', ';', ',', '|']
const SAMPLE_CHARACTERS = 40_000
const SAMPLE_LINES = 60

/** Lines of the sample, cut at delimiters, with what stands in quotes blanked. Good enough to count, not to read. */
const sampleLines = (text: string) =>
  text
    .slice(0, SAMPLE_CHARACTERS)
    .replace(/"(?:[^"]|"")*"/g, quoted => (/[\r\n]/.test(quoted) ? quoted.replace(/[\r\n]+/g, ' ') : quoted))
    .split(/\r\n|\n|\r/)
    .filter(line => line.trim() !== '')
    .slice(0, SAMPLE_LINES)

const cut = (line: string, delimiter: Delimiter) =>
  line.replace(/"(?:[^"]|"")*"/g, quoted => quoted.replaceAll(delimiter, ' ')).split(delimiter)

function mostCommon(numbers: number[]): { value: number; times: number } {
  const times = new Map<number, number>()
  for (const number of numbers) times.set(number, (times.get(number) ?? 0) + 1)
  const [value, count] = [...times].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0] ?? [0, 0]
  return { value, times: count }
}

function score(lines: string[], delimiter: Delimiter): number {
  const rows = lines.map(line => cut(line, delimiter))
  const widths = rows.map(row => row.length - 1).filter(width => width > 0)
  const { value, times } = mostCommon(widths)
  const headers = Math.max(0, ...rows.slice(0, 12).map(knownHeaders))
  return value * times * (widths.length / Math.max(1, rows.length)) * (1 + headers)
}

/** The delimiter under which the lines are widest, most alike, and have most headers that we know. */
export function sniffDelimiter(text: string): Delimiter {
  const lines = sampleLines(text)
  const scored = DELIMITERS.map(delimiter => ({ delimiter, score: score(lines, delimiter) }))
  const best = scored.reduce((a, b) => (b.score > a.score ? b : a))
  return best.score > 0 ? best.delimiter : ','
}

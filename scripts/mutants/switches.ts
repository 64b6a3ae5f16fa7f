// Text in which every point stands behind a switch: `$taken(n)` asks at run time whether that one is taken away.
import { type Depth, type Point, pointsOf } from './points.ts'

export type Switched = { text: string; points: { line: number; what: string }[] }
type Edit = { at: number; until: number; text: string; rank: number }

const PRELUDE = 'const $taken = (n: number): boolean => (globalThis as any).$taken?.(n) ?? false;'
const RAW = 'const $sql = (text: string) => sql.raw(text);'
/** A list beside a rule is read when it is needed, not once when the file is loaded. */
const LIST = /^( +)(\w+): (\[.*\$taken.*\]),$/gm

/** The text with switches; its points are numbered from `first`. Lines keep their numbers. */
export function switched(text: string, depth: Depth, first: number): Switched {
  const points = pointsOf(text, depth)
  const changed = edited(
    text,
    points.flatMap((point, n) => editsOf(point, n, first + n)),
  )
  const lazy = changed.replace(
    LIST,
    (_line, space, name, list) => `${space}get ${name}() { return ${list} as never },`,
  )
  const prelude = lazy.includes('$sql(') ? `${PRELUDE} ${RAW} ` : `${PRELUDE} `
  return {
    text: points.length ? prelude + lazy : text,
    points: points.map(({ start, what }) => ({ line: lineOf(text, start), what })),
  }
}

/** At one place what ends comes before what begins; of what begins the wider first, of what ends the narrower. */
function editsOf({ start, end, wrap, replaces }: Point, order: number, n: number): Edit[] {
  const [before, after] = wrap(n)
  const width = end - start
  const nth = order / 1e6
  if (replaces) return [{ at: start, until: end, text: before, rank: 1e9 }]
  return [
    { at: start, until: start, text: before, rank: 1e8 - width + nth },
    { at: end, until: end, text: after, rank: width - 1e8 - nth },
  ]
}

function edited(text: string, edits: Edit[]): string {
  let done = ''
  let from = 0
  for (const { at, until, text: written } of edits.toSorted((a, b) => a.at - b.at || a.rank - b.rank)) {
    done += text.slice(from, at) + written
    from = until
  }
  return done + text.slice(from)
}

/** Counted from 1; of a call in a chain the line where its name stands. */
const lineOf = (text: string, at: number) =>
  text.slice(0, at + text.slice(at).search(/\S/)).split('\n').length

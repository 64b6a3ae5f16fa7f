// A code of ours or of PostgreSQL: latin words, joined. No spaces, no @, nothing as long as a token.
const WORD = /^[A-Za-z][A-Za-z0-9]*([._-][A-Za-z0-9]+)*$/
const LONGEST_WORD = 100
const LONGEST_PIECE = 40
// A part of a path that stands in a route table: a word, a parameter, or a file name of ours.
const STEP = /^(:[a-zA-Z]+(\{[^/]*\})?\??|\*|[a-z]+(-[a-z]+)*(\.(css|js|svg|ics|json|txt|webmanifest))?)?$/
const LONGEST_STEP = 24

/** Whether this may be logged as a word: `conferences.timeTaken`, `23P01`, `1.4.0`, `slotBooked`. */
export function isWord(value: string): boolean {
  if (/^(\d{5}|[0-9A-Z]{5}|\d+(\.\d+){1,3}|\d{4}_[a-z_]+)$/.test(value)) return true
  const pieces = value.split(/[._-]/)
  return value.length <= LONGEST_WORD && WORD.test(value) && pieces.every(isPiece)
}

// a run of letters and figures that changes its kind often is a token, not a word
const isPiece = (piece: string) =>
  piece.length <= LONGEST_PIECE &&
  (piece.match(/\d+/g)?.length ?? 0) <= 1 &&
  !/^[A-Za-z0-9]*\d[A-Za-z0-9]{8,}$/.test(piece)

/** A route pattern as it is; of a concrete path, what could be a token, a name or an id becomes `:…`. */
export const maskPath = (path: string): string =>
  path
    .split(/[?#]/, 1)
    .join('')
    .split('/')
    .map(step => (step.length <= LONGEST_STEP && STEP.test(step) ? step : ':…'))
    .join('/')

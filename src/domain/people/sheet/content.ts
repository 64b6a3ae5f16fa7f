import { readDate } from './dates.ts'
import { fold } from './fold.ts'
import { languageTag } from './languages.ts'
import { isEmail, isNothing, isPhoneLike } from './reach.ts'
import { isRelationWord } from './relations.ts'

/** What the cells of a column look like, whatever its header says. */
export type Content =
  | 'email'
  | 'phone'
  | 'date'
  | 'language'
  | 'pronouns'
  | 'relation'
  | 'number'
  | 'name'
  | 'text'
  | 'none'

// Any year will do to see that something looks like a date.
const SOME_YEAR = 2050
const MOST = 0.8

const PRONOUNS =
  /^(she|he|they|her|him|them|hers|his|theirs|xe|ze|ella|el|elle|هي|هو|هم)( (she|he|they|her|him|them|hers|his|theirs|xem|zir|ella|el|elle|any|هي|هو|هم))*$/

const TESTS: readonly [Content, (cell: string) => boolean][] = [
  [
    'email',
    cell =>
      cell
        .split(/[;,/\s]+/)
        .filter(part => part !== '')
        .every(part => isEmail(part)),
  ],
  ['date', cell => !/^\d+$/.test(cell) && readDate(cell, SOME_YEAR) !== null],
  ['phone', isPhoneLike],
  ['number', cell => /^[\d.,]+$/.test(cell)],
  ['pronouns', cell => PRONOUNS.test(fold(cell))],
  ['relation', isRelationWord],
  ['language', cell => fold(cell).length > 2 && languageTag(cell) !== undefined],
  ['name', cell => /^[\p{L}\p{M}'’.,\- ]{3,60}$/u.test(cell) && cell.trim().split(/[\s,]+/).length >= 2],
]

/** The kind that at least four fifths of the filled cells share. */
export function contentOf(cells: readonly string[]): Content {
  const filled = cells
    .map(cell => cell.trim())
    .filter(cell => cell !== '' && cell.length < 300 && !isNothing(cell))
  if (filled.length === 0) return 'none'
  const kind = TESTS.find(([, test]) => filled.filter(test).length >= filled.length * MOST)
  return kind?.[0] ?? 'text'
}

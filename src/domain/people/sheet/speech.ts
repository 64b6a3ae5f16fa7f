import { fold } from './fold.ts'
import { languageTag, languageWords } from './languages.ts'
import { type NoteCode, note, type SheetNote } from './note.ts'
import type { Cell, RowCells } from './row-cells.ts'

/** Languages and the interpreter of one adult; `unknown` are folded words that nobody has explained yet. */
export type Speech = {
  spoken: string | null
  written: string | null
  interpreter: boolean | null
  unknown: { word: string; column: number }[]
  notes: SheetNote[]
}

const YES = new Set(
  'yes y si true 1 x ✓ ✔ نعم اجل needed required always sometimes a veces احيانا'.split(' ').map(fold),
)
const NO = new Set('no n false 0 لا not none never nunca'.split(' ').map(fold))

const yesOrNo = (cell: string): boolean | null => {
  if (/^[✓✔☑]$/u.test(cell.trim())) return true
  const first = fold(cell).split(' ')[0] ?? ''
  if (NO.has(first)) return false
  return YES.has(first) ? true : null
}

const tagOf = (word: string, answers: Record<string, string>): string | undefined =>
  languageTag(word) ?? (Object.hasOwn(answers, fold(word)) ? answers[fold(word)] : undefined)

/** The first language that a cell names; the others are told, because a person has one for each purpose. */
function readLanguage(
  cell: Cell,
  row: number,
  answers: Record<string, string>,
  speech: Speech,
): string | null {
  const words = languageWords(cell.text)
  const tags = words.map(word => ({ word, tag: tagOf(word, answers) }))
  const about = { column: cell.column, field: cell.match.field }
  const tell = (code: NoteCode, value: string) => speech.notes.push(note(code, [row], { ...about, value }))
  for (const { word, tag } of tags) {
    if (tag === undefined) speech.unknown.push({ word: fold(word), column: cell.column })
    if (!tag) tell('languageUnreadable', word)
  }
  const known = tags.filter(({ tag }) => tag)
  for (const { word } of known.slice(1)) tell('secondLanguage', word)
  return known[0]?.tag ?? null
}

function readInterpreter(cell: Cell, row: number, speech: Speech): void {
  const answer = yesOrNo(cell.text)
  const named = languageWords(cell.text.replace(/^[\p{L}]+\s*[-–—:,]\s*/u, '')).map(languageTag)[0]
  speech.interpreter = answer ?? (named ? true : null)
  if (named && answer !== false) speech.spoken ??= named
  if (speech.interpreter === null)
    speech.notes.push(
      note('interpreterUnclear', [row], { column: cell.column, field: cell.match.field, value: cell.text }),
    )
}

/** What the columns of `person` (0: of the whole family) say about speech. */
export function readSpeech(cells: RowCells, person: number, answers: Record<string, string>): Speech {
  const speech: Speech = { spoken: null, written: null, interpreter: null, unknown: [], notes: [] }
  const language = (field: 'adultLanguage' | 'adultSpoken' | 'adultWritten') => {
    const cell = cells.one(field, person)
    return cell ? readLanguage(cell, cells.number, answers, speech) : null
  }
  const both = language('adultLanguage')
  speech.spoken = language('adultSpoken') ?? both
  speech.written = language('adultWritten') ?? both
  const need = cells.one('adultInterpreter', person)
  if (need) readInterpreter(need, cells.number, speech)
  return speech
}

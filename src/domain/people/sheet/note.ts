import type { Field } from './fields.ts'

/** What the reading of a sheet wants said, one per matter. The catalogue says it as `sheet.note.<code>`. */
export type NoteCode =
  | 'sheetRead'
  | 'sheetUnread'
  | 'cellError'
  | 'formulaEmpty'
  | 'titleRow'
  | 'bandRow'
  | 'repeatedHeader'
  | 'totalsRow'
  | 'columnUnused'
  | 'cellUnused'
  | 'addressLeftOut'
  | 'emailUnreadable'
  | 'phoneUnreadable'
  | 'dateUnreadable'
  | 'languageUnreadable'
  | 'secondLanguage'
  | 'interpreterUnclear'
  | 'relationUnknown'
  | 'homeUnclear'
  | 'homesNotStated'
  | 'continuedRow'
  | 'adultWithoutName'
  | 'textWithName'
  | 'hiddenCharacters'
  | 'tooLong'
  | 'cellCut'
  | 'oneName'
  | 'conflict'
  | 'lookAlikes'
  | 'sharedEmail'
  | 'sameNameTwoBirthdays'

/** `rows` are spreadsheet rows from 1, `column` counts from 0, `value` is the cell or header as it stands. */
export type SheetNote = {
  code: NoteCode
  rows: number[]
  column: number | null
  field: Field | null
  value: string
}

export const note = (code: NoteCode, rows: number[], about: Partial<SheetNote> = {}): SheetNote => ({
  code,
  rows,
  column: null,
  field: null,
  value: '',
  ...about,
})

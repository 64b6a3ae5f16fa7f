/**
 * Something that only the person who has the sheet knows, asked once for the whole sheet. The catalogue says it
 * as `sheet.question.<code>`. `value` is an example from the sheet (for `language`: the unknown word);
 * until it is answered the interpretation goes by `suggested`.
 */
export type SheetQuestion = {
  code: 'dateOrder' | 'nameOrder' | 'language'
  columns: number[]
  rows: number[]
  value: string
  options: string[]
  suggested: string
}

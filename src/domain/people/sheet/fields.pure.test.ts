import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { FaultCode } from './fault.ts'
import { FIELDS } from './fields.ts'
import type { NoteCode } from './note.ts'
import type { RefusalCode } from './proposal.ts'
import type { SheetQuestion } from './question.ts'
import type { Relation } from './relations.ts'

type Every<T extends string> = Record<T, true>
const of = <T extends string>(stem: string, codes: Every<T>) =>
  Object.keys(codes).map(code => `sheet.${stem}.${code}`)

// The compiler keeps these lists whole: a new code without an entry here does not compile.
const faults: Every<FaultCode> = {
  empty: true,
  tooLarge: true,
  tooWide: true,
  notText: true,
  workbook: true,
  workbookDamaged: true,
  workbookLarge: true,
  nul: true,
  loneSurrogate: true,
  quoteNotClosed: true,
  noHeader: true,
  noRows: true,
}
const refusals: Every<RefusalCode> = {
  noChild: true,
  nameUnreadable: true,
  nameTooLong: true,
  bornOnUnreadable: true,
  bornOnInFuture: true,
}
const questions: Every<SheetQuestion['code']> = { dateOrder: true, nameOrder: true, language: true }
const notes: Every<NoteCode> = {
  sheetRead: true,
  sheetUnread: true,
  cellError: true,
  formulaEmpty: true,
  titleRow: true,
  bandRow: true,
  repeatedHeader: true,
  totalsRow: true,
  columnUnused: true,
  cellUnused: true,
  addressLeftOut: true,
  emailUnreadable: true,
  phoneUnreadable: true,
  dateUnreadable: true,
  languageUnreadable: true,
  secondLanguage: true,
  interpreterUnclear: true,
  relationUnknown: true,
  homeUnclear: true,
  homesNotStated: true,
  continuedRow: true,
  adultWithoutName: true,
  textWithName: true,
  hiddenCharacters: true,
  tooLong: true,
  cellCut: true,
  oneName: true,
  conflict: true,
  lookAlikes: true,
  sharedEmail: true,
  sameNameTwoBirthdays: true,
}
const relations: Every<Relation> = {
  mother: true,
  father: true,
  stepmother: true,
  stepfather: true,
  grandmother: true,
  grandfather: true,
  aunt: true,
  uncle: true,
  sibling: true,
  fosterParent: true,
  parent: true,
  guardian: true,
}

const CODES = [
  ...of('fault', faults),
  ...of('refused', refusals),
  ...of('question', questions),
  ...of('note', notes),
  ...of('relation', relations),
  ...FIELDS.map(field => `sheet.field.${field}`),
]

test.each(['en', 'es', 'ar'])('Every code of a sheet has a sentence (%s)', language => {
  const path = new URL(`../../../../locales/sheet.${language}.json`, import.meta.url)
  const texts = JSON.parse(readFileSync(path, 'utf8')) as Record<string, string>
  expect(CODES.filter(code => !texts[code])).toEqual([])
})

import type { ColumnMatch } from './columns.ts'
import { isAdultField, isChildField } from './fields.ts'
import { fold, hasHidden } from './fold.ts'
import type { RowHome } from './lives-with.ts'
import { hasComma, splitPeople } from './names.ts'
import { note, type SheetNote } from './note.ts'
import type { RefusedRow } from './proposal.ts'
import { type RowAdult, readAdults } from './row-adults.ts'
import { type RowCells, readCells } from './row-cells.ts'
import { type Refusal, type RowChild, readChildren } from './row-children.ts'
import { type RowContacts, readContacts } from './row-contacts.ts'
import { readHomes } from './row-homes.ts'
import type { Settings } from './settings.ts'
import type { Speech } from './speech.ts'
import type { SheetRow } from './table.ts'

/** All that one row tells. A row without a child's name continues the children of the row above. */
export type ReadRow = {
  number: number
  children: RowChild[]
  adults: RowAdult[]
  homes: RowHome[]
  contacts: RowContacts
  notes: SheetNote[]
  unknown: Speech['unknown']
  refused: RefusedRow | null
}

const numbersOf = (matches: ColumnMatch[], belongs: (match: ColumnMatch) => boolean): number[] =>
  [...new Set(matches.filter(belongs).map(match => match.person))].filter(n => n > 0).sort((a, b) => a - b)

const isOwnName = (match: ColumnMatch) => match.field === 'adultFamily' || match.field === 'adultName'

/** Folded words that are surnames of the row's adults: they tell where a child's surname starts. */
function surnamesOf(row: SheetRow, matches: ColumnMatch[]): Set<string> {
  const words = matches.filter(isOwnName).flatMap(match => {
    const text = row.cells[match.column] ?? ''
    if (match.field === 'adultFamily') return fold(text).split(' ')
    const names = splitPeople(text.slice(0, 400))
    return names.flatMap(name =>
      hasComma(name) ? fold(name.split(/[,،]/)[0]!) : fold(name).split(' ').slice(1),
    )
  })
  return new Set(words.filter(word => word !== ''))
}

function hiddenNotes(row: SheetRow, matches: ColumnMatch[]): SheetNote[] {
  const hidden = matches.filter(match => match.field !== 'unused' && hasHidden(row.cells[match.column] ?? ''))
  return hidden.map(({ column, field }) => note('hiddenCharacters', [row.number], { column, field }))
}

const leftNotes = (cells: RowCells): SheetNote[] =>
  cells
    .left()
    .map(({ column, match, text }) =>
      note('cellUnused', [cells.number], { column, field: match.field, value: text.slice(0, 200) }),
    )

const refusedRow = (row: SheetRow, refusal: Refusal): RefusedRow => ({
  number: row.number,
  cells: row.cells,
  ...refusal,
})

const NO_CHILD: Refusal = { code: 'noChild', field: 'childName', column: null }
const NO_CONTACTS: RowContacts = { emergency: [], pickup: [], payers: [] }

/** Reads one row by its matches. `continues` is whether a row before it has a child that it can go on with. */
export function readRow(
  row: SheetRow,
  matches: ColumnMatch[],
  settings: Settings,
  continues: boolean,
): ReadRow {
  const cells = readCells(row, matches)
  const notes = hiddenNotes(row, matches)
  const numbers = numbersOf(matches, match => isChildField(match.field))
  const { children, refusal } = readChildren(cells, numbers, surnamesOf(row, matches), settings, notes)
  const slots = numbersOf(matches, match => isAdultField(match.field))
  const { adults, notes: adultNotes, unknown } = readAdults(cells, slots, settings)
  const orphan = children.length === 0 && !(continues && adults.length > 0)
  const refused = refusal ?? (orphan ? NO_CHILD : null)
  const empty = {
    number: row.number,
    children: [],
    adults: [],
    homes: [],
    contacts: NO_CONTACTS,
    unknown: [],
  }
  if (refused) return { ...empty, notes: [], refused: refusedRow(row, refused) }
  const homes = readHomes(cells, row, matches, adults, notes)
  const contacts = readContacts(cells, adults, settings.country, notes)
  if (children.length === 0) notes.push(note('continuedRow', [row.number]))
  const all = [...notes, ...adultNotes, ...leftNotes(cells)]
  return { number: row.number, children, adults, homes, contacts, notes: all, unknown, refused: null }
}

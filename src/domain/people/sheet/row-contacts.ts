import { takeReach } from './adult-names.ts'
import { fold } from './fold.ts'
import { fullName, MOST_PEOPLE, splitPeople, takeAside, withAsides } from './names.ts'
import { note, type SheetNote } from './note.ts'
import { readPhones } from './reach.ts'
import { isRelationWord, relationsIn } from './relations.ts'
import type { RowAdult } from './row-adults.ts'
import { type Cell, MAX_NAME, type RowCells, tooLongNote } from './row-cells.ts'

/** Someone whom a row names for one purpose; `adult` where it is one of the row's own guardians. */
export type RowContact = { name: string; phones: string[]; adult: RowAdult | null }
type Reading = { adults: RowAdult[]; country: string; notes: SheetNote[] }
export type RowContacts = { emergency: RowContact[]; pickup: RowContact[]; payers: RowContact[] }

const BOTH = new Set([
  'both',
  'both parents',
  'parents',
  'ambos',
  'los dos',
  'padres',
  'كلاهما',
  'والدين',
  'الوالدين',
])

/** "Dad", "Ana" or "Ana Ruiz" where the row has such a guardian. */
function guardiansMeant(name: string, adults: RowAdult[]): RowAdult[] {
  const folded = fold(name)
  if (BOTH.has(folded)) return adults
  const exact = adults.filter(adult => fold(fullName(adult)) === folded)
  if (exact.length > 0) return exact.slice(0, 1)
  const words = folded.split(' ')
  if (words.length > 2) return []
  const relations = relationsIn(words)
  const related = adults.filter(adult => adult.relation && relations.includes(adult.relation))
  const called = adults.filter(adult => fold(adult.given) === folded)
  return related.length === 1 ? related : called.length === 1 ? called : []
}

function contactsIn(piece: string, adults: RowAdult[], country: string): RowContact[] {
  const { text, phones } = takeReach(piece, country)
  const { name } = takeAside(text)
  if (name === '' && phones.length === 0) return []
  const guardians = guardiansMeant(name, adults)
  if (guardians.length === 0) return [{ name: text, phones, adult: null }]
  return guardians.map(adult => ({ name: fullName(adult), phones, adult }))
}

const hasTwoWords = (piece: string) => (piece.match(/\p{L}+/gu) ?? []).length >= 2

// A comma may stand inside "Ruiz, Ana"; it parts people only where each piece is a name by itself.
function listed(text: string): string[] {
  if (text.trim() === '') return []
  const pieces = text.split(/[,،]/).map(piece => piece.trim())
  if (pieces.length > MOST_PEOPLE) return [text]
  const names = pieces.every(piece => hasTwoWords(piece) || isRelationWord(piece))
  return (pieces.length > 2 || names ? pieces : [text]).filter(piece => piece !== '')
}

/** "Pilar; 600 100 103": a number by itself belongs to the name before it. */
function withNumbers(contacts: RowContact[]): RowContact[] {
  const joined: RowContact[] = []
  for (const contact of contacts) {
    const before = joined.at(-1)
    if (before && contact.name === '') before.phones = [...new Set([...before.phones, ...contact.phones])]
    else joined.push({ ...contact })
  }
  return joined
}

function listCells(cells: Cell[], row: number, reading: Reading): RowContact[] {
  return cells.flatMap(cell => {
    const text = withAsides(cell.text)
    const pieces = text
      .split(/[;\n|]/)
      .flatMap(listed)
      .flatMap(splitPeople)
    const contacts = withNumbers(pieces.flatMap(piece => contactsIn(piece, reading.adults, reading.country)))
    const short = contacts.filter(contact => contact.name.length <= MAX_NAME)
    if (short.length < contacts.length) reading.notes.push(tooLongNote(cell, row))
    return short
  })
}

function emergencyOf(cells: RowCells, person: number, reading: Reading): RowContact[] {
  const contacts = listCells(cells.take('emergencyName', person), cells.number, reading)
  const phones = cells.take('emergencyPhone', person).flatMap(cell => {
    const { values, unread } = readPhones(cell.text, reading.country)
    const about = { column: cell.column, field: cell.match.field }
    for (const value of unread)
      reading.notes.push(note('phoneUnreadable', [cells.number], { ...about, value }))
    return values
  })
  if (phones.length === 0) return contacts
  const [first = { name: '', phones: [], adult: null }, ...others] = contacts
  return [{ ...first, phones: [...new Set([...first.phones, ...phones])] }, ...others]
}

const emergencyNumbers = (cells: RowCells): number[] => {
  const all = [...cells.take('emergencyName'), ...cells.take('emergencyPhone')]
  return [...new Set(all.map(cell => cell.match.person))].sort((a, b) => a - b)
}

/** Emergency contacts, people who may pick up, and payers: three facts apart from being a guardian. */
export function readContacts(
  cells: RowCells,
  adults: RowAdult[],
  country: string,
  notes: SheetNote[],
): RowContacts {
  const reading = { adults, country, notes }
  return {
    emergency: emergencyNumbers(cells).flatMap(person => emergencyOf(cells, person, reading)),
    pickup: listCells(cells.take('pickupNames'), cells.number, reading),
    payers: listCells(cells.take('payerName'), cells.number, reading),
  }
}

import { type NamedAdult, readAdultNames } from './adult-names.ts'
import { note, type SheetNote } from './note.ts'
import { readEmails, readPhones } from './reach.ts'
import type { Relation } from './relations.ts'
import type { Cell, RowCells } from './row-cells.ts'
import type { Settings } from './settings.ts'
import { WHOLE_FAMILY } from './slots.ts'
import { readSpeech, type Speech } from './speech.ts'

/** An adult as one row tells of it. `home` is what sets its household apart in this row; null if nothing does. */
export type RowAdult = {
  row: number
  given: string
  family: string
  relation: Relation | null
  emails: string[]
  /** There is an address in the sheet, be it one that cannot be read. */
  wantsMail: boolean
  phones: string[]
  spoken: string | null
  written: string | null
  interpreter: boolean | null
  slot: number
}
export type RowAdults = { adults: RowAdult[]; notes: SheetNote[]; unknown: Speech['unknown'] }

type Reach = { emails: string[]; phones: string[]; wantsMail: boolean }

function readReach(cells: RowCells, person: number, country: string, notes: SheetNote[]): Reach {
  let wantsMail = false
  const read = (cell: Cell, kind: 'email' | 'phone') => {
    const { values, unread } = kind === 'email' ? readEmails(cell.text) : readPhones(cell.text, country)
    wantsMail ||= kind === 'email' && values.length + unread.length > 0
    const about = { column: cell.column, field: cell.match.field }
    for (const value of unread)
      notes.push(
        note(kind === 'email' ? 'emailUnreadable' : 'phoneUnreadable', [cells.number], { ...about, value }),
      )
    return values
  }
  const emails = cells.take('adultEmail', person).flatMap(cell => read(cell, 'email'))
  const phones = cells.take('adultPhone', person).flatMap(cell => read(cell, 'phone'))
  return { emails: [...new Set(emails)], phones: [...new Set(phones)], wantsMail }
}

/** One value each where there are as many as people; else they share what there is. */
const shareOut = (values: string[], people: number, at: number): string[] =>
  people > 1 && values.length === people ? [values[at]!] : values

const union = (a: string[], b: string[]) => [...new Set([...a, ...b])]

function adultsOfSlot(cells: RowCells, slot: number, settings: Settings, out: RowAdults): RowAdult[] {
  const reach = readReach(cells, slot, settings.country, out.notes)
  const named = readAdultNames(cells, slot, settings, out.notes)
  const nobody = named.length === 0
  if (nobody && reach.emails.length + reach.phones.length === 0) return []
  const speech = readSpeech(cells, slot, settings.languages)
  out.notes.push(...speech.notes)
  out.unknown.push(...speech.unknown)
  const people: NamedAdult[] = nobody ? readNameless(cells, slot, out.notes) : named
  return people.map((person, at) => ({
    row: cells.number,
    slot,
    given: person.given,
    family: person.family,
    relation: person.relation,
    emails: union(person.emails, shareOut(reach.emails, people.length, at)),
    wantsMail: person.emails.length > 0 || reach.wantsMail,
    phones: union(person.phones, shareOut(reach.phones, people.length, at)),
    spoken: speech.spoken,
    written: speech.written,
    interpreter: speech.interpreter,
  }))
}

function readNameless(cells: RowCells, slot: number, notes: SheetNote[]): NamedAdult[] {
  notes.push(note('adultWithoutName', [cells.number], { field: 'adultName' }))
  return readAdultNames(cells, slot, null, notes)
}

/** What stands for the whole family goes to those who have nothing of their own. */
function addFamilyWide(cells: RowCells, settings: Settings, out: RowAdults): void {
  const reach = readReach(cells, WHOLE_FAMILY, settings.country, out.notes)
  const speech = readSpeech(cells, WHOLE_FAMILY, settings.languages)
  out.notes.push(...speech.notes)
  out.unknown.push(...speech.unknown)
  if (out.adults.length === 0 && reach.emails.length + reach.phones.length > 0) {
    const [nameless] = readNameless(cells, WHOLE_FAMILY, out.notes)
    const none = { spoken: null, written: null, interpreter: null }
    out.adults.push({
      row: cells.number,
      slot: 1,
      ...nameless!,
      emails: [],
      phones: [],
      wantsMail: false,
      ...none,
    })
  }
  const holder = (kind: 'emails' | 'phones') =>
    out.adults.find(adult => adult[kind].length === 0) ?? out.adults[0]
  for (const kind of ['emails', 'phones'] as const) {
    const adult = reach[kind].length > 0 ? holder(kind) : undefined
    if (adult) adult[kind] = union(adult[kind], reach[kind])
  }
  const reader = reach.wantsMail ? out.adults.find(adult => !adult.wantsMail) : undefined
  if (reader) reader.wantsMail = true
  for (const adult of out.adults) {
    adult.spoken ??= speech.spoken
    adult.written ??= speech.written
    adult.interpreter ??= speech.interpreter
  }
}

/** Every adult of a row, in the order of the sheet. */
export function readAdults(cells: RowCells, slots: number[], settings: Settings): RowAdults {
  const out: RowAdults = { adults: [], notes: [], unknown: [] }
  for (const slot of slots) out.adults.push(...adultsOfSlot(cells, slot, settings, out))
  addFamilyWide(cells, settings, out)
  return out
}

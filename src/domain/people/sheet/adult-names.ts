import { fold } from './fold.ts'
import { fullName, type PersonName, splitName, splitPeople, takeAside, withoutTitle } from './names.ts'
import { note, type SheetNote } from './note.ts'
import { isEmail, readPhones } from './reach.ts'
import { isGeneric, type Relation, readRelation } from './relations.ts'
import { type Cell, MAX_NAME, type RowCells, tooLongNote } from './row-cells.ts'
import type { Settings } from './settings.ts'

export type NamedAdult = PersonName & { relation: Relation | null; emails: string[]; phones: string[] }

const PHONE_IN_TEXT = /\+?\(?\d[\d\s().-]{5,}\d/g

type Taken = { text: string; emails: string[]; phones: string[] }

/** "Ana Ruiz <ana@x.org> 555-0100": the name, and what reaches the person. */
export function takeReach(text: string, country: string): Taken {
  const emails: string[] = []
  const phones: string[] = []
  const withoutEmails = text.replace(/[<(]?([^\s<>()]+)[>)]?/g, (whole, candidate: string) => {
    const address = candidate.replace(/^[,;]+|(?<![.,;])[.,;]+$/g, '').toLowerCase()
    if (!isEmail(address)) return whole
    emails.push(address)
    return ' '
  })
  const bare = withoutEmails.replace(PHONE_IN_TEXT, candidate => {
    const { values } = readPhones(candidate, country)
    phones.push(...values)
    return values.length > 0 ? ' ' : candidate
  })
  const rest = bare.replace(/\(\s*\)/g, ' ').replace(/\s+/g, ' ')
  return { text: rest.replace(/^[\s,;:/|–-]+|(?<![\s,;:/|–-])[\s,;:/|–-]+$/g, ''), emails, phones }
}

function fromCell(
  cell: Cell,
  piece: string,
  row: number,
  settings: Settings,
  notes: SheetNote[],
): NamedAdult {
  const { text, emails, phones } = takeReach(piece, settings.country)
  const { name, aside } = takeAside(text)
  const relation = aside ? readRelation(aside) : null
  if (aside && !relation)
    notes.push(note('textWithName', [row], { column: cell.column, field: cell.match.field, value: aside }))
  const order = settings.names.orders.get(cell.column) ?? 'givenFirst'
  const parts = splitName(withoutTitle(name), order, new Set(), settings.twoSurnames)
  const known = fits(parts, cell, row, notes) ? parts : { given: '', family: '' }
  return { ...known, relation, emails, phones }
}

const join = (cells: Cell[]) => cells.map(cell => cell.text).join(' ')

/** Several people may stand in one cell, so it is only one of their names that can be too long. */
function fits(name: PersonName, cell: Cell, row: number, notes: SheetNote[]): boolean {
  if (fullName(name).length <= MAX_NAME) return true
  notes.push(tooLongNote(cell, row))
  return false
}

function namesOf(cells: RowCells, slot: number, settings: Settings, notes: SheetNote[]): NamedAdult[] {
  const [given, family] = [cells.take('adultGiven', slot), cells.take('adultFamily', slot)]
  const full = given.length + family.length > 0 ? [] : cells.take('adultName', slot)
  if (given.length + family.length > 0) {
    const name = { given: join(given) || join(family), family: given.length > 0 ? join(family) : '' }
    const [cell] = [...given, ...family]
    return fits(name, cell!, cells.number, notes) ? [{ ...name, relation: null, emails: [], phones: [] }] : []
  }
  return full.flatMap(cell =>
    splitPeople(cell.text).map(piece => fromCell(cell, piece, cells.number, settings, notes)),
  )
}

function statedRelation(cells: RowCells, slot: number, notes: SheetNote[]): Relation | null {
  const cell = cells.one('adultRelation', slot)
  if (!cell) return null
  const relation = readRelation(cell.text)
  const about = { column: cell.column, field: cell.match.field, value: cell.text }
  if (!relation) notes.push(note('relationUnknown', [cells.number], about))
  return relation
}

const headerRelation = (cells: RowCells, slot: number): Relation | null => {
  const fields = ['adultName', 'adultGiven', 'adultEmail', 'adultPhone'] as const
  return (
    fields.flatMap(field => cells.take(field, slot)).find(cell => cell.match.relation)?.match.relation ?? null
  )
}

/**
 * The adults whom the name columns of a slot name. Without settings: the nameless one whom only a mail address or
 * a number stands for.
 */
export function readAdultNames(
  cells: RowCells,
  slot: number,
  settings: Settings | null,
  notes: SheetNote[],
): NamedAdult[] {
  const nameless: NamedAdult = { given: '', family: '', relation: null, emails: [], phones: [] }
  const named = settings ? namesOf(cells, slot, settings, notes).filter(isSomebody) : [nameless]
  if (named.length === 0) return []
  const told = statedRelation(cells, slot, notes) ?? headerRelation(cells, slot)
  const stated = named.length > 1 ? ofSeveral(told) : told
  return named.map(adult => ({ ...adult, relation: specific(adult.relation, stated) }))
}

/** "Anna & Per" below "Mother" are two parents, not two mothers; what else one is, two are not said to be. */
const ofSeveral = (told: Relation | null): Relation | null =>
  told === 'mother' || told === 'father' ? 'parent' : told && isGeneric(told) ? told : null

const isSomebody = (adult: NamedAdult) =>
  fold(fullName(adult)) !== '' || adult.emails.length + adult.phones.length > 0
const specific = (own: Relation | null, stated: Relation | null) =>
  own && !isGeneric(own) ? own : (stated ?? own)

import { Temporal } from 'temporal-polyfill'
import { dayOf, latestYear } from './date-order.ts'
import type { Field } from './fields.ts'
import { fold } from './fold.ts'
import { type PersonName, splitName, takeAside } from './names.ts'
import { note, type SheetNote } from './note.ts'
import type { RefusalCode } from './proposal.ts'
import { type Cell, MAX_LABEL, MAX_NAME, type RowCells, tooLongNote } from './row-cells.ts'
import type { Settings } from './settings.ts'

export type RowChild = PersonName & {
  useName: string | null
  pronouns: string | null
  bornOn: Temporal.PlainDate | null
  startsOn: Temporal.PlainDate | null
  group: string | null
}
export type Refusal = { code: RefusalCode; field: Field; column: number | null }
export type RowChildren = { children: RowChild[]; refusal: Refusal | null }

const join = (cells: Cell[]) => cells.map(cell => cell.text).join(' ')
const refuse = (code: RefusalCode, cell: Cell): Refusal => ({
  code,
  field: cell.match.field,
  column: cell.column,
})
const hasLetter = (cell: Cell) => /\p{L}/u.test(cell.text)

type Named = { name: PersonName; useName: string | null } | { refusal: Refusal }

function nameOf(
  cells: RowCells,
  child: number,
  surnames: ReadonlySet<string>,
  settings: Settings,
  notes: SheetNote[],
): Named | null {
  const given = cells.take('childGiven', child)
  const full = given.length > 0 ? undefined : cells.one('childName', child)
  if (!full && given.length === 0) return null
  const family = full ? [] : cells.take('childFamily', child)
  const all = full ? [full] : [...given, ...family]
  const long = all.find(cell => cell.text.length > MAX_NAME)
  if (long) return { refusal: refuse('nameTooLong', long) }
  if (!all.some(hasLetter)) return { refusal: refuse('nameUnreadable', all[0]!) }
  if (!full) {
    const { name, aside } = takeAside(join(given))
    return { name: { given: name, family: join(family) }, useName: aside }
  }
  const { name, aside } = takeAside(full.text)
  const order = settings.names.orders.get(full.column) ?? 'givenFirst'
  const parts = splitName(name, order, surnames, settings.twoSurnames)
  const about = { column: full.column, field: full.match.field, value: name }
  // where the family's name stands first, a name alone may well be that one
  if (order === 'familyFirst' && parts.family === '') notes.push(note('oneName', [cells.number], about))
  return { name: parts, useName: aside }
}

type Day = { date: Temporal.PlainDate | null; refusal: Refusal | null }

function birthday(cells: RowCells, child: number, settings: Settings): Day {
  const cell = cells.one('childBornOn', child)
  if (!cell) return { date: null, refusal: null }
  const order = settings.dates.orders.get(cell.column) ?? 'mdy'
  const date = dayOf(cell.text, order, latestYear('childBornOn', settings.today))
  if (!date) return { date, refusal: refuse('bornOnUnreadable', cell) }
  const future = Temporal.PlainDate.compare(date, settings.today) > 0
  return future ? { date: null, refusal: refuse('bornOnInFuture', cell) } : { date, refusal: null }
}

function firstDay(
  cells: RowCells,
  child: number,
  settings: Settings,
  notes: SheetNote[],
): Temporal.PlainDate | null {
  const cell = cells.one('childStartsOn', child)
  if (!cell) return null
  const order = settings.dates.orders.get(cell.column) ?? 'mdy'
  const date = dayOf(cell.text, order, latestYear('childStartsOn', settings.today))
  const about = { column: cell.column, field: cell.match.field, value: cell.text }
  if (!date) notes.push(note('dateUnreadable', [cells.number], about))
  return date
}

/** A name to use, pronouns or a group; a cell that is too long for one is left out and told. */
function shortText(cells: RowCells, field: Field, child: number, notes: SheetNote[]): string | null {
  const cell = cells.one(field, child)
  if (!cell || cell.text.length <= MAX_LABEL) return cell?.text ?? null
  notes.push(tooLongNote(cell, cells.number))
  return null
}

/** The children whom a row names, or why it is refused: a row is taken whole or not at all. */
export function readChildren(
  cells: RowCells,
  numbers: number[],
  surnames: ReadonlySet<string>,
  settings: Settings,
  notes: SheetNote[],
): RowChildren {
  const children: RowChild[] = []
  for (const number of numbers) {
    const named = nameOf(cells, number, surnames, settings, notes)
    if (!named) continue
    if ('refusal' in named) return { children: [], refusal: named.refusal }
    const born = birthday(cells, number, settings)
    if (born.refusal) return { children: [], refusal: born.refusal }
    const text = (field: Field) => shortText(cells, field, number, notes)
    const useName = text('childUseName') ?? named.useName
    children.push({
      ...named.name,
      useName: useName && fold(useName) !== fold(named.name.given) ? useName : null,
      pronouns: text('childPronouns'),
      bornOn: born.date,
      startsOn: firstDay(cells, number, settings, notes),
      group: text('childGroup'),
    })
  }
  return { children, refusal: null }
}

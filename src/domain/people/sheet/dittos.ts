import type { ColumnMatch } from './columns.ts'
import type { Field } from './fields.ts'
import { isChildField } from './fields.ts'
import { fold } from './fold.ts'
import { type Mark, markIn, sameAs } from './marks.ts'
import { note, type SheetNote } from './note.ts'
import type { SheetRow, Table } from './table.ts'

// One long cell and a mark in every row below it would make a sheet many times as big as it is.
const MAX_REPEATED = 300

const isName = (field: Field) => /^adult(Name|Given|Family)$/.test(field)
const isOfFamily = (field: Field) => field === 'childHome' || (!isChildField(field) && field !== 'unused')
/** What would be taken at its word: an adult called "same", a home of that name. Others are told where they are read. */
const STANDS_FOR_ITSELF = /^(adult(Name|Given|Family|Home)|address|emergencyName|pickupNames|payerName)$/

/** A row, the one above it, and what the columns are: where a mark may look. */
type Look = { cells: string[]; above: string[]; matches: ColumnMatch[] }

const filled = (cell: string | undefined) => (cell ?? '').trim() !== ''
const columnsOf = ({ matches }: Look, is: (match: ColumnMatch) => boolean) => matches.filter(is)
const textOf = (cells: string[], matches: ColumnMatch[]) =>
  fold(matches.map(({ column }) => cells[column] ?? '').join(' '))

/** By their names the children of two rows may be of one family: nothing but first names, or a word in both. */
function mayBeSiblings(look: Look): boolean {
  const names = columnsOf(look, ({ field }) => /^child(Name|Given|Family)$/.test(field))
  const [here, above] = [look.cells, look.above].map(cells => textOf(cells, names).split(' ')) as [
    string[],
    string[],
  ]
  return here.length < 2 || above.length < 2 || here.some(word => above.includes(word))
}

/** No adult is written out here who is another one above. */
const namesNobodyElse = (look: Look) =>
  columnsOf(look, ({ field }) => isName(field)).every(({ column }) => {
    const name = look.cells[column] ?? ''
    return !filled(name) || markIn(name) !== null || fold(name) === fold(look.above[column] ?? '')
  })

const isFamilyAbove = (look: Look) => mayBeSiblings(look) && namesNobodyElse(look)

/** The adult of this column is the one above, by name; where none is named, the family is the one above. */
function isAdultAbove(look: Look, { person }: ColumnMatch): boolean {
  const names = columnsOf(look, match => isName(match.field) && match.person === person)
  const name = textOf(look.cells, names)
  if (name === '') return isFamilyAbove(look)
  return mayBeSiblings(look) && name === textOf(look.above, names)
}

const isWhoseMark = (look: Look, mark: Mark, person: number): boolean => {
  if (mark.of !== 'named') return mark.of === 'any'
  const own = columnsOf(look, match => match.person === person && match.field.startsWith('adult'))
  const names = textOf(
    look.cells,
    own.filter(({ field }) => isName(field)),
  )
  return (
    own.some(({ relation }) => relation !== null && mark.relations.includes(relation)) ||
    (names !== '' && ` ${names} `.includes(` ${mark.name} `))
  )
}

/** What the row itself says of the other adult whom the mark means; null where that is nobody, or several differ. */
function besides(look: Look, match: ColumnMatch, mark: Mark): string | null {
  const alike = columnsOf(look, ({ field }) => field === match.field)
  const nth = alike.filter(({ person }) => person === match.person).indexOf(match)
  const others = Map.groupBy(
    alike.filter(({ person }) => person !== match.person && isWhoseMark(look, mark, person)),
    ({ person }) => person,
  )
  const cells = [...others.values()].map(own => (look.cells[(own[nth] ?? own[0]!).column] ?? '').trim())
  const said = [...new Set(cells.filter(cell => cell !== '' && !sameAs(cell)))]
  return said.length === 1 ? said[0]! : null
}

function meant(look: Look, match: ColumnMatch, mark: Mark): string | null {
  const above = look.above[match.column] ?? ''
  const isSame =
    match.field.startsWith('adult') && !isName(match.field) ? isAdultAbove(look, match) : isFamilyAbove(look)
  if (mark.of !== 'named' && isSame && filled(above) && !sameAs(above) && above.length <= MAX_REPEATED)
    return above
  return match.field.startsWith('adult') && !/^adult(Name|Given)$/.test(match.field)
    ? besides(look, match, mark)
    : null
}

/**
 * Rows in which "same" and ditto marks are replaced by what they mean. What is about a child stands above it. What is
 * about adults stands above only where the row goes on with that family; else it is what the same row says of the
 * other adult, and never what stands in another family's row. A mark that means nothing so stays, and is told.
 */
export function withoutDittos(
  table: Table,
  matches: ColumnMatch[],
): { rows: SheetRow[]; notes: SheetNote[] } {
  const notes: SheetNote[] = []
  const last: (string | undefined)[] = []
  // names first: by them the others are told apart
  const inOrder = matches.toSorted((a, b) => Number(isName(b.field)) - Number(isName(a.field)))
  let above: string[] = []
  const rows = table.rows.map(row => {
    const look: Look = { cells: [...row.cells], above, matches }
    for (const match of matches.filter(({ field }) => !isOfFamily(field)))
      look.cells[match.column] = ofChild(row.cells[match.column] ?? '', match.column, last)
    for (const match of inOrder.filter(({ field }) => isOfFamily(field))) {
      const cell = row.cells[match.column] ?? ''
      const mark = isName(match.field) || match.field === 'childHome' ? markIn(cell) : sameAs(cell)
      if (!mark) continue
      const found = meant(look, match, mark)
      const stays = STANDS_FOR_ITSELF.test(match.field) ? '' : cell
      look.cells[match.column] = found ?? stays
      if (found === null && stays === '') notes.push(unused(row.number, match, cell))
    }
    above = look.cells
    return { ...row, cells: look.cells }
  })
  return { rows, notes }
}

const unused = (row: number, { column, field }: ColumnMatch, value: string) =>
  note('cellUnused', [row], { column, field, value })

function ofChild(cell: string, at: number, last: (string | undefined)[]): string {
  const value = markIn(cell) ? (last[at] ?? cell) : cell
  if (filled(value)) last[at] = value.length > MAX_REPEATED ? undefined : value
  return value
}

import { type Choices, chosenMatches } from './choices.ts'
import type { ColumnMatch } from './columns.ts'
import { withoutDittos } from './dittos.ts'
import { familiesOf } from './families.ts'
import { note, type SheetNote } from './note.ts'
import type { Proposal, ProposedFamily, SheetCounts } from './proposal.ts'
import type { SheetQuestion } from './question.ts'
import { type ReadRow, readRow } from './row.ts'
import { type ImportingSchool, type Settings, settingsFor } from './settings.ts'
import type { Table } from './table.ts'

function readRows(table: Table, matches: ColumnMatch[], settings: Settings) {
  const { rows, notes } = withoutDittos(table, matches)
  const original = new Map(table.rows.map(row => [row.number, row.cells]))
  let continues = false
  const read = rows.map((row): ReadRow => {
    const read = readRow(row, matches, settings, continues)
    continues = read.refused === null
    const refused = read.refused && { ...read.refused, cells: original.get(row.number)! }
    return { ...read, refused }
  })
  return { rows: read, marks: notes }
}

/** One note a column, with the rows that have something in it. */
function columnNotes(table: Table, matches: ColumnMatch[], refused: Set<number>): SheetNote[] {
  return matches.flatMap(({ column, field, header }) => {
    if (field !== 'unused' && field !== 'address') return []
    const filled = table.rows.filter(
      row => !refused.has(row.number) && (row.cells[column] ?? '').trim() !== '',
    )
    const rows = filled.map(row => row.number)
    const code = field === 'address' ? 'addressLeftOut' : 'columnUnused'
    return rows.length > 0 ? [note(code, rows, { column, field, value: header })] : []
  })
}

/** Each unknown word of a language once, with every row that has it. */
function languageQuestions(rows: ReadRow[]): SheetQuestion[] {
  const questions = new Map<string, SheetQuestion>()
  for (const row of rows)
    for (const { word, column } of row.unknown) {
      const known = questions.get(word) ?? {
        code: 'language',
        columns: [],
        rows: [],
        value: word,
        options: [],
        suggested: '',
      }
      known.columns = [...new Set([...known.columns, column])]
      known.rows = [...new Set([...known.rows, row.number])]
      questions.set(word, known)
    }
  return [...questions.values()]
}

/**
 * Several guardians in one home because the sheet does not say otherwise, or in words that we do not understand:
 * worth a look by someone who knows.
 */
function homesNote(families: ProposedFamily[], good: ReadRow[]): SheetNote[] {
  const isUnclear = (row: ReadRow) => row.notes.some(({ code }) => code === 'homeUnclear')
  const unclear = new Set(good.filter(isUnclear).map(row => row.number))
  const told = new Set(good.filter(row => row.homes.some(home => home.key !== null)).map(row => row.number))
  const assumed = families
    .flatMap(family => family.children)
    .filter(child => child.homes.length === 1 && child.homes[0]!.adults.length > 1)
    .filter(child => !child.rows.some(row => told.has(row)) || child.rows.some(row => unclear.has(row)))
  const rows = [...new Set(assumed.flatMap(child => child.rows))].sort((a, b) => a - b)
  return rows.length === 0 ? [] : [note('homesNotStated', rows)]
}

/** Letters of two people to one address: each reads what is for the other. */
function sharedEmails(families: ProposedFamily[]): SheetNote[] {
  return families.flatMap(({ adults }) =>
    [...new Set(adults.flatMap(adult => adult.emails))].flatMap(email => {
      const readers = adults.filter(adult => adult.emails.includes(email))
      const rows = [...new Set(readers.flatMap(adult => adult.rows))].sort((a, b) => a - b)
      return readers.length > 1 ? [note('sharedEmail', rows, { field: 'adultEmail', value: email })] : []
    }),
  )
}

function countsOf(table: Table, families: ProposedFamily[], refused: number): SheetCounts {
  const children = families.flatMap(family => family.children)
  return {
    rows: table.rows.length,
    read: table.rows.length - refused,
    refused,
    families: families.length,
    children: children.length,
    adults: families.reduce((sum, family) => sum + family.adults.length, 0),
    homes: children.reduce((sum, child) => sum + child.homes.length, 0),
  }
}

/**
 * What the sheet proposes: families with children, adults and homes, what must be asked, the rows that cannot be
 * taken, and a note for everything that is not used as it stands. Pure: the same arguments give the same answer.
 * While a question is open its suggestion holds.
 */
export function interpretSheet(
  table: Table,
  matches: ColumnMatch[],
  choices: Choices,
  school: ImportingSchool,
): Proposal {
  const chosen = chosenMatches(matches, choices)
  const settings = settingsFor(table, chosen, choices, school)
  const { rows, marks } = readRows(table, chosen, settings)
  const refusedRows = rows.flatMap(row => row.refused ?? [])
  const good = rows.filter(row => row.refused === null)
  const slots = new Set(
    chosen.filter(match => match.field.startsWith('adult') && match.person > 0).map(m => m.person),
  )
  const merging: SheetNote[] = []
  const families = familiesOf(good, slots.size <= 1, merging)
  const unused = columnNotes(table, chosen, new Set(refusedRows.map(row => row.number)))
  const asked = [settings.dates.question, settings.names.question].filter(question => question !== null)
  return {
    families,
    questions: [...asked, ...languageQuestions(good)],
    refusedRows,
    notes: [
      ...table.notes,
      ...unused,
      ...marks,
      ...good.flatMap(row => row.notes),
      ...merging,
      ...homesNote(families, good),
      ...sharedEmails(families),
    ],
    counts: countsOf(table, families, refusedRows.length),
  }
}

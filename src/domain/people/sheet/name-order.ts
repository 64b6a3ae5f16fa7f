import type { ColumnMatch } from './columns.ts'
import { fold, headerWords } from './fold.ts'
import { hasComma, type NameOrder, splitPeople, withoutTitle } from './names.ts'
import type { SheetQuestion } from './question.ts'
import { FAMILY_FIRST } from './synonyms.ts'
import type { SheetRow, Table } from './table.ts'

export type NameOrders = { orders: Map<number, NameOrder>; question: SheetQuestion | null }

type Votes = Record<NameOrder, number>
const CLEAR_MAJORITY = 4
const SORTED_ROWS = 5

const firstAndLast = (name: string) => {
  const parts = fold(name).split(' ')
  return { first: parts[0] ?? '', last: parts.at(-1) ?? '', many: parts.length > 1 }
}

/** Where two people of a row share a word, it is their surname, so its place tells the order. */
function vote(child: string, adult: string): { child: NameOrder; adult: NameOrder } | null {
  const [a, b] = [firstAndLast(child), firstAndLast(adult)]
  if (!a.many || !b.many) return null
  if (a.last === b.last && a.first !== b.first) return { child: 'givenFirst', adult: 'givenFirst' }
  if (a.first === b.first && a.last !== b.last) return { child: 'familyFirst', adult: 'familyFirst' }
  return null
}

function voteBySurname(child: string, surname: string): NameOrder | null {
  const { first, last, many } = firstAndLast(child)
  const parts = fold(surname).split(' ')
  if (!many || surname === '') return null
  if (parts[0] === first) return 'familyFirst'
  return parts.includes(last) ? 'givenFirst' : null
}

const cellsIn = (row: SheetRow, matches: ColumnMatch[], field: string) =>
  matches
    .filter(match => match.field === field && (row.cells[match.column] ?? '').trim() !== '')
    .map(match => ({ column: match.column, text: row.cells[match.column]!.trim() }))

function countVotes(table: Table, matches: ColumnMatch[]): Map<number, Votes> {
  const votes = new Map<number, Votes>()
  const add = (column: number, order: NameOrder) => {
    const so = votes.get(column) ?? { givenFirst: 0, familyFirst: 0 }
    so[order]++
    votes.set(column, so)
  }
  for (const row of table.rows)
    for (const child of cellsIn(row, matches, 'childName').filter(cell => !hasComma(cell.text))) {
      for (const { text } of cellsIn(row, matches, 'adultFamily')) {
        const order = voteBySurname(child.text, text)
        if (order) add(child.column, order)
      }
      for (const adult of cellsIn(row, matches, 'adultName'))
        for (const name of splitPeople(adult.text).filter(name => !hasComma(name))) {
          const orders = vote(child.text, withoutTitle(name))
          if (orders) add(child.column, orders.child)
          if (orders) add(adult.column, orders.adult)
        }
    }
  return votes
}

function decided({ givenFirst, familyFirst }: Votes): NameOrder | null {
  if (familyFirst > 0 && familyFirst >= givenFirst * CLEAR_MAJORITY) return 'familyFirst'
  return givenFirst > 0 && givenFirst >= familyFirst * CLEAR_MAJORITY ? 'givenFirst' : null
}

const isSorted = (words: string[]) => words.every((word, at) => at === 0 || words[at - 1]! <= word)

/** A class list in the order of its first words, and not of its last, may well be one of surnames. */
function looksUnclear(names: string[], commas: number): boolean {
  if (commas > 0) return true
  const many = names.map(firstAndLast).filter(name => name.many)
  if (new Set(many.map(name => name.first)).size < SORTED_ROWS) return false
  return isSorted(many.map(name => name.first)) && !isSorted(many.map(name => name.last))
}

const headerSays = (header: string) => FAMILY_FIRST(` ${headerWords(header).join(' ')} `)

/**
 * In which order each column of full names stands: by its header, by words that people of a row share, else by
 * the answer. It is asked only where a column mixes forms, votes both ways, or is sorted by its first words.
 */
export function nameOrders(table: Table, matches: ColumnMatch[], answer: NameOrder | undefined): NameOrders {
  const votes = countVotes(table, matches)
  const orders = new Map<number, NameOrder>()
  let question: SheetQuestion | null = null
  for (const { column, header, field } of matches.filter(match => /^(child|adult)Name$/.test(match.field))) {
    const filled = table.rows.filter(row => (row.cells[column] ?? '').trim() !== '')
    const open = filled.filter(row => !hasComma(row.cells[column]!) && firstAndLast(row.cells[column]!).many)
    const commas = filled.filter(row => hasComma(row.cells[column]!)).length
    const tally = votes.get(column) ?? { givenFirst: 0, familyFirst: 0 }
    const known = headerSays(header) ? 'familyFirst' : decided(tally)
    const split = tally.givenFirst > 0 && tally.familyFirst > 0
    const names = open.map(row => row.cells[column]!)
    const unclear =
      !known && open.length > 0 && (split || (field === 'childName' && looksUnclear(names, commas)))
    const suggested = tally.familyFirst > tally.givenFirst ? 'familyFirst' : 'givenFirst'
    orders.set(column, known ?? (unclear ? (answer ?? suggested) : 'givenFirst'))
    if (unclear) {
      const options = ['givenFirst', 'familyFirst']
      question ??= { code: 'nameOrder', columns: [], rows: [], value: names[0]!.trim(), options, suggested }
      question.columns.push(column)
      question.rows = [...new Set([...question.rows, ...open.map(row => row.number)])]
    }
  }
  return { orders, question: answer ? null : question }
}

import { Temporal } from 'temporal-polyfill'
import type { ColumnMatch } from './columns.ts'
import { type DateOrder, type DateReading, readDate } from './dates.ts'
import type { Field } from './fields.ts'
import { visible } from './fold.ts'
import type { SheetQuestion } from './question.ts'
import type { Table } from './table.ts'

export type DateOrders = { orders: Map<number, DateOrder>; question: SheetQuestion | null }

const ORDERS = ['mdy', 'dmy'] as const
const OLDEST_YEARS = 30
const PLANNED_YEARS = 5

/** The last year that two digits may mean: nobody is born in the future, but a child may start in it. */
export const latestYear = (field: Field, today: Temporal.PlainDate): number =>
  field === 'childBornOn' ? today.year : today.year + PLANNED_YEARS

function isPlausible(date: Temporal.PlainDate | null, field: Field, today: Temporal.PlainDate): boolean {
  if (!date) return false
  const last = field === 'childBornOn' ? today : today.add({ years: PLANNED_YEARS })
  const first = today.subtract({ years: OLDEST_YEARS })
  return Temporal.PlainDate.compare(date, first) >= 0 && Temporal.PlainDate.compare(date, last) <= 0
}

const isOpen = ({ mdy, dmy }: DateReading) => mdy !== null && dmy !== null && !mdy.equals(dmy)

/** Month first where the country writes it so, else day first. */
function orderOf(country: string): DateOrder {
  try {
    const parts = new Intl.DateTimeFormat(`en-${country}`).formatToParts(0).map(part => part.type)
    return parts.indexOf('month') < parts.indexOf('day') ? 'mdy' : 'dmy'
  } catch {
    return 'dmy'
  }
}

type Dated = { number: number; text: string; reading: DateReading }

function datesIn(table: Table, match: ColumnMatch, today: Temporal.PlainDate): Dated[] {
  const latest = latestYear(match.field, today)
  return table.rows.flatMap(({ number, cells }) => {
    const text = visible(cells[match.column] ?? '')
    const reading = readDate(text, latest)
    return reading ? [{ number, text, reading }] : []
  })
}

/** The one order in which every cell of the column is a day that can be; null when both or neither are. */
function onlyOrder(dates: Dated[], field: Field, today: Temporal.PlainDate): DateOrder | null {
  const can = (reading: DateReading, order: DateOrder) => isPlausible(reading[order], field, today)
  const sound = dates.filter(({ reading }) => ORDERS.some(order => can(reading, order)))
  const possible = ORDERS.filter(order => sound.every(({ reading }) => can(reading, order)))
  return possible.length === 1 ? possible[0]! : null
}

/** The order that most cells of a column insist on, where the column contradicts itself. */
const leaning = (dates: Dated[], fallback: DateOrder): DateOrder => {
  const count = (order: DateOrder) => dates.filter(({ reading }) => reading[order] === null).length
  const [notMdy, notDmy] = [count('mdy'), count('dmy')]
  return notMdy === notDmy ? fallback : notMdy < notDmy ? 'mdy' : 'dmy'
}

/**
 * Whether 9/1/26 is in January or in September, column by column. It is asked, once for the sheet, only where a
 * column has such a cell and no other cell of it decides; the country's custom is the suggestion.
 */
export function dateOrders(
  table: Table,
  matches: ColumnMatch[],
  answer: DateOrder | undefined,
  school: { today: Temporal.PlainDate; country: string },
): DateOrders {
  const orders = new Map<number, DateOrder>()
  let question: SheetQuestion | null = null
  for (const match of matches.filter(({ field }) => field === 'childBornOn' || field === 'childStartsOn')) {
    const dates = datesIn(table, match, school.today)
    const open = dates.filter(({ reading }) => isOpen(reading))
    const only = onlyOrder(dates, match.field, school.today)
    const suggested = leaning(dates, orderOf(school.country))
    orders.set(match.column, only ?? answer ?? suggested)
    if (only || open.length === 0) continue
    question ??= {
      code: 'dateOrder',
      columns: [],
      rows: [],
      value: open[0]!.text,
      options: [...ORDERS],
      suggested,
    }
    question.columns.push(match.column)
    question.rows = [...new Set([...question.rows, ...open.map(({ number }) => number)])]
  }
  return { orders, question: answer ? null : question }
}

/** The day of a cell by the order of its column; a cell that is a day in the other order only is taken so. */
export function dayOf(cell: string, order: DateOrder, latest: number): Temporal.PlainDate | null {
  const reading = readDate(cell, latest)
  return reading && (reading[order] ?? reading.mdy ?? reading.dmy)
}

import type { Temporal } from 'temporal-polyfill'
import type { Choices } from './choices.ts'
import type { ColumnMatch } from './columns.ts'
import { type DateOrders, dateOrders } from './date-order.ts'
import { type NameOrders, nameOrders } from './name-order.ts'
import type { Table } from './table.ts'

/** The school that imports: its day, its locale (BCP 47), the country (ISO 3166-1) of numbers without prefix. */
export type ImportingSchool = { today: Temporal.PlainDate; schoolLocale: string; country: string }

/** What is settled for the whole sheet before its rows are read. */
export type Settings = ImportingSchool & {
  dates: DateOrders
  names: NameOrders
  languages: Record<string, string>
  twoSurnames: boolean
}

export const settingsFor = (
  table: Table,
  matches: ColumnMatch[],
  choices: Choices,
  school: ImportingSchool,
): Settings => ({
  ...school,
  dates: dateOrders(table, matches, choices.dateOrder, school),
  names: nameOrders(table, matches, choices.nameOrder),
  languages: choices.languages ?? {},
  twoSurnames: /^(es|ca|gl|eu)\b/.test(school.schoolLocale),
})

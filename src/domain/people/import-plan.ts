import { createHash } from 'node:crypto'
import { type Ctx, schoolDay } from '../../platform/ctx.ts'
import { type Fitted, fit, type Told } from './import-fit.ts'
import type { Known } from './import-known.ts'
import { makingOf, rowsOf } from './import-making.ts'
import type { Unmailed } from './import-readers.ts'
import type { Rows } from './import-rows.ts'
import type { Choices } from './sheet/choices.ts'
import { type ColumnMatch, matchColumns } from './sheet/columns.ts'
import { type Comparison, compareWithSchool } from './sheet/compare.ts'
import { interpretSheet } from './sheet/interpret.ts'
import type { Proposal } from './sheet/proposal.ts'
import type { SheetQuestion } from './sheet/question.ts'
import type { Table } from './sheet/table.ts'

/** What the head decided, about the sheet and about the people in it. */
export type ImportChoices = Choices & Told

/** What an import does, in numbers of rows; `changed` and `same` count people, `leftOut` adults without a name. */
export type Outcome = {
  children: number
  adults: number
  contacts: number
  homes: number
  groups: number
  changed: number
  same: number
  refused: number
  leftOut: number
}

/** All that a sheet would do to a school, before it does it. `seen` stands for exactly this. */
export type Plan = {
  table: Table
  matches: ColumnMatch[]
  questions: SheetQuestion[]
  proposal: Proposal
  fitted: Fitted
  comparison: Comparison
  rows: Rows
  unmailed: Map<string, Unmailed>
  outcome: Outcome
  seen: string
}

/** What this sheet, read by these choices, would do to the school as it is. Pure but for new ids. */
export function planOf(ctx: Ctx, table: Table, choices: ImportChoices, known: Known): Plan {
  const today = schoolDay(ctx)
  const school = { today, schoolLocale: ctx.school.locale, country: ctx.school.country }
  const matches = matchColumns(table)
  const proposal = interpretSheet(table, matches, choices, school)
  // an answered question is asked no more; the page shows all of them, with the answers
  const open: Choices = choices.columns ? { columns: choices.columns } : {}
  const { questions } = interpretSheet(table, matches, open, school)
  const fitted = fit(proposal, known, choices, today)
  const comparison = compareWithSchool(fitted, fitted.known)
  const { rows, unmailed } = rowsOf(makingOf(ctx, fitted, today))
  const outcome = outcomeOf(rows, comparison, proposal, fitted)
  const seen = createHash('sha256')
    .update(JSON.stringify([fitted.ids, comparison, outcome, Object.values(rows).map(list => list.length)]))
    .digest('base64url')
  return { table, matches, questions, proposal, fitted, comparison, rows, unmailed, outcome, seen }
}

function outcomeOf(rows: Rows, comparison: Comparison, proposal: Proposal, fitted: Fitted): Outcome {
  const added = (kind: 'child' | 'adult') => comparison.add.filter(who => who.kind === kind).length
  return {
    children: added('child'),
    adults: added('adult'),
    contacts: rows.persons.length - comparison.add.length,
    homes: rows.parties.length,
    groups: rows.groups.length,
    changed: new Set(comparison.change.map(change => change.who.id)).size,
    same: comparison.same.length,
    refused: proposal.counts.refused,
    leftOut: fitted.nameless.filter(one => one.typed === '').length,
  }
}

/** Whether the sheet would change anything at all. */
export const isIdle = (plan: Plan): boolean => Object.values(plan.rows).every(list => list.length === 0)

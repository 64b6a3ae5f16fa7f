import { sql } from 'kysely'
import { type Ctx, schoolDay } from '../../platform/ctx.ts'
import { newId } from '../../platform/ids.ts'
import { found, Invalid, Refused } from '../../platform/refusal.ts'
import { knownSchool } from './import-known.ts'
import { type ImportChoices, type Outcome, type Plan, planOf } from './import-plan.ts'
import { type Uncalled, uncalledOf } from './import-uncalled.ts'
import { isNotOver, needHead, needPerson } from './policy.ts'
import { decodeSheet } from './sheet/bytes.ts'
import type { SheetNote } from './sheet/note.ts'
import { type Reading, readTable, type Table } from './sheet/table.ts'

/** A sheet that was brought in: a draft with what it would do, or one that was applied, with what it did. */
export type Import = {
  id: string
  made_at: string
  choices: ImportChoices
  applied_at: string | null
  change: string | null
  undone_at: string | null
  outcome: Outcome
  /** The refused rows as a CSV file; empty where there is none. */
  refused: string
  /** None once it is applied: the sheet is gone then. */
  plan: Plan | null
  /** Of what was applied and stands: new children with nobody to call or to fetch them. */
  uncalled: Uncalled[]
  /** Groups of today with children and without a lead: nobody would hold the conferences of those children. */
  leaderless: { id: string; name: string }[]
}

/** Keeps a sheet until it is applied or put away. Gives the draft's id. Throws `Invalid` at `sheet` or `file`. */
export async function startImport(ctx: Ctx, pasted: string, file: Uint8Array | null): Promise<string> {
  needHead(ctx)
  const { text: sheet, notes } = textOf(pasted, file)
  const id = newId()
  const row = { school_id: ctx.school.id, id, by_person: needPerson(ctx).id, made_at: ctx.now.toString() }
  await ctx.db
    .insertInto('imports')
    .values({
      ...row,
      sheet,
      notes: JSON.stringify(notes),
      choices: '{}',
      refused: '',
      outcome: '{}',
      change_id: null,
      applied_at: null,
    })
    .execute()
  return id
}

/** The text of what was sent, once it is known to be a sheet, and what was said when a workbook became text. */
function textOf(pasted: string, file: Uint8Array | null): { text: string; notes: SheetNote[] } {
  const field = file ? 'file' : 'sheet'
  if (file && pasted.trim() !== '') throw new Invalid({ file: { key: 'imports.invalid.both' } })
  const decoded = decodeSheet(file ?? pasted)
  const { fault }: Reading = decoded.fault ? { fault: { code: decoded.fault } } : readTable(decoded.text)
  if (!fault && decoded.text !== undefined) return { text: decoded.text, notes: decoded.notes ?? [] }
  const { code, row } = fault!
  throw new Invalid({ [field]: { key: `sheet.fault.${code}`, ...(row ? { args: { row } } : {}) } })
}

/** The drafts that wait, newest first: each holds a whole sheet until somebody applies it or puts it away. */
export async function draftsFor(ctx: Ctx): Promise<{ id: string; made_at: string }[]> {
  needHead(ctx)
  return ctx.db
    .selectFrom('imports')
    .select(['id', 'made_at'])
    .where('applied_at', 'is', null)
    .orderBy('made_at', 'desc')
    .orderBy('id', 'desc')
    .execute()
}

/** One import with what it would do or did; for the head. Throws `Absent` or `Forbidden`. */
export async function importFor(ctx: Ctx, id: string): Promise<Import> {
  needHead(ctx)
  const row = found(await selectImport(ctx, id).executeTakeFirst(), 'import')
  const { sheet, notes, ...rest } = row
  const choices = row.choices as ImportChoices
  const plan = row.applied_at
    ? null
    : planOf(ctx, tableIn(sheet, notes as SheetNote[]), choices, await knownSchool(ctx))
  const uncalled = row.change && !row.undone_at ? await uncalledOf(ctx, row.change) : []
  return { ...rest, choices, outcome: plan?.outcome ?? (row.outcome as Outcome), plan, uncalled }
}

const selectImport = (ctx: Ctx, id: string) =>
  ctx.db
    .selectFrom('imports')
    .leftJoin('changes', 'changes.id', 'imports.change_id')
    .where('imports.id', '=', id)
    .select([
      'imports.id',
      'imports.made_at',
      'sheet',
      'notes',
      'choices',
      'applied_at',
      'refused',
      'outcome',
    ])
    .select(['imports.change_id as change', 'changes.undone_at'])
    .select(leaderless(schoolDay(ctx).toString()))

const leaderless = (day: string) =>
  sql<
    Import['leaderless']
  >`(select coalesce(jsonb_agg(jsonb_build_object('id', g.id, 'name', g.name) order by g.name), '[]')
    from groups g where ${isNotOver('g', day)}
    and exists (select from group_members m where m.group_id = g.id and m.part = 'child'
      and ${isNotOver('m', day)})
    and not exists (select from group_members m where m.group_id = g.id and m.part = 'lead'
      and ${isNotOver('m', day)}))`.as('leaderless')

/** A kept sheet was readable when it came. */
function tableIn(sheet: string, notes: SheetNote[]): Table {
  const { table, fault } = readTable(sheet, notes)
  if (fault) throw new Error(`a kept sheet has the fault ${fault.code}`)
  return table
}

/** What the head decided about the sheet; the next look goes by it. Nothing happens to an import that was applied. */
export async function keepChoices(ctx: Ctx, id: string, choices: ImportChoices): Promise<void> {
  needHead(ctx)
  await ctx.db
    .updateTable('imports')
    .set({ choices: JSON.stringify(choices) })
    .where('id', '=', id)
    .where('applied_at', 'is', null)
    .execute()
}

/**
 * Puts a draft away with its sheet; of an import that was applied, the refused rows that are left of it. Gives
 * whether anything of the import is left. Refused with `imports.applied` where there is nothing to put away.
 */
export async function putAway(ctx: Ctx, id: string): Promise<boolean> {
  needHead(ctx)
  const kept = ctx.db.selectFrom('imports').select(['applied_at', 'refused']).where('id', '=', id)
  const row = found(await kept.forUpdate().executeTakeFirst(), 'import')
  if (!row.applied_at) {
    await ctx.db.deleteFrom('imports').where('id', '=', id).execute()
    return false
  }
  if (row.refused === '') throw new Refused('imports.applied')
  await ctx.db.updateTable('imports').set({ refused: '' }).where('id', '=', id).execute()
  return true
}

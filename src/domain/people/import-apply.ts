import type { Ctx } from '../../platform/ctx.ts'
import { found, Refused } from '../../platform/refusal.ts'
import { changing, undoChange } from '../../platform/undo.ts'
import { type ImportChoices, isIdle } from './import-plan.ts'
import { namingsOf } from './import-uncalled.ts'
import { lockPeople, writeRows } from './import-write.ts'
import { type Import, importFor, keepChoices } from './imports.ts'
import { needHead } from './policy.ts'
import { writeRefusedRows } from './sheet/refused.ts'

/** The sentence of each reason why a row was refused, and the heading above them. */
export type RefusedWords = Parameters<typeof writeRefusedRows>[2]
/** What came of it: done now, done before, or not done since it is no longer what the head has seen. */
export type Applied = 'done' | 'before' | 'other'

/**
 * Does all that the sheet proposes, in this transaction and as one change that can be taken back, if it still is
 * what was `seen`: the school is read again while nobody can change it. Invites nobody, announces nothing. The
 * sheet is gone afterwards; its refused rows stay, to be mended.
 */
export async function applyImport(
  ctx: Ctx,
  id: string,
  choices: ImportChoices,
  seen: string,
  words: RefusedWords,
): Promise<Applied> {
  const before = await lockImport(ctx, id)
  if (before.applied_at) return 'before'
  await lockPeople(ctx)
  await keepChoices(ctx, id, choices)
  const { plan } = await importFor(ctx, id)
  const { table, rows, outcome, proposal } = found(plan)
  if (plan!.seen !== seen) return 'other'
  if (isIdle(plan!)) throw new Refused('imports.nothing')
  const { change } = await changing(ctx, 'import', id, () => writeRows(ctx, rows))
  const refused = proposal.refusedRows.length > 0 ? writeRefusedRows(table, proposal.refusedRows, words) : ''
  await ctx.db
    .updateTable('imports')
    .set({ sheet: '', notes: '[]', choices: '{}', refused, outcome: JSON.stringify(outcome) })
    .set({ change_id: change, applied_at: ctx.now.toString() })
    .where('id', '=', id)
    .execute()
  return 'done'
}

async function lockImport(ctx: Ctx, id: string) {
  needHead(ctx)
  const kept = ctx.db.selectFrom('imports').select(['applied_at', 'change_id']).where('id', '=', id)
  return found(await kept.forUpdate().executeTakeFirst(), 'import')
}

/**
 * Takes the whole import back. A second time is no further act. Refused with `imports.movedOn` where something
 * of it was changed since, or other things have come to hang on it: a round, a note, a person's new address.
 */
export async function undoImport(ctx: Ctx, id: string): Promise<void> {
  const { change_id } = await lockImport(ctx, id)
  if (!change_id) throw new Refused('imports.notApplied')
  await lockPeople(ctx)
  const { undone_at } = await ctx.db
    .selectFrom('changes')
    .select('undone_at')
    .where('id', '=', change_id)
    .executeTakeFirstOrThrow()
  if (undone_at) return
  try {
    for (const naming of await namingsOf(ctx, id)) await undoChange(ctx, naming.id)
    await undoChange(ctx, change_id)
    await ctx.db.updateTable('imports').set({ refused: '' }).where('id', '=', id).execute()
  } catch (problem) {
    if (problem instanceof Refused) throw new Refused('imports.movedOn')
    throw problem
  }
}

/** The refused rows of an import as a CSV file in the words of the reader; of a draft as it is read now. */
export function refusedOf(kept: Import, words: RefusedWords): string {
  const rows = kept.plan?.proposal.refusedRows ?? []
  const file = kept.plan && rows.length > 0 ? writeRefusedRows(kept.plan.table, rows, words) : kept.refused
  return found(file === '' ? null : file, 'refused rows')
}

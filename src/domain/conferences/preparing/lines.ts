import type { Ctx } from '../../../platform/ctx.ts'

/** An item that is said otherwise, or taken off, is so in the preparation too that it came from. */
export async function replaceLine(
  ctx: Ctx,
  preparation: string,
  line: string,
  by: string | null,
): Promise<void> {
  const kept = await ctx.db
    .selectFrom('preparation_words')
    .where('preparation_id', '=', preparation)
    .where('question', '=', 'talk')
    .select('text')
    .executeTakeFirst()
  if (!kept) return
  const lines = kept.text
    .split('\n')
    .flatMap(one => (one.trim() === line ? (by === null ? [] : [by]) : [one]))
  const text = lines.join('\n')
  const row = ctx.db.updateTable('preparation_words').where('preparation_id', '=', preparation)
  if (text.trim() === '')
    await ctx.db
      .deleteFrom('preparation_words')
      .where('preparation_id', '=', preparation)
      .where('question', '=', 'talk')
      .execute()
  else await row.where('question', '=', 'talk').set({ text }).execute()
  await ctx.db
    .updateTable('preparations')
    .set(eb => ({ version: eb('version', '+', 1) }))
    .where('id', '=', preparation)
    .execute()
}

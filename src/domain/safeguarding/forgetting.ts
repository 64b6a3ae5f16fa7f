import { sql } from 'kysely'
import { type Ctx, schoolDay } from '../../platform/ctx.ts'
import { childrenGoneBefore } from '../people/gone.ts'
import './tables.ts'

const YEARS = 7
/** A note last: what was written in it hangs on it. */
const TABLES = ['safeguarding_reads', 'safeguarding_readers', 'safeguarding_entries'] as const

/** The children about whom a suspicion is kept: who they are is kept with it. */
export async function suspectedChildren(ctx: Ctx): Promise<string[]> {
  const rows = await ctx.db.selectFrom('safeguarding_notes').select('child_id').distinct().execute()
  return rows.map(row => row.child_id)
}

/** What was suspected of children who left so many years ago, who could read it and who did. */
export async function forgetSuspicions(ctx: Ctx): Promise<void> {
  const before = schoolDay(ctx).subtract({ years: YEARS })
  const children = await childrenGoneBefore(ctx, before)
  if (children.length === 0) return
  // the database lets nothing of a suspicion go but for this day
  await sql`select set_config('app.suspicions_before', ${before.toString()}, true)`.execute(ctx.db)
  const notes = ctx.db.selectFrom('safeguarding_notes').select('id').where('child_id', 'in', children)
  for (const table of TABLES) await ctx.db.deleteFrom(table).where('note_id', 'in', notes).execute()
  await ctx.db.deleteFrom('safeguarding_notes').where('child_id', 'in', children).execute()
  await sql`select set_config('app.suspicions_before', '', true)`.execute(ctx.db)
}

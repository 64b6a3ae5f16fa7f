import { sql } from 'kysely'
import { Temporal } from 'temporal-polyfill'
import { actorId, type Ctx } from './ctx.ts'
import { newId } from './ids.ts'
import { found, Refused } from './refusal.ts'
import { CHANGE_DAYS } from './retention.ts'

declare module './db/client.ts' {
  interface Tables {
    changes: {
      school_id: string
      id: string
      kind: string
      subject: string
      by_person: string
      made_at: string
      undone_at: string | null
    }
    changed_rows: {
      school_id: string
      change_id: string
      step: number
      table_name: string
      before: unknown
      after: unknown
    }
  }
}

// class 23 of PostgreSQL's codes: a constraint refuses
const BROKEN_RULE = '23'

export type Change<T> = { change: string; value: T }

/**
 * Runs `work` so that all that it writes can be taken back as one act. `kind` names the act,
 * `subject` whom or what it was about. Gives the change's id with the value.
 */
export async function changing<T>(
  ctx: Ctx,
  kind: string,
  subject: string,
  work: (change: string) => Promise<T>,
): Promise<Change<T>> {
  const id = newId()
  const by = found(actorId(ctx), 'author of the change')
  const row = { school_id: ctx.school.id, id, kind, subject, by_person: by, made_at: ctx.now.toString() }
  await ctx.db
    .insertInto('changes')
    .values({ ...row, undone_at: null })
    .execute()
  await sql`select set_config('app.change_id', ${id}, true)`.execute(ctx.db)
  const value = await work(id)
  await sql`select set_config('app.change_id', '', true)`.execute(ctx.db)
  return { change: id, value }
}

/** Takes a change back, row by row from the last. Refuses, and takes back nothing, when a row has moved on or is needed since. */
export async function undoChange(ctx: Ctx, id: string): Promise<{ kind: string; subject: string }> {
  const change = found(
    await ctx.db.selectFrom('changes').selectAll().where('id', '=', id).forUpdate().executeTakeFirst(),
    'change',
  )
  if (change.undone_at) return change
  if (isForgotten(ctx, change.made_at)) throw new Refused('frame.movedOn')
  if (await isLeanedOn(ctx, id)) throw new Refused('frame.movedOn')
  // a whole school's sheet: each row that goes is asked after in every table that could name it
  await sql`set local statement_timeout = '120s'`.execute(ctx.db)
  if (!(await restoreRows(ctx, id))) throw new Refused('frame.movedOn')
  await ctx.db.updateTable('changes').set({ undone_at: ctx.now.toString() }).where('id', '=', id).execute()
  return change
}

/** Something was added since that hangs on a row which the change made, and would be gone with it. */
async function isLeanedOn(ctx: Ctx, change: string): Promise<boolean> {
  const { rows } = await sql<{ leaned: boolean }>`select app.is_leaned_on(${change}) as leaned`.execute(
    ctx.db,
  )
  return rows[0]?.leaned ?? false
}

/** Its row images are, or soon will be, gone. */
const isForgotten = (ctx: Ctx, madeAt: string) =>
  Temporal.Instant.compare(Temporal.Instant.from(madeAt), ctx.now.subtract({ hours: 24 * CHANGE_DAYS })) < 0

/** Whether all rows could be put back: none has moved on, and what they hang on is still there. */
async function restoreRows(ctx: Ctx, change: string): Promise<boolean> {
  try {
    const { rows } = await sql<{ restored: boolean }>`
      select app.restore_row(table_name, before, after) as restored from (
        select * from changed_rows where change_id = ${change} order by step desc) r`.execute(ctx.db)
    await sql`set constraints all immediate`.execute(ctx.db)
    return rows.every(row => row.restored)
  } catch (problem) {
    if ((problem as { code?: string }).code?.startsWith(BROKEN_RULE)) return false
    throw problem
  }
}

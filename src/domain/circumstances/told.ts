import { sql } from 'kysely'
import { actorId, type Ctx } from '../../platform/ctx.ts'
import { isGuardian, isStaff } from '../people/policy.ts'
import { isAuthor, isReader, stands } from './policy.ts'

/** Whom a note names. For letters, which say nothing of it. */
export async function readersOf(ctx: Ctx, id: string): Promise<string[]> {
  const rows = await ctx.db
    .selectFrom('circumstance_readers')
    .select('reader_id')
    .where('circumstance_id', '=', id)
    .execute()
  return rows.map(row => row.reader_id)
}

/** Who wrote a note that has not ended. For letters, which say nothing of it. */
export async function authorOf(ctx: Ctx, id: string): Promise<string[]> {
  const rows = await ctx.db
    .selectFrom('circumstances as note')
    .select('author_id')
    .where('id', '=', id)
    .where(stands(ctx))
    .execute()
  return rows.map(row => row.author_id)
}

/** The children about whom something waits for the reader: told and not opened yet, or own and about to end. A fragment. */
export const childrenInConfidence = (ctx: Ctx) => {
  const told = sql<boolean>`(${isReader(ctx)} and not exists (select from circumstance_reads read
    where read.circumstance_id = note.id and read.reader_id = ${actorId(ctx)}))`
  const own = sql<boolean>`(note.asked_at is not null and ${isAuthor(ctx)})`
  // only the ways of the roles that the reader holds are asked
  const asStaff = isStaff(ctx) ? told : sql`false`
  const asGuardian = isGuardian(ctx) ? own : sql`false`
  return sql<string[]>`array(select distinct note.child_id::text from circumstances note
    where ${stands(ctx)} and (${asStaff} or ${asGuardian}))`
}

import { sql } from 'kysely'
import { actorId, type Ctx } from '../../platform/ctx.ts'
import { isStaff } from '../people/policy.ts'
import { isIn } from './policy.ts'

/** Whom a note names and who wrote it, save who wrote in it last. For letters, which say nothing of it. */
export async function concernedBy(ctx: Ctx, note: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    with last as (select author_id from safeguarding_entries where note_id = ${note} order by written_at desc, id desc limit 1)
    select reader_id as id from safeguarding_readers where note_id = ${note} and reader_id not in (select author_id from last)
    union
    select author_id as id from safeguarding_notes where id = ${note} and author_id not in (select author_id from last)`.execute(
    ctx.db,
  )
  return rows.map(row => row.id)
}

/** In how many notes something stands that the reader has not opened. A fragment. */
export const unreadSuspicions = (ctx: Ctx) => (isStaff(ctx) ? unread(ctx) : sql<number>`0`)

const unread = (ctx: Ctx) =>
  sql<number>`(select count(*)::int from safeguarding_notes note where ${isIn(ctx)} and exists (
    select from safeguarding_entries entry where entry.note_id = note.id and entry.author_id <> ${actorId(ctx)}
      and not exists (select from safeguarding_reads read where read.note_id = note.id
        and read.reader_id = ${actorId(ctx)} and read.read_at >= entry.written_at)))`

import { sql } from 'kysely'
import { actorId, type Ctx } from '../../platform/ctx.ts'
import { isOutsideFamily } from '../people/outside-family.ts'

/** Wrote the `note` or is named for it, works at the school today, and is of no family of the child. */
export const isIn = (ctx: Ctx) =>
  sql<boolean>`((note.author_id = ${actorId(ctx)} or exists (select from safeguarding_readers named
      where named.note_id = note.id and named.reader_id = ${actorId(ctx)}))
    and exists (select from persons p where p.id = ${actorId(ctx)}
      and ${isOutsideFamily(ctx, sql.ref('note.child_id'))}))`

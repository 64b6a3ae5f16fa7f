import { sql } from 'kysely'
import { actorId, type Ctx, schoolDay } from '../../platform/ctx.ts'
import { isHomeOf } from '../people/guarded.ts'
import { isInTeam } from '../people/team.ts'

/** Told by the reader, as a guardian who still is one in that home. Nobody else of the home reads it. */
export const isAuthor = (ctx: Ctx) =>
  sql<boolean>`(note.author_id = ${actorId(ctx)} and ${isHomeOf(ctx, 'note.party_id', actorId(ctx), 'voice')})`

/** Not ended, and its last day has not passed, though nobody may have swept it yet. */
export const stands = (ctx: Ctx) =>
  sql<boolean>`(note.ended_at is null and note.until_on > ${schoolDay(ctx).toString()})`

/** Told to the reader by name until it ends, who is of the child's team today. The head, too, reads only what names the head. */
export const isReader = (ctx: Ctx) =>
  sql<boolean>`(${stands(ctx)} and exists (select from circumstance_readers named
      where named.circumstance_id = note.id and named.reader_id = ${actorId(ctx)})
    and ${isInTeam(ctx, 'note.child_id', 'note.party_id')})`

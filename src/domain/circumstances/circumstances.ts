import { sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { Ctx } from '../../platform/ctx.ts'
import { newId } from '../../platform/ids.ts'
import { found } from '../../platform/refusal.ts'
import { openText } from '../../platform/school-keys.ts'
import { MOST_READS, type Sealer } from '../../platform/sealing.ts'
import { type Named, named } from '../people/names.ts'
import { namesBeside } from '../people/names-beside.ts'
import { needPerson } from '../people/policy.ts'
import { placeOf } from './confiding.ts'
import { isAuthor, isReader, stands } from './policy.ts'
import type { Purpose } from './rules.ts'

/** A note without its text. `reads`, the newest first, are for its author alone. */
export type Circumstance = {
  id: string
  child: Named
  author: Named
  isOwn: boolean
  /** What it is told for; null where nobody was asked, and once it has ended. */
  purpose: Purpose | null
  written_at: string
  /** The first day on which it is gone. */
  until_on: string
  hasEnded: boolean
  readers: Named[]
  reads: { reader: string; at: string }[]
}

/** The notes about a child that the reader told, or was told; the newest first. An empty list for everybody else. */
export const circumstancesFor = async (ctx: Ctx, child: string): Promise<Circumstance[]> =>
  (await seen(ctx).where('note.child_id', '=', child).execute()).map(viewOf)

/** One of these. Throws `Absent` for everybody else. */
export async function circumstanceFor(ctx: Ctx, id: string): Promise<Circumstance> {
  return viewOf(found(await seen(ctx).where('note.id', '=', id).executeTakeFirst(), 'circumstance'))
}

/** One that the reader told and that has not ended. Throws `Absent` for everybody else. */
export async function ownCircumstanceFor(ctx: Ctx, id: string): Promise<Circumstance> {
  const note = await circumstanceFor(ctx, id)
  return found(note.isOwn && !note.hasEnded ? note : undefined, 'circumstance')
}

/** The text. Each time that somebody other than its author opens it is written down. Absent where it has ended. */
export async function openCircumstance(ctx: Ctx, sealer: Sealer, note: Circumstance): Promise<string> {
  const { id } = note
  const row = await ctx.db
    .selectFrom('circumstances')
    .select('sealed')
    .where('id', '=', id)
    .executeTakeFirst()
  const sealed = found(!note.hasEnded && row?.sealed ? row.sealed : undefined, 'circumstance')
  if (!note.isOwn)
    await ctx.db
      .insertInto('circumstance_reads')
      .values({
        ...{ school_id: ctx.school.id, id: newId(), circumstance_id: id },
        ...{ reader_id: needPerson(ctx).id, read_at: ctx.now.toString() },
      })
      .execute()
  return openText(ctx, sealer, placeOf(id), sealed)
}

function seen(ctx: Ctx) {
  needPerson(ctx)
  return ctx.db
    .selectFrom('circumstances as note')
    .select(['note.id', 'note.purpose', 'note.written_at', 'note.until_on', isAuthor(ctx).as('own')])
    .select(sql<boolean>`not ${stands(ctx)}`.as('ended'))
    .select(eb => [
      namesBeside(sql`array[note.child_id, note.author_id]`).as('persons'),
      jsonArrayFrom(
        eb
          .selectFrom('circumstance_readers as told')
          .innerJoin('persons as p', 'p.id', 'told.reader_id')
          .select(['p.id', 'p.given_name', 'p.family_name', 'p.use_name'])
          .whereRef('told.circumstance_id', '=', 'note.id')
          .orderBy('p.given_name')
          .orderBy('p.id'),
      ).as('readers'),
      jsonArrayFrom(
        eb
          .selectFrom('circumstance_reads as read')
          .select(['read.reader_id as reader', 'read.read_at as at'])
          .whereRef('read.circumstance_id', '=', 'note.id')
          .where(isAuthor(ctx))
          .orderBy('read.read_at', 'desc')
          .limit(MOST_READS + 1),
      ).as('reads'),
    ])
    .select(['note.child_id', 'note.author_id'])
    .where(sql<boolean>`(${isAuthor(ctx)} or ${isReader(ctx)})`)
    .orderBy('note.written_at', 'desc')
}

type Row = Awaited<ReturnType<ReturnType<typeof seen>['execute']>>[number]

function viewOf({ own, ended, persons, readers, child_id, author_id, ...rest }: Row): Circumstance {
  const who = (id: string) => named(persons.find(one => one.id === id)!)
  const { id, purpose, written_at, until_on, reads } = rest
  return {
    ...{ id, purpose, written_at, until_on, reads, isOwn: own, hasEnded: ended },
    ...{ child: who(child_id), author: who(author_id), readers: readers.map(named) },
  }
}

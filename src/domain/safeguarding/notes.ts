import { sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { Ctx } from '../../platform/ctx.ts'
import { newId } from '../../platform/ids.ts'
import { announce } from '../../platform/outbox.ts'
import { found } from '../../platform/refusal.ts'
import { openText } from '../../platform/school-keys.ts'
import { MOST_READS, type Sealer } from '../../platform/sealing.ts'
import { type Named, named } from '../people/names.ts'
import { namesBeside } from '../people/names-beside.ts'
import { needPerson, needStaff } from '../people/policy.ts'
import { addEntry, entryPlace } from './noting.ts'
import { isIn } from './policy.ts'

/** A note without its words, and each time that somebody has opened it, the newest first. */
export type Note = {
  id: string
  child: Named
  author: Named
  seen_on: string
  written_at: string
  readers: Named[]
  reads: { reader: string; name: string; at: string }[]
}
export type Entry = { author: Named; at: string; text: string }

/** The notes that the reader wrote or is named for, the newest first. For staff alone. */
export async function notesFor(ctx: Ctx): Promise<Note[]> {
  needStaff(ctx)
  return (await seen(ctx).execute()).map(viewOf)
}

/** One of these. Throws `Absent` for everybody else. */
export async function noteFor(ctx: Ctx, id: string): Promise<Note> {
  needStaff(ctx)
  return viewOf(found(await seen(ctx).where('note.id', '=', id).executeTakeFirst(), 'note'))
}

/** What it says, in the order in which it was written. Each time that somebody opens it is written down. */
export async function openNote(ctx: Ctx, sealer: Sealer, { id }: Note): Promise<Entry[]> {
  await ctx.db
    .insertInto('safeguarding_reads')
    .values({
      ...{ school_id: ctx.school.id, id: newId(), note_id: id },
      ...{ reader_id: needPerson(ctx).id, read_at: ctx.now.toString() },
    })
    .execute()
  const rows = await ctx.db
    .selectFrom('safeguarding_entries as entry')
    .innerJoin('persons as p', 'p.id', 'entry.author_id')
    .select(['entry.id as entry', 'entry.sealed', 'entry.written_at', ...NAME])
    .where('entry.note_id', '=', id)
    .orderBy('entry.written_at')
    .orderBy('entry.id')
    .execute()
  const entries: Entry[] = []
  for (const row of rows)
    entries.push({
      ...{ author: named(row), at: row.written_at },
      text: await openText(ctx, sealer, entryPlace(row.entry), row.sealed),
    })
  return entries
}

/** Adds to it; its other readers are told that there is more. */
export async function addTo(ctx: Ctx, sealer: Sealer, { id }: Note, text: string): Promise<void> {
  await addEntry(ctx, sealer, id, text)
  await announce(ctx, 'suspicionNoted', { note: id })
}

const NAME = ['p.id', 'p.given_name', 'p.family_name', 'p.use_name'] as const

const seen = (ctx: Ctx) =>
  ctx.db
    .selectFrom('safeguarding_notes as note')
    .select(['note.id', 'note.child_id', 'note.author_id', 'note.seen_on', 'note.written_at'])
    .select(eb => [
      namesBeside(sql`array[note.child_id, note.author_id]`).as('persons'),
      jsonArrayFrom(
        eb
          .selectFrom('safeguarding_readers as named')
          .innerJoin('persons as p', 'p.id', 'named.reader_id')
          .select(NAME)
          .whereRef('named.note_id', '=', 'note.id')
          .orderBy('p.given_name')
          .orderBy('p.id'),
      ).as('readers'),
      jsonArrayFrom(
        eb
          .selectFrom('safeguarding_reads as read')
          .innerJoin('persons as p', 'p.id', 'read.reader_id')
          .select([...NAME, 'read.read_at as at'])
          .whereRef('read.note_id', '=', 'note.id')
          .orderBy('read.read_at', 'desc')
          .limit(MOST_READS + 1),
      ).as('reads'),
    ])
    .where(isIn(ctx))
    .orderBy('note.written_at', 'desc')

type Row = Awaited<ReturnType<ReturnType<typeof seen>['execute']>>[number]

function viewOf({ persons, readers, reads, child_id, author_id, ...rest }: Row): Note {
  const who = (id: string) => named(persons.find(one => one.id === id)!)
  return {
    ...{ ...rest, child: who(child_id), author: who(author_id), readers: readers.map(named) },
    reads: reads.map(read => ({ reader: read.id, name: named(read).full, at: read.at })),
  }
}

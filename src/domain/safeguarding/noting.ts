import { type Ctx, schoolDay } from '../../platform/ctx.ts'
import { newId } from '../../platform/ids.ts'
import { announce } from '../../platform/outbox.ts'
import { Invalid } from '../../platform/refusal.ts'
import { sealText } from '../../platform/school-keys.ts'
import type { Sealer } from '../../platform/sealing.ts'
import { isOutsideFamily } from '../people/outside-family.ts'
import { needPerson } from '../people/policy.ts'
import { type Pupil, pupilsFor } from '../people/pupils.ts'
import { type Staff, staffOn } from '../people/staff.ts'
import type { Noting } from './schema.ts'
import './facts.ts'

/** Children whom the reader knows at the school, and colleagues who can be told. For staff alone. */
export async function notingFor(ctx: Ctx): Promise<{ children: Pupil[]; colleagues: Staff[] }> {
  // for all others there is no such page
  const children = await pupilsFor(ctx)
  const [me, staff] = [needPerson(ctx).id, await staffOn(ctx, schoolDay(ctx))]
  const works = (one: Staff) => one.roles.some(role => role === 'head' || role === 'educator')
  return { children, colleagues: staff.filter(one => one.id !== me && works(one)) }
}

/**
 * Notes what somebody of the school suspects. Gives the note's id. Throws `Invalid` by field: nobody is named, or one
 * who is of the child's family.
 */
export async function note(ctx: Ctx, sealer: Sealer, input: Noting): Promise<string> {
  const { children, colleagues } = await notingFor(ctx)
  if (!children.some(child => child.id === input.child))
    throw new Invalid({ child: { key: 'common.invalid.choose' } })
  if (input.seen_on > schoolDay(ctx).toString())
    throw new Invalid({ seen_on: { key: 'safeguarding.future' } })
  const readers = [...new Set(input.readers)]
  if (readers.length === 0 || !readers.every(id => colleagues.some(one => one.id === id)))
    throw new Invalid({ readers: { key: 'safeguarding.readers.choose' } })
  await needOutsiders(ctx, input.child, readers)
  const [id, school_id, written_at] = [newId(), ctx.school.id, ctx.now.toString()]
  await ctx.db
    .insertInto('safeguarding_notes')
    .values({
      school_id,
      id,
      child_id: input.child,
      author_id: needPerson(ctx).id,
      seen_on: input.seen_on,
      written_at,
    })
    .execute()
  await ctx.db
    .insertInto('safeguarding_readers')
    .values(readers.map(reader_id => ({ school_id, note_id: id, reader_id })))
    .execute()
  await addEntry(ctx, sealer, id, input.text)
  await announce(ctx, 'suspicionNoted', { note: id })
  return id
}

async function needOutsiders(ctx: Ctx, child: string, readers: string[]) {
  const outside = await ctx.db
    .selectFrom('persons as p')
    .select('p.id')
    .where('p.id', 'in', readers)
    .where(isOutsideFamily(ctx, child))
    .execute()
  if (outside.length < readers.length) throw new Invalid({ readers: { key: 'safeguarding.readers.family' } })
}

/** For words that have decided that the actor may write here. */
export async function addEntry(ctx: Ctx, sealer: Sealer, note_id: string, text: string) {
  const id = newId()
  await ctx.db
    .insertInto('safeguarding_entries')
    .values({
      ...{ school_id: ctx.school.id, id, note_id, author_id: needPerson(ctx).id },
      ...{ sealed: await sealText(ctx, sealer, entryPlace(id), text), written_at: ctx.now.toString() },
    })
    .execute()
}

/** Where in the house a sealed entry belongs. */
export const entryPlace = (id: string) => `safeguarding ${id}`

import { sql } from 'kysely'
import type { Ctx } from '../../../platform/ctx.ts'
import { Refused } from '../../../platform/refusal.ts'
import { listedAt } from '../agenda/agenda.ts'
import { bring } from '../agenda/bringing.ts'
import type { Item } from '../agenda/items.ts'
import { giveBack } from '../agenda/taking-up.ts'
import { noteEnd } from '../held/ends.ts'
import { makeSummary } from '../summaries/making.ts'
import { needHolder } from './policy.ts'
import { whyNotClosed, whyNotNoted } from './rules.ts'
import { type Talk, talkFor } from './talk.ts'

/** A conference and its items for those who hold it, in two statements. Absent for the family and the student. */
export async function heldTalkFor(ctx: Ctx, meeting: string): Promise<{ talk: Talk; items: Item[] }> {
  const talk = await talkFor(ctx, meeting)
  needHolder(talk)
  return { talk, items: (await listedAt(ctx, talk)).items }
}

/** They sit down: what is still open from before stands on this agenda from now on. Twice is once. */
export async function beginTalk(ctx: Ctx, meeting: string): Promise<void> {
  const { talk, items } = await heldTalkFor(ctx, meeting)
  if (talk.begun_at) return
  const begun = { begun_at: ctx.now.toString(), begun_by: talk.me }
  const free = { student_left_at: null, closed_at: null, closed_by: null }
  await ctx.db
    .insertInto('meeting_talks')
    .values({ school_id: ctx.school.id, meeting_id: meeting, ...begun, ...free })
    .onConflict(conflict => conflict.doNothing())
    .execute()
  await bring(ctx, talk, items)
}

/** From now on the grown-ups talk about the rest. Twice is once. */
export async function letStudentGo(ctx: Ctx, meeting: string): Promise<void> {
  const talk = await talkFor(ctx, meeting)
  needHolder(talk)
  const why = whyNotNoted(talk)
  if (why) throw new Refused(why)
  await ctx.db
    .updateTable('meeting_talks')
    .set({ student_left_at: sql`coalesce(student_left_at, ${ctx.now.toString()})` })
    .where('meeting_id', '=', meeting)
    .execute()
}

/**
 * The conference is over, and both sides are told what was agreed: nothing is added any more. Where nobody has noted yet how it went, it took place, with all
 * of whom it was expected. Refuses `conferences.itemsWithoutOutcome` while it is not said of an item what came of it.
 */
export async function closeTalk(ctx: Ctx, meeting: string, words: string): Promise<void> {
  const { talk, items } = await heldTalkFor(ctx, meeting)
  if (talk.closed_at) return
  const why = whyNotClosed(talk, items)
  if (why) throw new Refused(why)
  const closed = await ctx.db
    .updateTable('meeting_talks')
    .set({ closed_at: ctx.now.toString(), closed_by: talk.me })
    .where('meeting_id', '=', meeting)
    .where('closed_at', 'is', null)
    .returning('meeting_id')
    .executeTakeFirst()
  // somebody else was as quick
  if (!closed) return
  if (talk.start && !talk.went)
    await noteEnd(ctx, meeting, { went: 'held', began: '', ended: '', came: 'all' })
  await makeSummary(ctx, talk, items, words)
  await giveBack(ctx, items)
}

/** Something is to be put right: the next summary stands beside the earlier one. Twice is once. */
export async function reopenTalk(ctx: Ctx, meeting: string): Promise<void> {
  const talk = await talkFor(ctx, meeting)
  needHolder(talk)
  await ctx.db
    .updateTable('meeting_talks')
    .set({ closed_at: null, closed_by: null })
    .where('meeting_id', '=', meeting)
    .execute()
}

import { sql } from 'kysely'
import type { Ctx } from '../../../platform/ctx.ts'
import { newId } from '../../../platform/ids.ts'
import { Absent, found, Refused } from '../../../platform/refusal.ts'
import { takeTurns } from '../booking/turn.ts'
import { talkFor } from '../meeting/talk.ts'
import { BATCH } from './rules.ts'
import type { Summaries } from './summary.ts'
import type { Heard } from './tables.ts'

/** The reader says that it was so, or what it adds. Refuses where a later summary was made since. */
export async function addView(
  ctx: Ctx,
  { talk, summaries }: Summaries,
  summary: string,
  text: string,
): Promise<void> {
  const [last] = summaries
  if (found(last, 'summary').id !== summary) throw new Refused('conferences.summaryMadeAnew')
  await ctx.db
    .insertInto('summary_views')
    .values({
      ...{ school_id: ctx.school.id, id: newId(), summary_id: summary, person_id: talk.me, side: talk.side },
      ...{ answer: text.trim() === '' ? 'confirmed' : 'adds', text, said_at: ctx.now.toString() },
    })
    .execute()
}

/** One tap of whoever came to the school; what was tapped knows nobody. Once: what came second is not counted. */
export async function giveHeard(ctx: Ctx, meeting: string, heard: Heard): Promise<void> {
  const talk = await talkFor(ctx, meeting)
  if (talk.side === 'school' || !talk.closed_at) throw new Absent('question')
  const row = { school_id: ctx.school.id }
  const first = await ctx.db
    .insertInto('heard_givers')
    .values({ ...row, meeting_id: meeting, person_id: talk.me })
    .onConflict(conflict => conflict.doNothing())
    .returning('person_id')
    .executeTakeFirst()
  if (!first) return
  // one at a time in a round, so that no two count the same answers before theirs
  await takeTurns(ctx, [`heard ${talk.round}`])
  const { n } = await ctx.db
    .selectFrom('heard_answers')
    .where('round_id', '=', talk.round)
    .select(sql<number>`count(*)::int`.as('n'))
    .executeTakeFirstOrThrow()
  await ctx.db
    .insertInto('heard_answers')
    // an id that tells no order
    .values({ ...row, id: crypto.randomUUID(), round_id: talk.round, heard, batch: Math.floor(n / BATCH) })
    .execute()
}

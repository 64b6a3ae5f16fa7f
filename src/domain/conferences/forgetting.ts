import { sql } from 'kysely'
import type { Ctx } from '../../platform/ctx.ts'
import './tables.ts'
import './held/tables.ts'
import './requests/tables.ts'
import './summaries/tables.ts'

/** The conferences about these children: times, who was there, preparations, agendas, notes, summaries. */
export async function forgetConferences(ctx: Ctx, children: string[]): Promise<void> {
  await ctx.db.deleteFrom('conference_requests').where('child_id', 'in', children).execute()
  await ctx.db.deleteFrom('meetings').where('child_id', 'in', children).execute()
}

/** What families said so that a time could be found, a year after; a round without conferences, after two; requests likewise. */
export async function forgetRounds(ctx: Ctx): Promise<void> {
  const ago = (years: number) => ctx.now.subtract({ hours: years * 24 * 365 }).toString()
  const finished = (years: number) =>
    ctx.db
      .selectFrom('round_states')
      .where('state', '=', 'closed')
      .where('effective_at', '<', ago(years))
      .select('round_id')
  const over = sql<string>`(select m.id from meetings m where m.round_id in (${finished(1)}))`
  for (const table of ['answers', 'waits', 'nudges'] as const)
    await ctx.db.deleteFrom(table).where('round_id', 'in', finished(1)).execute()
  for (const table of ['meeting_wishes', 'declines', 'heard_givers'] as const)
    await ctx.db.deleteFrom(table).where('meeting_id', 'in', over).execute()
  const empty = await finished(2)
    .where(sql<boolean>`not exists (select from meetings m where m.round_id = round_states.round_id)`)
    .execute()
  // its history stands in the way of sweeping a round away by mistake, so it goes by its own name
  for (const { round_id } of empty) {
    await ctx.db.deleteFrom('round_states').where('round_id', '=', round_id).execute()
    await ctx.db.deleteFrom('rounds').where('id', '=', round_id).execute()
  }
  await ctx.db.deleteFrom('conference_requests').where('answered_at', '<', ago(2)).execute()
}

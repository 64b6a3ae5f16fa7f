import { sql } from 'kysely'
import type { Ctx } from '../../../platform/ctx.ts'
import { newId } from '../../../platform/ids.ts'
import { announce } from '../../../platform/outbox.ts'
import type { Item } from '../agenda/items.ts'
import { standing } from '../meeting/rules.ts'
import type { Talk } from '../meeting/talk.ts'

/**
 * Makes the summary of a conference that is just closed, from the outcomes that stand, and tells its home. The one
 * before stays, with what was said to it.
 */
export async function makeSummary(ctx: Ctx, talk: Talk, items: Item[], words: string): Promise<string> {
  const id = newId()
  const { n } = await ctx.db
    .selectFrom('summaries')
    .where('meeting_id', '=', talk.id)
    .select(sql<number>`count(*)::int + 1`.as('n'))
    .executeTakeFirstOrThrow()
  const row = { school_id: ctx.school.id }
  await ctx.db
    .insertInto('summaries')
    .values({ ...row, id, meeting_id: talk.id, n, words, made_by: talk.me, made_at: ctx.now.toString() })
    .execute()
  const outcomes = items
    .filter(item => item.audience === 'all')
    .flatMap(item => standing(item.outcomes))
    .map(outcome => ({ ...row, summary_id: id, outcome_id: outcome.id }))
  if (outcomes.length > 0) await ctx.db.insertInto('summary_outcomes').values(outcomes).execute()
  await announce(ctx, 'summaryMade', { round: talk.round, meeting: talk.id, summary: id })
  return id
}

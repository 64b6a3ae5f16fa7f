import { sql } from 'kysely'
import { actorId, type Ctx } from '../../../platform/ctx.ts'
import { newId } from '../../../platform/ids.ts'
import { found, Refused } from '../../../platform/refusal.ts'
import type { Wishes } from './schema.ts'

/** Where a guardian stands on the list of a round, with its open offer; for words that have taken the round's turn. */
export const waitInTurn = (ctx: Ctx, round: string, guardian: string) =>
  ctx.db
    .selectFrom('waits')
    .leftJoin('offers', join => join.onRef('offers.wait_id', '=', 'waits.id').on('offers.answer', 'is', null))
    .select(['waits.id', 'offers.id as offer'])
    .where('waits.round_id', '=', round)
    .where('waits.guardian_id', '=', guardian)
    .where('waits.ended_at', 'is', null)
    .executeTakeFirst()

/**
 * Writes what a guardian waits for; who waits already keeps its place. Refuses `conferences.offerOpen` while a time
 * is kept for it: whoever could change wishes then could keep it for ever.
 */
export async function keepWait(ctx: Ctx, round: string, guardian: string, wishes: Wishes): Promise<void> {
  const { meetings, from_at, until_at, days, spoken_by } = wishes
  const kept = await waitInTurn(ctx, round, guardian)
  if (kept?.offer) throw new Refused('conferences.offerOpen')
  const id = kept?.id ?? newId()
  const columns = {
    together: wishes.together && meetings.length > 1,
    from_at: from_at || null,
    until_at: until_at || null,
    days: [...new Set(days)],
    asked_by: found(actorId(ctx)),
    spoken_by,
  }
  const row = { school_id: ctx.school.id, id, round_id: round, guardian_id: guardian, ...columns }
  await ctx.db
    .insertInto('waits')
    .values({ ...row, asked_at: ctx.now.toString(), ended_at: null, ended_as: null })
    .onConflict(conflict => conflict.columns(['school_id', 'id']).doUpdateSet(columns))
    .execute()
  await ctx.db.deleteFrom('wait_meetings').where('wait_id', '=', id).execute()
  await ctx.db
    .insertInto('wait_meetings')
    .values(
      meetings.map(meeting_id => ({
        school_id: ctx.school.id,
        wait_id: id,
        meeting_id,
        ...given(meeting_id),
      })),
    )
    .execute()
}

/** The time that it has now. */
const given = (meeting: string) => ({
  instead_of: sql<string | null>`(select b.starts_wall from bookings b where b.meeting_id = ${meeting}
    and b.cancelled_at is null)`,
})

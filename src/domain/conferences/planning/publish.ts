import { actorId, type Ctx } from '../../../platform/ctx.ts'
import { announce } from '../../../platform/outbox.ts'
import { found, Refused } from '../../../platform/refusal.ts'
import { isReached } from '../../../platform/time.ts'
import { type Named, namesOf } from '../../people/names.ts'
import { needMover } from '../booking/policy.ts'
import { type RoundView, roundFor } from '../rounds/rounds.ts'
import { type Placed, placedOf } from '../schedule.ts'

/** For so long after publishing nobody has been told, and it can be taken back as if it had never been. */
export const UNDO_SECONDS = 10

export type Publication = { round: RoundView; placed: number; unplaced: Placed[]; names: Map<string, Named> }

/** What publishing a round would mean: how many have a time, and who has none. Only the head. */
export async function publicationFor(ctx: Ctx, id: string): Promise<Publication> {
  needMover(ctx)
  const round = await roundFor(ctx, id)
  const wanted = (await placedOf(ctx, id)).filter(meeting => meeting.need !== 'waived')
  const unplaced = wanted.filter(meeting => !meeting.booking)
  const names = await namesOf(
    ctx,
    unplaced.flatMap(meeting => [meeting.child, ...meeting.educators]),
  )
  return { round, placed: wanted.length - unplaced.length, unplaced, names }
}

/**
 * Publishes the schedule of a round: it counts in ten seconds, and only then anybody is told. Refuses
 * `conferences.nothingPlanned`, and `conferences.alreadyPublished` for whoever comes second.
 */
export async function publishRound(ctx: Ctx, id: string): Promise<void> {
  needMover(ctx)
  const round = await roundFor(ctx, id)
  const booked = await ctx.db
    .selectFrom('bookings')
    .select('id')
    .where('round_id', '=', round.id)
    .where('cancelled_at', 'is', null)
    .limit(1)
    .executeTakeFirst()
  if (!booked) throw new Refused('conferences.nothingPlanned')
  const release = ctx.now.add({ seconds: UNDO_SECONDS }).toString()
  const written = await ctx.db
    .insertInto('round_states')
    .values({
      school_id: ctx.school.id,
      round_id: round.id,
      state: 'published',
      by_person: found(actorId(ctx)),
      entered_at: ctx.now.toString(),
      effective_at: release,
    })
    .onConflict(conflict => conflict.doNothing())
    .returning('state')
    .executeTakeFirst()
  if (!written) throw new Refused('conferences.alreadyPublished')
  await announce(ctx, 'schedulePublished', { round: round.id, release_at: release })
}

/**
 * Takes a publication back while nobody has been told. The fact stays in the outbox: whoever tells it looks
 * again when it is due whether the round is published, and finds that it is not. Refuses `conferences.tooLate`.
 */
export async function unpublishRound(ctx: Ctx, id: string): Promise<void> {
  needMover(ctx)
  const round = await roundFor(ctx, id)
  const state = round.states.find(one => one.state === 'published')
  if (!state) return
  if (isReached(state.effective_at, ctx.now)) throw new Refused('conferences.tooLate')
  await ctx.db
    .deleteFrom('round_states')
    .where('round_id', '=', round.id)
    .where('state', '=', 'published')
    .execute()
}

import { Temporal } from 'temporal-polyfill'
import { actorId, type Ctx, schoolDay } from '../../../platform/ctx.ts'
import { announce } from '../../../platform/outbox.ts'
import { found, Refused } from '../../../platform/refusal.ts'
import { isReached } from '../../../platform/time.ts'
import { askableIn, noteAsked, restingIn } from '../held/asked.ts'
import { needArranger } from '../policy.ts'
import { whyNotOpen } from '../rules.ts'
import type { RoundState } from '../tables.ts'
import { awaitedIn } from './families.ts'
import { meetingsOf, roundFor } from './rounds.ts'

/** Writes that a round has reached a state, by this actor, in effect from `effective` on; once. */
export async function enterState(
  ctx: Ctx,
  round: string,
  state: RoundState,
  effective: Temporal.Instant = ctx.now,
): Promise<void> {
  const row = { school_id: ctx.school.id, round_id: round, state, by_person: found(actorId(ctx), 'author') }
  await ctx.db
    .insertInto('round_states')
    .values({ ...row, entered_at: ctx.now.toString(), effective_at: effective.toString() })
    .onConflict(conflict => conflict.columns(['school_id', 'round_id', 'state']).doNothing())
    .execute()
}

/** The rounds that are in that state by now, as a query. For words that have decided who is told. */
export const roundsThatReached = (ctx: Ctx, state: RoundState) =>
  ctx.db
    .selectFrom('round_states')
    .select('round_id')
    .where('state', '=', state)
    .where('effective_at', '<=', ctx.now.toString())

/** Asks the families for their times. Refuses what `whyNotOpen` names. */
export async function openRound(ctx: Ctx, id: string): Promise<void> {
  const round = await lockedRound(ctx, id)
  const why = whyNotOpen(round, await meetingsOf(ctx, id), schoolDay(ctx).toString())
  if (why) throw new Refused(why)
  await enterState(ctx, id, 'opened')
  await noteAsked(ctx, id, await askableIn(ctx, id), found(actorId(ctx)))
  await announce(ctx, 'timesAsked', { round: id })
}

/** Ends a round: nothing in it is changed any more. */
export async function closeRound(ctx: Ctx, id: string): Promise<void> {
  const round = await lockedRound(ctx, id)
  if (round.state === 'draft') throw new Refused('rounds.notAsked')
  await enterState(ctx, id, 'closed')
}

/** For so long after it was finished a round can go on as if it had not been. */
const REOPEN_MINUTES = 10

/** Takes the end of a round back while it is fresh. Refuses `rounds.closedLong`. */
export async function reopenRound(ctx: Ctx, id: string): Promise<void> {
  const round = await lockedRound(ctx, id)
  const closed = round.states.find(({ state }) => state === 'closed')
  if (!closed) return
  const over = Temporal.Instant.from(closed.entered_at).add({ minutes: REOPEN_MINUTES })
  if (isReached(over.toString(), ctx.now)) throw new Refused('rounds.closedLong')
  await ctx.db.deleteFrom('round_states').where('round_id', '=', id).where('state', '=', 'closed').execute()
}

/**
 * Asks once more those who have not answered, but nobody who was asked within two days; gives how many. Refuses when
 * there is nobody to remind, and, where all of them were asked lately, `conferences.nudgedLately` with the next instant.
 */
export async function remindRound(ctx: Ctx, id: string): Promise<number> {
  const round = await lockedRound(ctx, id)
  if (round.state === 'draft') throw new Refused('rounds.notAsked')
  if (round.state === 'closed' || round.state === 'published') throw new Refused(`rounds.${round.state}`)
  if (schoolDay(ctx).toString() > round.answers_until) throw new Refused('rounds.askedTooLate')
  const told = new Set(await askableIn(ctx, id))
  const awaited = (await awaitedIn(ctx, id)).filter(guardian => told.has(guardian))
  if (awaited.length === 0) throw new Refused('rounds.allAnswered')
  const resting = await restingIn(ctx, id)
  const guardians = awaited.filter(guardian => !resting.has(guardian))
  const next = awaited.map(guardian => resting.get(guardian) ?? '').sort()[0]
  if (guardians.length === 0)
    throw new Refused('conferences.nudgedLately', { until: Temporal.Instant.from(next!) })
  await noteAsked(ctx, id, guardians, found(actorId(ctx)))
  await announce(ctx, 'timesAsked', { round: id, guardians, reminder: true })
  return guardians.length
}

/** For the head; two who press at once take turns. */
async function lockedRound(ctx: Ctx, id: string) {
  await ctx.db.selectFrom('rounds').select('id').where('id', '=', id).forUpdate().execute()
  const round = await roundFor(ctx, id)
  needArranger(ctx)
  return round
}

import { actorId, type Ctx } from '../../../platform/ctx.ts'
import { newId } from '../../../platform/ids.ts'
import { announce } from '../../../platform/outbox.ts'
import { found } from '../../../platform/refusal.ts'
import { changing, undoChange } from '../../../platform/undo.ts'
import { needMover } from '../booking/policy.ts'
import { freeInterpreter } from '../booking/rows.ts'
import { type RoundView, roundFor } from '../rounds/rounds.ts'
import { isTold } from '../rules.ts'
import { offerFreed } from '../waiting/offers.ts'
import { backOf } from './day-back.ts'
import { type DayPlan, planIn } from './day-plan.ts'
import { letGo, takeTurnsOf } from './day-turn.ts'
import { type Change, writeHours, writeMoves } from './day-write.ts'
import type { DayAsk } from './hours-moved.ts'

/**
 * Holds a day of a round, or one educator's hours of it, on another day: all that can come along does, at once
 * and as the same entries of everyone's calendar; what cannot stays booked where it is and is named. Families
 * who know the schedule hear of it once each. Only the head; gives the act, by which it can be taken back.
 */
export async function moveDay(ctx: Ctx, id: string, ask: DayAsk): Promise<{ act: string; plan: DayPlan }> {
  needMover(ctx)
  await takeTurnsOf(ctx, id)
  await letGo(ctx, id, ask)
  const plan = await planIn(ctx, await roundFor(ctx, id), ask)
  const act = newId()
  const { change } = await changing(ctx, 'dayMoved', ask.from, () => writeHours(ctx, id, plan.after))
  const changes = told(
    plan.round,
    plan.moves.map(({ booking, start, to, claims, without }) => ({
      ...{ booking, start, to, claims, sequence: booking.sequence },
      interpreter: without === null ? booking.interpreter : null,
    })),
  )
  await writeMoves(ctx, changes, act)
  await keep(ctx, act, plan, change, await tell(ctx, plan.round, changes))
  await offerFreed(ctx, id)
  return { act, plan }
}

/**
 * Takes it back as one act: every booking to where it was, and the days and hours. Refuses `frame.movedOn` once
 * anything of it was changed again, and `conferences.dayOver` when the day has begun. Twice is once.
 */
export async function undoDayMove(ctx: Ctx, id: string, act: string): Promise<void> {
  needMover(ctx)
  await takeTurnsOf(ctx, id)
  const back = await backOf(ctx, id, act)
  if (back.undone) return
  await undoChange(ctx, found(back.change))
  const changes = told(back.round, back.changes)
  await writeMoves(ctx, changes, null)
  const undone = { undone_at: ctx.now.toString() }
  await ctx.db.updateTable('booking_moves').set(undone).where('day_move_id', '=', act).execute()
  await ctx.db.updateTable('day_moves').set(undone).where('id', '=', act).execute()
  await tell(ctx, back.round, changes, back.fact)
  await offerFreed(ctx, id)
}

/** What families were told changes its calendar entry: one more of its sequence. */
const told = (round: RoundView, changes: Change[]): Change[] =>
  changes.map(change => ({ ...change, sequence: change.sequence + Number(isTold(round)) }))

async function tell(ctx: Ctx, round: RoundView, changes: Change[], undoes: string | null = null) {
  if (!isTold(round) || changes.length === 0) return null
  const moves = changes.map(({ booking: { id, start, end }, to, sequence }) => ({
    booking: id,
    from: { start, end },
    to: { start: to.start.toString(), end: to.end.toString() },
    sequence,
  }))
  for (const { booking, interpreter, sequence } of changes)
    await freeInterpreter(ctx, round.id, booking, interpreter, sequence)
  return announce(ctx, 'dayMoved', { round: round.id, moves, ...(undoes !== null && { undoes }) })
}

async function keep(ctx: Ctx, act: string, { round, ask }: DayPlan, change: string, fact: string | null) {
  await ctx.db
    .insertInto('day_moves')
    .values({
      ...{ school_id: ctx.school.id, id: act, round_id: round.id, person_id: ask.educator },
      ...{ from_day: ask.from, to_day: ask.to, change_id: change, fact_id: fact },
      ...{ made_at: ctx.now.toString(), made_by: found(actorId(ctx), 'head'), undone_at: null },
    })
    .execute()
}

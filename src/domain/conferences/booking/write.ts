import { actorId, type Ctx } from '../../../platform/ctx.ts'
import { newId } from '../../../platform/ids.ts'
import { isTold } from '../rules.ts'
import { offerFreed } from '../waiting/offers.ts'
import type { Case } from './case.ts'
import { replaceClaims } from './claims.ts'
import type { Setting } from './fit.ts'
import { writeNewAll } from './new.ts'
import { cancelRow, changeRow, reviveRow } from './rows.ts'
import { type Standing, standingIn, standingOf } from './state.ts'

/** A change that was made: the booking that it was about, and the move by which it can be taken back. */
export type Done = { booking: string; move: string }

/** Gives a meeting its first time, or a new one after it was cancelled. Whoever waited for it waits no more. */
export async function writeNew(ctx: Ctx, known: Case, setting: Setting): Promise<Done> {
  const [done] = await writeNewAll(ctx, [{ known, setting }], { told: isTold(known.round) })
  await offerFreed(ctx, known.round.id)
  return done!
}

/** Moves a booking, or changes how it is held; it keeps its id, so that calendars follow. Its place is offered. */
export async function writeMoved(
  ctx: Ctx,
  { round, meeting }: Case,
  setting: Setting,
  locked = meeting.booking!.locked,
): Promise<Done> {
  const { id } = meeting.booking!
  const locked_at = locked ? ctx.now.toString() : null
  await changeRow(ctx, round, meeting.booking!, setting, { locked_at })
  await replaceClaims(ctx, id, setting.claims)
  await offerFreed(ctx, round.id)
  return writeMove(ctx, id, standingOf(meeting), standingIn(setting, locked))
}

/** Takes a meeting's time away; its place is free for others at once, first for whoever waits. */
export async function writeCancelled(ctx: Ctx, { round, meeting }: Case): Promise<Done> {
  const { id } = meeting.booking!
  await cancelRow(ctx, round, meeting.booking!, actorId(ctx))
  await replaceClaims(ctx, id, [])
  await offerFreed(ctx, round.id)
  return writeMove(ctx, id, standingOf(meeting), null)
}

/** Gives a cancelled booking its place again, as the same entry of everyone's calendar. */
export async function writeRevived(ctx: Ctx, { round }: Case, id: string, setting: Setting, locked: boolean) {
  await reviveRow(ctx, round, id, setting, locked)
  await replaceClaims(ctx, id, setting.claims)
  await offerFreed(ctx, round.id)
  return writeMove(ctx, id, null, standingIn(setting, locked))
}

/** Keeps what was done to a booking; gives the move's id. */
export async function writeMove(ctx: Ctx, booking: string, before: Standing, after: Standing): Promise<Done> {
  const move = newId()
  await ctx.db
    .insertInto('booking_moves')
    .values({
      school_id: ctx.school.id,
      id: move,
      booking_id: booking,
      before: JSON.stringify(before),
      after: JSON.stringify(after),
      made_at: ctx.now.toString(),
      made_by: actorId(ctx),
    })
    .execute()
  return { booking, move }
}

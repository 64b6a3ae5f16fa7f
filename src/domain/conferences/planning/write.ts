import type { Ctx } from '../../../platform/ctx.ts'
import { newId } from '../../../platform/ids.ts'
import { announce } from '../../../platform/outbox.ts'
import { writeClaims } from '../booking/claims.ts'
import type { Setting } from '../booking/fit.ts'
import { columnsOf } from '../booking/new.ts'
import { cancelRow, changeRow, reviveRow } from '../booking/rows.ts'
import { isSameStanding, type Standing, standingIn, standingOf } from '../booking/state.ts'
import type { RoundView } from '../rounds/rounds.ts'
import { isTold, toldFrom } from '../rules.ts'
import type { Scheduled } from '../schedule.ts'

/** A meeting and how it is to be held; null: no more. `again`: the cancelled booking that it gets back. */
export type Change = { meeting: Scheduled; setting: Setting | null; again?: string; locked?: boolean }
/** By whose hand, and which plan's doing it is; without a plan, what one did is being taken back. */
type Author = { by: string; plan: string | null }
type Moved = { booking: string; before: Standing; after: Standing }

/**
 * Changes many meetings as one, so that one may come to where another was. A booking that moves keeps its id, so
 * that calendars follow. Once families know the schedule, each change is announced. Gives how many changed.
 */
export async function writeChanges(
  ctx: Ctx,
  round: RoundView,
  changes: Change[],
  { by, plan }: Author,
): Promise<number> {
  const held = changes.flatMap(({ meeting }) => meeting.booking?.id ?? [])
  if (held.length > 0) await ctx.db.deleteFrom('claims').where('booking_id', 'in', held).execute()
  const claims: Parameters<typeof writeClaims>[1] = []
  const moved: Moved[] = []
  for (const change of changes) {
    const { meeting, setting, locked = false } = change
    const booking = await put(ctx, round, change, by)
    claims.push(...(setting?.claims ?? []).map(claim => ({ ...claim, takenBy: booking })))
    const [before, after] = [standingOf(meeting), setting && standingIn(setting, locked)]
    if (!isSameStanding(before, after)) moved.push({ booking, before, after })
  }
  await writeClaims(ctx, claims)
  await keep(ctx, moved, { by, plan })
  return moved.length
}

async function put(ctx: Ctx, round: RoundView, change: Change, by: string): Promise<string> {
  const { meeting, setting, again, locked = false } = change
  const { booking } = meeting
  if (booking && !setting) await cancelRow(ctx, round, booking, by)
  if (booking && setting && !isSameStanding(standingOf(meeting), standingIn(setting, locked)))
    await changeRow(ctx, round, booking, setting, { locked_at: locked ? ctx.now.toString() : null })
  if (booking) return booking.id
  if (!again) return add(ctx, round, meeting, setting!, by)
  await reviveRow(ctx, round, again, setting!, locked)
  return again
}

async function add(ctx: Ctx, round: RoundView, { meeting }: Scheduled, setting: Setting, by: string) {
  const id = newId()
  await ctx.db
    .insertInto('bookings')
    .values({
      ...{ school_id: ctx.school.id, id, round_id: round.id, meeting_id: meeting },
      ...columnsOf(ctx, setting),
      ...{ sequence: 0, booked_at: ctx.now.toString(), booked_by: by },
    })
    .execute()
  if (isTold(round)) await announce(ctx, 'bookingMade', { round: round.id, booking: id }, toldFrom(ctx.now))
  return id
}

async function keep(ctx: Ctx, moved: Moved[], { by, plan }: Author) {
  if (moved.length === 0) return
  const made = { school_id: ctx.school.id, made_at: ctx.now.toString(), made_by: by, plan_id: plan }
  await ctx.db
    .insertInto('booking_moves')
    .values(
      moved.map(({ booking, before, after }) => ({
        ...{ ...made, id: newId(), booking_id: booking },
        ...{ before: JSON.stringify(before), after: JSON.stringify(after) },
      })),
    )
    .execute()
}

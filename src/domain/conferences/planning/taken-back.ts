import { actorId, type Ctx } from '../../../platform/ctx.ts'
import { found, Refused } from '../../../platform/refusal.ts'
import { undoChange } from '../../../platform/undo.ts'
import { needMover } from '../booking/policy.ts'
import { isSameStanding, type Standing, standingIn, standingOf } from '../booking/state.ts'
import { offerFreed } from '../waiting/offers.ts'
import { askFor } from './approve.ts'
import { planRows } from './plans.ts'
import type { Sources } from './problem-sources.ts'
import { settle } from './settle.ts'
import { sourcesOf } from './sources.ts'
import { readInTurn } from './turn.ts'
import { type Change, writeChanges } from './write.ts'

/**
 * Takes back as one all that a plan changed: every meeting to where it was before, and hours and rooms. Only the
 * head. Refuses `frame.movedOn` once anything of it was changed again, or where a place of before is taken. The
 * plan is a proposal then. Twice is once.
 */
export async function undoPlan(ctx: Ctx, round: string, id: string): Promise<void> {
  needMover(ctx)
  await readInTurn(ctx, round)
  const row = await planRows(ctx)
    .where('id', '=', id)
    .where('round_id', '=', round)
    .forUpdate()
    .executeTakeFirst()
  const { taken_at, change_id } = found(row, 'plan')
  if (!taken_at) return
  if (change_id) await undoChange(ctx, change_id)
  const sources = await sourcesOf(ctx, round)
  const changes = changesBack(sources, await movedBy(ctx, id))
  await writeChanges(ctx, sources.round, changes, { by: found(actorId(ctx)), plan: null })
  await ctx.db
    .updateTable('booking_moves')
    .set({ undone_at: ctx.now.toString() })
    .where('plan_id', '=', id)
    .execute()
  await ctx.db.updateTable('plans').set({ taken_at: null, change_id: null }).where('id', '=', id).execute()
  await offerFreed(ctx, round)
}

type Moved = { booking: string; meeting: string; before: unknown; after: unknown }

/** What the plan last did to each booking and was not taken back. */
const movedBy = (ctx: Ctx, plan: string): Promise<Moved[]> =>
  ctx.db
    .selectFrom('booking_moves as m')
    .innerJoin('bookings as b', 'b.id', 'm.booking_id')
    .where('m.plan_id', '=', plan)
    .where('m.undone_at', 'is', null)
    .distinctOn('m.booking_id')
    .select(['m.booking_id as booking', 'b.meeting_id as meeting', 'm.before', 'm.after'])
    .orderBy('m.booking_id')
    .orderBy('m.made_at', 'desc')
    .execute()

function changesBack(sources: Sources, moved: Moved[]): Change[] {
  const meetings = new Map(sources.schedule.map(meeting => [meeting.meeting, meeting]))
  const wanted = moved.map(({ meeting: id, booking, before, after }) => {
    const meeting = meetings.get(id)
    const isOther = meeting?.booking && meeting.booking.id !== booking
    if (!meeting || isOther || !isSameStanding(standingOf(meeting), after as Standing))
      throw new Refused('frame.movedOn')
    return { meeting, booking, was: before as Standing, ask: askFor(before as Standing) }
  })
  const { chosen, clashes } = settle(sources, wanted)
  if (clashes.length > 0) throw new Refused('frame.movedOn')
  const settings = new Map(chosen.map(one => [one.meeting.meeting, one.setting]))
  return wanted.map(({ meeting, booking, was }) => {
    const setting = settings.get(meeting.meeting) ?? null
    const locked = was?.locked ?? false
    if (!isSameStanding(setting && standingIn(setting, locked), was)) throw new Refused('frame.movedOn')
    return { meeting, setting, locked, ...(!meeting.booking && { again: booking }) }
  })
}

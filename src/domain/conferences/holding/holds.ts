import { sql } from 'kysely'
import { Temporal } from 'temporal-polyfill'
import type { Ctx } from '../../../platform/ctx.ts'
import { composed } from '../../../platform/db/composed.ts'
import { found, Refused } from '../../../platform/refusal.ts'
import { partiesGuardedBy } from '../../people/guarded.ts'
import { needFamilyChange } from '../booking/family-change.ts'
import { changedOften } from '../booking/seldom.ts'
import type { TimePick } from '../booking/together.ts'
import { takeTurnsFor } from '../booking/turn.ts'
import { chooserOf, choosingOf } from '../choosing/choosing.ts'
import { offerFreed } from '../waiting/offers.ts'
import { lengthenOffer } from '../waiting/settled.ts'
import { type Hold, heldIn } from './kept.ts'
import { HOLD_MINUTES, keepTimes, releaseLater } from './write.ts'

/** WCAG 2.2.1: whoever needs more time gets it at least ten times. */
const MOST_EXTENSIONS = 10
/** Whoever was offered a time was given hours: a minute more or less would be none. */
const OFFER_MINUTES = 30

/**
 * Holds these times for the reader's home, all or nothing, in place of what it held before. Refuses
 * `conferences.timeTaken` with the next free times, and what `needFamilyChange` does.
 */
export async function holdTimes(ctx: Ctx, round: string, picks: TimePick[]): Promise<Hold> {
  const guardian = chooserOf(ctx, round)
  const meetings = picks.map(pick => pick.meeting)
  await takeTurnsFor(ctx, round, meetings)
  const dropped = await dropHeld(ctx, round, guardian, meetings)
  const choosing = await choosingOf(ctx, round, guardian)
  needFamilyChange(choosing, meetings, await changedOften(ctx, meetings))
  await keepTimes(ctx, choosing.cases, picks, { guardian })
  if (dropped.length > 0) await offerFreed(ctx, round)
  return found(await holdFor(ctx, round), 'hold')
}

/** What is held for the reader's home in a round, if anything; of several the reader's own, the newest. */
export async function holdFor(ctx: Ctx, round: string): Promise<Hold | undefined> {
  const guardian = chooserOf(ctx, round)
  const rows = await heldIn(ctx, round, guardian).execute()
  return rows[0]
}

/**
 * Two more minutes; half an hour more of what was offered, until it begins. Gives until when. Refuses
 * `conferences.holdOver`, and `conferences.heldLong` after the tenth time, or where some of the times are kept for a
 * home that is not the reader's.
 */
export async function extendHold(ctx: Ctx, hold: Hold): Promise<Temporal.Instant> {
  const kept = await inTurn(ctx, hold)
  const all = await ctx.db.selectFrom('holds').select('id').where('bundle_id', '=', kept.id).execute()
  if (kept.extended >= MOST_EXTENSIONS || all.length > kept.times.length)
    throw new Refused('conferences.heldLong')
  const longer = longerOf(ctx, kept)
  if (!longer) throw new Refused('conferences.heldLong')
  await ctx.db
    .updateTable('holds')
    .set({ until_at: longer.toString(), extended: kept.extended + 1 })
    .where('bundle_id', '=', kept.id)
    .execute()
  if (kept.wait) await lengthenOffer(ctx, kept.id, longer)
  await releaseLater(ctx, kept.round, longer)
  return longer
}

/** Undefined where what was offered begins before. */
function longerOf({ now }: Ctx, { wait, until, times }: Hold): Temporal.Instant | undefined {
  if (!wait) return now.add({ minutes: HOLD_MINUTES })
  const longer = Temporal.Instant.from(until).add({ minutes: OFFER_MINUTES })
  const begins = Temporal.Instant.from(times[0]!.start)
  return Temporal.Instant.compare(longer, begins) < 0 ? longer : undefined
}

/** Lets a hold of the reader's home go; its times are free for others at once. */
export async function letGo(ctx: Ctx, hold: Hold): Promise<void> {
  const kept = await inTurn(ctx, hold)
  const own = kept.times.map(time => time.hold)
  await ctx.db.deleteFrom('holds').where('id', 'in', own).execute()
  await offerFreed(ctx, kept.round)
}

/** The same hold once it is this transaction's turn. Refuses `conferences.holdOver` where it is gone. */
async function inTurn(ctx: Ctx, { id, round, times }: Hold): Promise<Hold> {
  await takeTurnsFor(
    ctx,
    round,
    times.map(time => time.meeting),
  )
  const rows = await heldIn(ctx, round, chooserOf(ctx, round)).where('h.bundle_id', '=', id).execute()
  if (!rows[0]) throw new Refused('conferences.holdOver')
  return rows[0]
}

/** What was held; `wait`: because the list had its turn. */
export type Dropped = { meeting: string; start: string; wait: string | null }

/**
 * Lets go what this guardian held of its own accord, and whatever was held for these meetings. Gives what it was.
 * Its claims go with it; what is booked instead writes its own in the same transaction, so that nobody comes between.
 */
export const dropHeld = (ctx: Ctx, round: string, guardian: string, meetings: string[]) =>
  dropping(ctx, { round, guardian, meetings })

const dropping = composed(['round', 'guardian', 'meetings'], (ctx, at) => ({
  compile: () =>
    sql<Dropped>`delete from holds where round_id = ${at.round} and bundle_id in (
        select bundle_id from holds where round_id = ${at.round}
          and ((held_by = ${at.guardian} and wait_id is null) or meeting_id = any(${at.meetings}::uuid[])))
      and meeting_id in (select id from meetings
        where party_id in (${partiesGuardedBy(ctx, at.guardian, 'conference')}))
      returning meeting_id as meeting, to_char(starts_wall, 'YYYY-MM-DD"T"HH24:MI') as start,
        wait_id as wait`.compile(ctx.db),
}))

import { type Ctx, schoolDay } from '../../../platform/ctx.ts'
import { Absent, Refused } from '../../../platform/refusal.ts'
import { caseOf } from '../booking/case.ts'
import { type Done, writeCancelled } from '../booking/write.ts'
import { noteWalkIn } from '../held/ends.ts'
import {
  type MeetingOfHome,
  type RoundOfHomes,
  roundOfHomesFor,
  roundOfMeetingFor,
} from '../rounds/families.ts'
import { whyNoTimes } from '../rules.ts'
import type { Mode } from '../tables.ts'
import { offerFreed } from '../waiting/offers.ts'
import { claimsIn } from './fit.ts'
import { spanIn } from './span.ts'
import { refuseStrangers, thereIn } from './there.ts'
import { takeItsTurn } from './turn.ts'
import { meetBy, writeWalkIn } from './write.ts'

/** A family that came without a time, or at another one: who met, from when (a wall time), for how many minutes. */
export type WalkIn = { educators: string[]; guardians: string[]; start: string; minutes: number; mode: Mode }

/**
 * For staff, about the conferences that they may know: whoever stands at the door writes it down. Nobody does about an own
 * child or a home that is kept from that one, as nobody notes how such a conference went.
 */
export async function walkInsFor(ctx: Ctx, id: string): Promise<RoundOfHomes> {
  const view = await roundOfHomesFor(ctx, id)
  return {
    ...view,
    meetings: view.meetings.filter(one => one.need !== 'waived' && one.home && isWritten(one)),
  }
}

/** Nobody writes about an own child, or a home that is kept from that one. */
export const isWritten = ({ own, kept }: MeetingOfHome) => !own && !kept

/**
 * Writes such a conference down at its actual times, whatever the slots are; nobody is told, since all were
 * there. A time still to come on another day is given back. Throws `NotFree` with all that stands against it.
 */
export async function addWalkIn(ctx: Ctx, id: string, meeting: string, input: WalkIn): Promise<Done> {
  const { round, meeting: asked } = await roundOfMeetingFor(ctx, meeting)
  if (round.id !== id || !isWritten(asked)) throw new Absent('meeting')
  const why = whyNoTimes(round, schoolDay(ctx).toString(), true)
  if (why) throw new Refused(why)
  const span = spanIn(ctx, input)
  refuseStrangers(round, asked, input)
  const wasKept = await takeItsTurn(ctx, round.id, meeting, [...asked.educators, ...input.educators])
  const known = await caseOf(ctx, meeting)
  const { booking } = known.meeting
  if (booking && booking.starts_wall.slice(0, 10) > input.start.slice(0, 10)) await writeCancelled(ctx, known)
  const kept = booking && booking.starts_wall.slice(0, 10) <= input.start.slice(0, 10) ? booking : null
  const { claims, room } = await claimsIn(ctx, round, input, span, kept?.id)
  await meetBy(ctx, meeting, input.educators)
  const heldBefore = asked.educators
  const done = await writeWalkIn(ctx, {
    ...{ round, meeting, booking: kept, input, span, claims, room, heldBefore },
  })
  await noteWalkIn(ctx, done.booking, span.start, thereIn(input))
  if (kept || wasKept) await offerFreed(ctx, round.id)
  return done
}

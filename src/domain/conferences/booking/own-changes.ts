import type { Ctx } from '../../../platform/ctx.ts'
import { found } from '../../../platform/refusal.ts'
import { needChoice } from '../choosing/choosing.ts'
import type { Mode } from '../tables.ts'
import { placeQuietly, whyNotThatWay } from './bookings.ts'
import type { Case } from './case.ts'
import { needFamilyChange } from './family-change.ts'
import { ownMeetingFor } from './own.ts'
import { reader } from './own-reader.ts'
import { changedOften } from './seldom.ts'
import { bookTimesOf } from './times.ts'
import { caseInTurn } from './turn.ts'
import { type Done, writeCancelled } from './write.ts'

/**
 * A family moves its meeting, in one act; or, where it has no time, books one as `bookTimes` does. The meeting keeps
 * its interpreter where that one is free. Refuses `conferences.timeTaken`, never saying by whom.
 */
export async function moveOwnMeeting(ctx: Ctx, meeting: string, start: string): Promise<Done> {
  const { round, meeting: placed } = await ownMeetingFor(ctx, meeting)
  if (placed.booking) {
    const known = await changedInTurn(ctx, meeting)
    return placeQuietly(ctx, known, { start }, () => 'conferences.timeTaken')
  }
  const [done] = await bookTimesOf(ctx, round.id, reader(ctx).guardian, [{ meeting, start }])
  return done!
}

/**
 * A family changes how it meets and keeps its time. Refuses `conferences.modeTaken` where no room is free then,
 * `conferences.timeUnfit` where its time no longer fits the hours of the round.
 */
export async function changeOwnMode(ctx: Ctx, meeting: string, mode: Mode): Promise<Done> {
  const known = await changedInTurn(ctx, meeting)
  const { starts_wall } = found(known.meeting.booking, 'booking')
  return placeQuietly(ctx, known, { start: starts_wall, mode }, whyNotThatWay)
}

/** A family cancels its meeting; the time is free for others at once. */
export async function cancelOwnMeeting(ctx: Ctx, meeting: string): Promise<Done> {
  const known = await ownInTurn(ctx, meeting)
  found(known.meeting.booking, 'booking')
  needChoice(asChoice(known), [meeting])
  return writeCancelled(ctx, known)
}

async function changedInTurn(ctx: Ctx, meeting: string): Promise<Case> {
  const known = await ownInTurn(ctx, meeting)
  needFamilyChange(asChoice(known), [meeting], await changedOften(ctx, [meeting]))
  return known
}

async function ownInTurn(ctx: Ctx, meeting: string): Promise<Case> {
  await ownMeetingFor(ctx, meeting)
  return caseInTurn(ctx, meeting, 'home')
}

const asChoice = (known: Case) => ({ round: known.round, cases: [known] })

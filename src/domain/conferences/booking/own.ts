import type { Ctx } from '../../../platform/ctx.ts'
import { Absent, found, Refused } from '../../../platform/refusal.ts'
import { type RoundView, roundFor } from '../rounds/rounds.ts'
import { isTold, whyNotChanged } from '../rules.ts'
import type { Placed } from '../schedule.ts'
import type { Mode } from '../tables.ts'
import { placeQuietly, whyNotThatWay } from './bookings.ts'
import type { Case } from './case.ts'
import { isWantedOrDeclined, type OwnMore, ownMore } from './own-more.ts'
import { isFor, reader } from './own-reader.ts'
import { meetingsOfGuardian } from './policy.ts'
import { needSeldom } from './seldom.ts'
import { bookTimesOf } from './times.ts'
import { caseInTurn } from './turn.ts'
import { type Done, writeCancelled } from './write.ts'

export type Own = OwnMore & { round: RoundView; meeting: Placed }

/**
 * The meeting of one of the reader's own parties: a guardian who is signed in, or the bearer of a link for this
 * meeting or for choosing in its round. Absent before families are told, for all others, and for a guardian from whom it is withheld.
 */
export async function ownMeetingFor(ctx: Ctx, meeting: string): Promise<Own> {
  const { guardian, link } = reader(ctx)
  const row = await meetingsOfGuardian(ctx, guardian)
    .select(['meetings.round_id', ...ownMore(ctx, guardian)])
    .where('meetings.id', '=', meeting)
    .where(isWantedOrDeclined)
    .executeTakeFirst()
  const { round_id, ends, joins, typedCall, gaveBack, ...placed } = found(row, 'meeting')
  if (link && !isFor(link, meeting, round_id)) throw new Absent('meeting')
  return { round: await toldRound(ctx, round_id), meeting: placed, ends, joins, typedCall, gaveBack }
}

async function toldRound(ctx: Ctx, id: string): Promise<RoundView> {
  const round = await roundFor(ctx, id)
  if (!isTold(round)) throw new Absent('meeting')
  return round
}

/**
 * A family moves its meeting, in one act; or, where it has no time, books one as `bookTimes` does. The meeting keeps
 * its interpreter where that one is free. Refuses `conferences.timeTaken`, never saying by whom.
 */
export async function moveOwnMeeting(ctx: Ctx, meeting: string, start: string): Promise<Done> {
  const { round, meeting: placed } = await ownMeetingFor(ctx, meeting)
  if (placed.booking)
    return own(ctx, meeting, async known => {
      await needSeldom(ctx, [meeting])
      return placeQuietly(ctx, known, { start }, () => 'conferences.timeTaken')
    })
  const [done] = await bookTimesOf(ctx, round.id, reader(ctx).guardian, [{ meeting, start }])
  return done!
}

/**
 * A family changes how it meets and keeps its time. Refuses `conferences.modeTaken` where no room is free then,
 * `conferences.timeUnfit` where its time no longer fits the hours of the round.
 */
export const changeOwnMode = (ctx: Ctx, meeting: string, mode: Mode): Promise<Done> =>
  own(ctx, meeting, async known => {
    await needSeldom(ctx, [meeting])
    const { starts_wall } = found(known.meeting.booking, 'booking')
    return placeQuietly(ctx, known, { start: starts_wall, mode }, whyNotThatWay)
  })

/** A family cancels its meeting; the time is free for others at once. */
export const cancelOwnMeeting = (ctx: Ctx, meeting: string): Promise<Done> =>
  own(ctx, meeting, known => {
    found(known.meeting.booking, 'booking')
    return writeCancelled(ctx, known)
  })

async function own(ctx: Ctx, meeting: string, work: (known: Case) => Promise<Done>): Promise<Done> {
  await ownMeetingFor(ctx, meeting)
  const known = await caseInTurn(ctx, meeting, 'home')
  const { round, meeting: held, now } = known
  const why = whyNotChanged({ state: round.state, booking: held.booking, now })
  if (why) throw new Refused(why)
  return work(known)
}

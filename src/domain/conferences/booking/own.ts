import type { Ctx } from '../../../platform/ctx.ts'
import { Absent, found } from '../../../platform/refusal.ts'
import { type RoundView, roundFor } from '../rounds/rounds.ts'
import { isTold } from '../rules.ts'
import type { Placed } from '../schedule.ts'
import { isWantedOrDeclined, type OwnMore, ownMore } from './own-more.ts'
import { isFor, reader } from './own-reader.ts'
import { meetingsOfGuardian } from './policy.ts'

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
  const { round_id, ends, joins, typedCall, gaveBack, often, ...placed } = found(row, 'meeting')
  if (link && !isFor(link, meeting, round_id)) throw new Absent('meeting')
  return { round: await toldRound(ctx, round_id), meeting: placed, ends, joins, typedCall, gaveBack, often }
}

async function toldRound(ctx: Ctx, id: string): Promise<RoundView> {
  const round = await roundFor(ctx, id)
  if (!isTold(round)) throw new Absent('meeting')
  return round
}

import { actorId, type Ctx } from '../../../platform/ctx.ts'
import { Absent, Forbidden } from '../../../platform/refusal.ts'
import { needStaff } from '../../people/policy.ts'
import { moveOf, takeBack, undoMove } from '../booking/bookings.ts'
import { isMover } from '../booking/policy.ts'
import { roundOfMeetingFor } from '../rounds/families.ts'
import { isWritten } from './walk-ins.ts'

/**
 * Takes a walk-in back for the head, and for whoever wrote it down and could still do so. Of all else, which is the head's,
 * other staff learn that they may not, whether there is such a move or not.
 */
export async function undoWalkIn(ctx: Ctx, id: string): Promise<{ round: string }> {
  if (isMover(ctx)) return undoMove(ctx, id)
  needStaff(ctx)
  const move = await moveOf(ctx, id)
  if (!move?.walk_in || move.made_by !== actorId(ctx)) throw new Forbidden('move')
  if (!isWritten((await roundOfMeetingFor(ctx, move.meeting_id)).meeting)) throw new Absent('move')
  return takeBack(ctx, id, move)
}

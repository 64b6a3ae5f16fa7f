import type { Ctx } from '../../../platform/ctx.ts'
import { isHomeOf } from '../../people/guarded.ts'
import { isHead, isStaff, needHead, needStaff } from '../../people/policy.ts'
import { placedMeetings } from '../schedule.ts'

/**
 * The board: staff see all of it, since they run the round together and must know who is where; of those who
 * are parents here, see what is veiled. The head sees all; somebody must. Families never see the board.
 */
export const needBoard = (ctx: Ctx) => needStaff(ctx)

/** Times are given, moved, locked and taken away by the head; the plan and its publication are the head's too. */
export const needMover = (ctx: Ctx) => needHead(ctx)
export const isMover = (ctx: Ctx) => isHead(ctx)

/** The day of an educator, with whom it brings: the head's, and that educator's own. */
export const seesDaysOf = (ctx: Ctx, educator: string) =>
  isHead(ctx) || (isStaff(ctx) && ctx.actor.kind === 'person' && ctx.actor.person.id === educator)

/** The meetings of this guardian's parties, those left out from which a restriction withholds it. */
export const meetingsOfGuardian = (ctx: Ctx, guardian: string) =>
  placedMeetings(ctx).where(isHomeOf(ctx, 'meetings.party_id', guardian, 'conference'))

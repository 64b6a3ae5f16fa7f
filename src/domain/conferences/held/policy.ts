import { actorId, type Ctx } from '../../../platform/ctx.ts'
import { Absent, Forbidden } from '../../../platform/refusal.ts'
import { isHead, needStaff } from '../../people/policy.ts'
import { type Held, seesMeeting } from '../policy.ts'

/**
 * How a meeting went is said by those who hold it, and by the head; by nobody about an own child or
 * a home that is kept from them: that would be one parent noting the other.
 */
export const notesMeeting = (ctx: Ctx, { educators, own, kept }: Held) =>
  !own && !kept && (isHead(ctx) || educators.includes(actorId(ctx) ?? ''))

/** Whoever looks after the child sees the meeting and may not note it; for other staff it is not there. */
export function needNoter(ctx: Ctx, meeting: Held) {
  needStaff(ctx)
  if (!seesMeeting(ctx, meeting)) throw new Absent('meeting')
  if (!notesMeeting(ctx, meeting)) throw new Forbidden('meeting')
}

/** Who has had a conference: of the meetings that a member of staff sees on the other pages of the round. */
export const seesProgress = (ctx: Ctx, meeting: Held) => seesMeeting(ctx, meeting)

/** A family is asked to choose a time by the head, and by the educators whom it meets. */
export const nudges = (ctx: Ctx, meeting: Held) => isHead(ctx) || notesMeeting(ctx, meeting)

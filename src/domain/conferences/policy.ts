import { actorId, type Ctx } from '../../platform/ctx.ts'
import { Absent } from '../../platform/refusal.ts'
import { isHead, needHead, needPerson, needStaff } from '../people/policy.ts'

type Met = { educators: string[] }
/**
 * `own`: of a child of whom the reader is or was a guardian. `cared`: the reader looks after the child as staff.
 * `kept`: of a home that is kept from the reader.
 */
export type Held = { educators: string[]; own: boolean; cared: boolean; kept: boolean }

/** Setting up a round, who meets whom and its states: the head's. Other staff see it; nobody else knows of it. */
export const needArranger = (ctx: Ctx) => needHead(ctx)

/**
 * The head sees every conference of a round; staff those of the children whom they look after (`cared`) and
 * those that they hold, but none of an own child, now or once: that would show one home the other.
 */
export const seesMeeting = (ctx: Ctx, meeting: Held) =>
  isHead(ctx) || meeting.cared || (meeting.educators.includes(actorId(ctx) ?? '') && !meeting.own)

/** The guardian itself says its times: signed in, or by a link for this round. */
export function isSpeaker(ctx: Ctx, round: string, guardian: string): boolean {
  const { actor } = ctx
  if (actor.kind === 'link')
    return actor.link.purpose === 'times' && actor.link.round_id === round && actor.person.id === guardian
  return actor.kind === 'person' && actor.person.id === guardian
}

/**
 * Staff write down what a guardian said by phone: the head for all, an educator for the families that he or
 * she meets, but for none that is `kept`: then it would be one parent reading the other. Who may not write finds no such
 * family, whether it meets in the round or not: that it does would say what it has.
 */
export function needTypist(ctx: Ctx, meetings: Met[], kept: boolean) {
  needStaff(ctx)
  if (meetings.length === 0 || !isTypist(ctx, meetings, kept)) throw new Absent('family')
}

export const isTypist = (ctx: Ctx, meetings: Met[], kept: boolean) =>
  isHead(ctx) || (!kept && meetings.some(({ educators }) => educators.includes(needPerson(ctx).id)))

import { callFor } from '../../domain/conferences/calls/call.ts'
import { CallFault } from '../../platform/calls/calls.ts'
import { jitsiRoom } from '../../platform/calls/jitsi.ts'
import type { Handler } from '../../platform/http/visit.ts'
import { Refused } from '../../platform/refusal.ts'
import { wayOf } from '../meeting/way.ts'

/**
 * Leads into the call of a meeting whoever takes part in it at this moment. Mails and calendars carry this
 * address, never the room's own, so that a document or a cancelled time counts from its first second on.
 */
export const enterCall: Handler = async visit => {
  const { c, ctx, house } = visit
  const call = await callFor(ctx, wayOf(visit).meeting)
  if ('address' in call) return c.redirect(call.address, 303)
  if ('jitsi' in call) return c.redirect(jitsiRoom(call.jitsi, call.room), 303)
  const { calls } = house
  if (!calls) throw new Refused('conferences.noCallYet')
  const room = { id: call.room, name: ctx.school.name }
  return async () => {
    try {
      return c.redirect(await calls.enter(room, call.caller), 303)
    } catch (problem) {
      throw problem instanceof CallFault ? new Refused('conferences.callUnreachable') : problem
    }
  }
}

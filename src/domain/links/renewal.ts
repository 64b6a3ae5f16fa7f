import { type Ctx, isOfChild, type RoundLink } from '../../platform/ctx.ts'
import { announce } from '../../platform/outbox.ts'
import { Absent } from '../../platform/refusal.ts'
import { scheduleOf } from '../conferences/schedule.ts'
import { speaksFor } from '../people/guarded.ts'
import { receiversOf } from '../people/receivers.ts'
import { type Bearer, bearerOf } from './links.ts'
import { isOver, maskMail, wasAskedLately } from './rules.ts'

/** What may be said to somebody whose link is over: whether a new one was asked for, and to where it goes. */
export type Renewal = {
  asked: boolean
  /** The address that the school has, masked; null: it has none. */
  mail: string | null
}

/**
 * A link whose time is over, in the hands of somebody who could still be given a new one. Whoever has no
 * conference to arrange here any more, by a restriction or because a household changed, finds nothing.
 */
export async function renewalFor(ctx: Ctx): Promise<Renewal> {
  const bearer = await expiredFor(ctx)
  const receiver = (await receiversOf(ctx, [bearer.person.id])).get(bearer.person.id)
  return {
    asked: wasAskedLately(bearer.link, ctx.now),
    mail: receiver?.mail ? maskMail(receiver.mail) : null,
  }
}

/** Asks for a new link in place of this one. Asked twice within minutes, it is asked once. */
export async function askAgain(ctx: Ctx): Promise<void> {
  const { link } = await expiredFor(ctx)
  if (wasAskedLately(link, ctx.now)) return
  await ctx.db
    .updateTable('links')
    .set({ asked_again_at: ctx.now.toString() })
    .where('id', '=', link.id)
    .execute()
  await announce(ctx, 'linkAskedAgain', { link: link.id })
}

async function expiredFor(ctx: Ctx): Promise<Bearer> {
  const bearer = bearerOf(ctx)
  const { link, person } = bearer
  if (!isOver(link, ctx.now)) throw new Absent('expired link')
  const reaches = isOfChild(link)
    ? await speaksFor(ctx, person.id, link.child_id, 'voice')
    : await hasMeeting(ctx, link, person.id)
  if (!reaches) throw new Absent('link')
  return bearer
}

const hasMeeting = async (ctx: Ctx, { round_id, meeting_id }: RoundLink, guardian: string) =>
  (await scheduleOf(ctx, round_id)).some(
    ({ meeting, guardians }) => guardians.includes(guardian) && (!meeting_id || meeting === meeting_id),
  )

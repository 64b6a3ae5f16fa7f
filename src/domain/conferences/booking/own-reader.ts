import type { Ctx, RoundLink } from '../../../platform/ctx.ts'
import { found } from '../../../platform/refusal.ts'
import { byLink } from '../../links/links.ts'
import { needPerson } from '../../people/policy.ts'

/** The meeting that a link is for. */
export const linkedMeeting = (ctx: Ctx): string => found(byLink(ctx, 'meeting').link.meeting_id, 'meeting')

/** Whose meetings the reader may know as its own, and by which link. */
export function reader(ctx: Ctx) {
  if (ctx.actor.kind !== 'link') return { guardian: needPerson(ctx).id, link: undefined }
  const { person, link } = byLink(ctx, ctx.actor.link.purpose === 'booking' ? 'booking' : 'meeting')
  return { guardian: person.id, link }
}

export const isFor = (link: RoundLink, meeting: string, round: string) =>
  link.purpose === 'booking' ? link.round_id === round : link.meeting_id === meeting

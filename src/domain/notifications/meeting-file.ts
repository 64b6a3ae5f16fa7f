import { Temporal } from 'temporal-polyfill'
import type { Ctx } from '../../platform/ctx.ts'
import type { CalendarEvent } from '../../platform/ical/event.ts'
import { Absent, found } from '../../platform/refusal.ts'
import type { Translator } from '../../platform/text/translate.ts'
import { type Own, ownMeetingFor } from '../conferences/booking/own.ts'
import { isOver } from '../conferences/rules.ts'
import { bookingsTold, isInEffect, toldOf } from '../conferences/told.ts'
import { type Named, namesOf } from '../people/names.ts'
import { attendeesOf, meetingTold } from './attendees.ts'
import { callAddress, eventOf } from './calendar.ts'
import type { MeetingTold } from './told.ts'

/**
 * An own conference as a calendar holds it, for the file that adds it by hand: to a guardian who may open the
 * meeting, by session or by the meeting's link, and to its staff. Absent otherwise, and while it has no time
 * that families know.
 */
export async function ownEvent(
  ctx: Ctx,
  say: Translator,
  meeting: string,
  base: () => string,
): Promise<CalendarEvent> {
  const own = await ownMeetingFor(ctx, meeting).catch(noneIfAbsent)
  if (!own) return eventOfStaff(ctx, say, meeting, base)
  const { educators, child, booking } = own.meeting
  const names = await namesOf(ctx, [child, ...educators, booking?.interpreter ?? null])
  return found(guardiansEvent(ctx, say, own, names, base), 'time')
}

function noneIfAbsent(problem: unknown): undefined {
  if (!(problem instanceof Absent)) throw problem
}

/** The same for a page that shows the meeting to its guardian, and knows the names already. Null without a time. */
export function guardiansEvent(
  ctx: Ctx,
  say: Translator,
  own: Own,
  names: Map<string, Named>,
  base: () => string,
): CalendarEvent | null {
  const { round, meeting, joins, typedCall } = own
  if (!meeting.booking) return null
  const me = readerOf(ctx)
  const booked = toldOf(round, meeting, meeting.booking)
  const told = {
    ...booked,
    hasCall: booked.hasCall || typedCall,
    joinings: joins ? [{ guardian: me, by: joins }] : [],
  }
  const stamp = Temporal.Instant.from(found(told.published_at, 'publication'))
  const as = meetingTold(told, 'guardian', [], names, me)
  return eventOf(say, ctx.school.name, me, as, stamp, callAddress(ctx, base))
}

async function eventOfStaff(
  ctx: Ctx,
  say: Translator,
  meeting: string,
  base: () => string,
): Promise<CalendarEvent> {
  const me = readerOf(ctx)
  const bookings = (await bookingsTold(ctx, { staff: me })).filter(
    booking => booking.meeting === meeting && !booking.cancelled && isInEffect(booking, ctx.now),
  )
  const mine = found(
    (await attendeesOf(ctx, bookings)).find(
      ({ person, meeting }) => person === me && meeting.part !== 'guardian' && !isForgotten(ctx, meeting),
    ),
    'meeting',
  )
  const stamp = Temporal.Instant.from(mine.booking.published_at!)
  return eventOf(say, ctx.school.name, me, mine.meeting, stamp, callAddress(ctx, base))
}

/** An interpreter's, once it is over. */
const isForgotten = ({ now }: Ctx, meeting: MeetingTold) =>
  meeting.part === 'interpreter' && isOver(meeting, now)

const readerOf = ({ actor }: Ctx): string =>
  found(actor.kind === 'person' || actor.kind === 'link' ? actor.person.id : null, 'person')

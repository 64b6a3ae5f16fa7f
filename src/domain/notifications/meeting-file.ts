import { Temporal } from 'temporal-polyfill'
import type { Ctx } from '../../platform/ctx.ts'
import type { CalendarEvent } from '../../platform/ical/event.ts'
import { found } from '../../platform/refusal.ts'
import type { Translator } from '../../platform/text/translate.ts'
import { bookingsTold } from '../conferences/told.ts'
import { addresseeOf } from '../people/receivers.ts'
import { attendeesOf } from './attendees.ts'
import { eventOf } from './calendar.ts'
import { isInEffect } from './holds.ts'

/**
 * An own conference as a calendar holds it, for the file and the links that add it by hand. The meeting is
 * one of the reader's: as a guardian, by session or by the meeting's link, or as staff. Absent otherwise, and
 * while it has no time that families know.
 */
export async function ownEvent(ctx: Ctx, say: Translator, meeting: string): Promise<CalendarEvent> {
  const { actor } = ctx
  const me = found(actor.kind === 'person' || actor.kind === 'link' ? actor.person.id : null, 'person')
  const person = found(await addresseeOf(ctx, me), 'person')
  const parties = person.homes.map(home => home.party)
  const bookings = (await bookingsTold(ctx, { parties, staff: me })).filter(
    booking => booking.meeting === meeting && !booking.cancelled && isInEffect(booking, ctx.now),
  )
  const mine = found(
    (await attendeesOf(ctx, bookings)).find(attendee => attendee.person === me),
    'meeting',
  )
  const stamp = Temporal.Instant.from(mine.booking.published_at!)
  return eventOf(say, ctx.school.name, me, mine.meeting, stamp)
}

import { Temporal } from 'temporal-polyfill'
import type { Ctx } from '../../platform/ctx.ts'
import { bookingsTold, isInEffect } from '../conferences/told.ts'
import { receiversOf } from '../people/receivers.ts'
import { type Attendee, attendeesOf } from './attendees.ts'
import { lettersOf } from './planned.ts'
import type { Draft } from './told.ts'

/** Hours of the reader's own day, before the day of the meeting, in which a reminder fits. */
const FIRST_HOUR = 16
const LAST_HOUR = 20
/** No zone is further from another than this, in hours, with the day before on top. */
const FURTHEST = 26 + 48

/** The reminders that are due now: to each who has a meeting on what is tomorrow where this reader lives. */
export async function remindersDue(ctx: Ctx): Promise<Draft[]> {
  const until = ctx.now.add({ hours: FURTHEST })
  const bookings = (await bookingsTold(ctx, { after: ctx.now })).filter(
    booking =>
      !booking.cancelled &&
      isInEffect(booking, ctx.now) &&
      Temporal.Instant.compare(Temporal.Instant.from(booking.start), until) < 0,
  )
  if (bookings.length === 0) return []
  const attendees = await attendeesOf(ctx, bookings)
  const readers = await receiversOf(
    ctx,
    attendees.map(attendee => attendee.person),
  )
  const zoneOf = (person: string) => readers.get(person)?.zone ?? ctx.school.zone
  const due = attendees.filter(({ person, meeting }) => isDue(ctx.now, meeting.start, zoneOf(person)))
  return roundsIn(due).flatMap(round => draftsIn(ctx, round, due, zoneOf))
}

/** Whether it is the evening before `start`, as calendars and clocks in `zone` show it. */
export function isDue(now: Temporal.Instant, start: string, zone: string): boolean {
  return isEveOf(now, Temporal.Instant.from(start).toZonedDateTimeISO(zone).toPlainDate(), zone)
}

/** The same of a day. */
export function isEveOf(now: Temporal.Instant, day: Temporal.PlainDate, zone: string): boolean {
  const here = now.toZonedDateTimeISO(zone)
  const evening = here.hour >= FIRST_HOUR && here.hour < LAST_HOUR
  return evening && here.toPlainDate().equals(day.subtract({ days: 1 }))
}

const roundsIn = (due: Attendee[]): string[] => [...new Set(due.map(({ booking }) => booking.round))]

function draftsIn(ctx: Ctx, round: string, due: Attendee[], zoneOf: (person: string) => string): Draft[] {
  const mine = due.filter(({ booking }) => booking.round === round)
  return lettersOf(mine[0]!.booking.round_name, mine).map(({ to, whose, told }) => {
    const start = Temporal.Instant.from(told.meetings[0]!.start)
    const day = start.toZonedDateTimeISO(zoneOf(to)).toPlainDate().toString()
    const dedupe = `dayBefore:${round}:${whose}:${day}`
    return { kind: 'dayBefore' as const, to, round, dedupe, told, release: ctx.now.toString() }
  })
}

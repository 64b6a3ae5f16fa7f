import ical, {
  ICalAlarmType,
  ICalAttendeeRole,
  ICalAttendeeStatus,
  ICalCalendarMethod,
  type ICalEventData,
  ICalEventStatus,
} from 'ical-generator'
import { isMailAddress, type Mailbox } from '../mail/mailbox.ts'
import type { CalendarEvent, FeedEvent } from './event.ts'
import { mendLines } from './lines.ts'
import { calendarText, escapedText, parameterText } from './text.ts'

export type Invitation = {
  kind: 'invitation'
  method: 'REQUEST' | 'CANCEL'
  /** The mailbox that the mail is sent from: calendars refuse an organizer who is not the sender. */
  organizer: Mailbox
  attendee: Mailbox
  event: CalendarEvent
}
export type Download = { kind: 'download'; events: CalendarEvent[] }
export type Feed = { kind: 'feed'; name: string; refreshHours: number; events: FeedEvent[] }

const PRODUCT = '//Trellis//Trellis//EN'

/**
 * An iCalendar file (RFC 5545) with times in UTC: the part of a mail that invites or cancels (RFC 6047), a
 * file to add by hand, or a feed. The same argument gives the same octets. Throws RangeError where a UID, a
 * sequence, an address or a span could not be read back.
 */
export function calendarFile(file: Invitation | Download | Feed): string {
  const calendar = ical({ prodId: PRODUCT, scale: 'GREGORIAN', method: ICalCalendarMethod.PUBLISH })
  if (file.kind === 'feed') calendar.name(escapedText(file.name)).ttl(file.refreshHours * 3600)
  if (file.kind === 'invitation') calendar.method(ICalCalendarMethod[file.method])
  calendar.events(eventsOf(file))
  return mendLines(calendar.toString())
}

function eventsOf(file: Invitation | Download | Feed): ICalEventData[] {
  if (file.kind === 'invitation') return [invited(file)]
  return file.events.map(event => written(file.kind === 'feed' ? minimal(event) : event))
}

// A wider event fits the type of a feed's event, so what it may not show is cut here too.
const minimal = (event: CalendarEvent): CalendarEvent => ({
  ...event,
  description: '',
  alarmMinutes: undefined,
})

function invited({ event, method, organizer, attendee }: Invitation): ICalEventData {
  const cancels = method === 'CANCEL'
  return {
    ...written({ ...event, cancelled: cancels, alarmMinutes: cancels ? undefined : event.alarmMinutes }),
    organizer: mailbox(organizer),
    // No answer is asked for: it would go to a mailbox, and families answer by their link.
    attendees: [
      {
        ...mailbox(attendee),
        role: ICalAttendeeRole.REQ,
        status: ICalAttendeeStatus.NEEDSACTION,
        rsvp: false,
      },
    ],
  }
}

function written(event: CalendarEvent): ICalEventData {
  if (event.span.start.epochMilliseconds >= event.span.end.epochMilliseconds)
    throw new RangeError('A calendar event must end after it starts.')
  if (!Number.isInteger(event.sequence) || event.sequence < 0)
    throw new RangeError(`SEQUENCE must be a whole number from 0, not ${event.sequence}.`)
  const [description, location] = [event.description ?? '', event.location ?? ''].map(calendarText)
  return {
    id: uid(event.uid),
    sequence: event.sequence,
    stamp: event.stamp,
    start: event.span.start,
    end: event.span.end,
    summary: calendarText(event.title),
    status: event.cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    description: description || null,
    location: location ? { title: location } : null,
    url: event.url ? webAddress(event.url) : null,
    alarms: alarms(event),
  }
}

function alarms({ alarmMinutes, title }: CalendarEvent): ICalEventData['alarms'] {
  if (alarmMinutes === undefined) return []
  return [{ type: ICalAlarmType.display, triggerBefore: alarmMinutes * 60, description: calendarText(title) }]
}

function mailbox({ name, address }: Mailbox): { name: string; email: string } {
  if (!isMailAddress(address)) throw new RangeError('An address cannot be invited.')
  return { name: parameterText(name) || address, email: address }
}

function uid(text: string): string {
  if (!/^[\w.@-]{1,255}$/.test(text)) throw new RangeError('A UID has letters, digits and @ . - _ only.')
  return text
}

function webAddress(text: string): string {
  const url = new URL(text)
  if (!/^https?:$/.test(url.protocol)) throw new RangeError('A calendar links to http and https only.')
  return url.href
}

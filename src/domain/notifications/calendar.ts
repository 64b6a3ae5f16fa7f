import { Temporal } from 'temporal-polyfill'
import type { Ctx, School } from '../../platform/ctx.ts'
import type { CalendarEvent } from '../../platform/ical/event.ts'
import { calendarFile } from '../../platform/ical/file.ts'
import type { CalendarPart } from '../../platform/mail/compose.ts'
import { type Translator, translator } from '../../platform/text/translate.ts'
import { span } from '../../platform/time.ts'
import type { Receiver } from '../people/receivers.ts'
import { languageFor } from './letter.ts'
import { placeOf } from './meeting-said.ts'
import type { MeetingTold, NoticeKind, Told } from './told.ts'

/** Of this booking in this person's calendar, for ever the same: mails and feeds agree on it. */
export const uidOf = (booking: string, person: string): string => `${booking}.${person}@trellis`

const METHODS: Partial<Record<NoticeKind, 'REQUEST' | 'CANCEL'>> = {
  schedulePlanned: 'REQUEST',
  meetingMade: 'REQUEST',
  meetingMoved: 'REQUEST',
  dayMoved: 'REQUEST',
  calendarEntry: 'REQUEST',
  meetingCancelled: 'CANCEL',
  interpreterFreed: 'CANCEL',
}

/** Our address of a meeting's call. It holds no secret, since calendars are shared: whoever opens it signs in. */
export type CallAddress = (meeting: string) => string
export const callAddress =
  ({ school }: Pick<Ctx, 'school'>, base: () => string): CallAddress =>
  meeting =>
    `${base()}/s/${school.slug}/meetings/${meeting}/call`

type ToEnter = { kind: NoticeKind; created_at: string; told: Told }

/**
 * What the mail of a notice puts into the reader's calendar. One mail can invite to one meeting (RFC 6047),
 * so a family's further ones follow in mails of their own; staff with many get them all as a plain file.
 */
export function calendarPartOf(
  school: Pick<School, 'name' | 'zone' | 'locale' | 'locales'>,
  to: Receiver & { mail: string },
  notice: ToEnter,
  sender: string,
  callAt: CallAddress,
): CalendarPart | undefined {
  const method = METHODS[notice.kind]
  const [first] = notice.told.meetings
  if (!method || !first) return undefined
  const say = translator(languageFor(school, to.written_language), school.zone)
  const stamp = Temporal.Instant.from(notice.created_at)
  const events = notice.told.meetings.map(meeting => eventOf(say, school.name, to.id, meeting, stamp, callAt))
  if (first.part !== 'guardian' && events.length > 1)
    return { method: 'PUBLISH', content: calendarFile({ kind: 'download', events }) }
  const invitation = {
    kind: 'invitation' as const,
    method,
    organizer: { name: school.name, address: sender },
    attendee: { name: to.full, address: to.mail },
    event: events[0]!,
  }
  return { method, content: calendarFile(invitation) }
}

/** The title says no name, since calendars show it on locked screens; no link, since calendars are shared. */
export function eventOf(
  say: Translator,
  school: string,
  person: string,
  meeting: MeetingTold,
  stamp: Temporal.Instant,
  callAt: CallAddress,
): CalendarEvent {
  const about = say.t(`notices.title.${meeting.part}`, { child: meeting.child_name })
  // what an interpreter knows ends with the meeting; a calendar keeps
  const named = meeting.part === 'interpreter' ? [] : meeting.others
  const others = named.length > 0 ? [say.t('notices.calendar.with', { names: say.list(named) })] : []
  return {
    uid: uidOf(meeting.booking, person),
    sequence: meeting.sequence,
    stamp,
    span: span(Temporal.Instant.from(meeting.start), Temporal.Instant.from(meeting.end)),
    title: say.t('notices.calendar.title', { school }),
    description: [about, ...others].join('\n'),
    location: placeOf(say, meeting),
    ...(meeting.call ? { url: callAt(meeting.meeting) } : {}),
  }
}

import type { Temporal } from 'temporal-polyfill'
import type { Span } from '../time.ts'

export type CalendarEvent = {
  /** Stays the same for the life of the meeting: letters, digits and `@ . - _` only. */
  uid: string
  /** 0 at first, one more with each change that a calendar must take over. */
  sequence: number
  /** When this version of the event was made: DTSTAMP. Parts of a second are cut. */
  stamp: Temporal.Instant
  span: Span
  title: string
  description?: string
  location?: string
  /** An http or https address. */
  url?: string
  cancelled?: boolean
  /** Minutes before the start at which the calendar rings; not in invitations to cancel. */
  alarmMinutes?: number
}

/** What a feed shows, whose address is a secret that leaks: no description, and a title without a name. */
export type FeedEvent = Omit<CalendarEvent, 'description' | 'alarmMinutes'>

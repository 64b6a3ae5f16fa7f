import type { CalendarEvent } from './event.ts'

export type CalendarLinks = { google: string; outlook: string; office365: string }

/** Addresses that open a filled-in new event in the calendars that take no file. */
export function addToCalendarLinks(
  event: Pick<CalendarEvent, 'span' | 'title' | 'description' | 'location'>,
): CalendarLinks {
  const { title, description = '', location = '' } = event
  const [start, end] = [event.span.start, event.span.end].map(at =>
    at.round({ smallestUnit: 'second' }).toString(),
  )
  const outlook = query({
    path: '/calendar/action/compose',
    rru: 'addevent',
    startdt: start!,
    enddt: end!,
    subject: title,
    body: description,
    location,
  })
  const dates = `${compact(start!)}/${compact(end!)}`
  const google = query({ action: 'TEMPLATE', text: title, dates, details: description, location })
  return {
    google: `https://calendar.google.com/calendar/render?${google}`,
    outlook: `https://outlook.live.com/calendar/0/deeplink/compose?${outlook}`,
    office365: `https://outlook.office.com/calendar/0/deeplink/compose?${outlook}`,
  }
}

const compact = (instant: string): string => instant.replace(/[-:]/g, '')

// Not URLSearchParams: Outlook shows the `+` that it writes for a space.
const query = (fields: Record<string, string>): string =>
  Object.entries(fields)
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `${name}=${encodeURIComponent(value.toWellFormed())}`)
    .join('&')

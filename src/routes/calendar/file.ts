import { ownEvent } from '../../domain/notifications/meeting-file.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { calendarFile } from '../../platform/ical/file.ts'

/** An own conference as a file for a calendar. */
export async function sendFile({ c, ctx, say, house }: Visit, meeting: string) {
  const event = await ownEvent(ctx, say, meeting, house.base)
  c.header('content-type', 'text/calendar; charset=utf-8')
  c.header('content-disposition', 'attachment; filename="conference.ics"')
  return c.body(calendarFile({ kind: 'download', events: [event] }))
}

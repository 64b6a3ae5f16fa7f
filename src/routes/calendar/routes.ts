import { ownEvent } from '../../domain/notifications/meeting-file.ts'
import { needPerson } from '../../domain/people/policy.ts'
import { get, type Route, type Visit } from '../../platform/http/visit.ts'
import { calendarFile } from '../../platform/ical/file.ts'
import { found } from '../../platform/refusal.ts'
import { withLink } from '../links/with-link.tsx'

/** One's own conference as a file, for whoever is signed in. */
async function own(visit: Visit) {
  needPerson(visit.ctx)
  return file(visit, visit.id('meeting'))
}

/** The same for whoever holds the meeting's link. */
const linked = withLink('meeting', (visit, { link }) => file(visit, found(link.meeting_id, 'meeting')))

async function file({ c, ctx, say, house }: Visit, meeting: string) {
  const event = await ownEvent(ctx, say, meeting, house.base)
  c.header('content-type', 'text/calendar; charset=utf-8')
  c.header('content-disposition', 'attachment; filename="conference.ics"')
  return c.body(calendarFile({ kind: 'download', events: [event] }))
}

export const calendarRoutes: Route[] = [
  get('/calendar/:meeting/conference.ics', own),
  get('/m/:token/conference.ics', linked),
]

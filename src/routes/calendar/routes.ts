import { needPerson } from '../../domain/people/policy.ts'
import { get, type Route, type Visit } from '../../platform/http/visit.ts'
import { found } from '../../platform/refusal.ts'
import { withLink } from '../links/with-link.tsx'
import { sendFile } from './file.ts'

/** One's own conference as a file, for whoever is signed in. */
async function own(visit: Visit) {
  needPerson(visit.ctx)
  return sendFile(visit, visit.id('meeting'))
}

/** The same for whoever holds the meeting's link. */
const linked = withLink('meeting', (visit, { link }) => sendFile(visit, found(link.meeting_id, 'meeting')))

export const calendarRoutes: Route[] = [
  get('/calendar/:meeting/conference.ics', own),
  get('/m/:token/conference.ics', linked),
]

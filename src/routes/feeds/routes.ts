import { feedFile } from '../../domain/notifications/feed-file.ts'
import { act, formAt } from '../../platform/http/form.ts'
import { get, post, type Route, type Visit } from '../../platform/http/visit.ts'
import { end, mineForm } from './mine.tsx'

/** The feed that a calendar fetches: no session, no page. */
async function feed(visit: Visit) {
  const token = visit.part('feed').replace(/\.ics$/, '')
  const file = await feedFile(visit.ctx, token, visit.house.base)
  visit.c.header('content-type', 'text/calendar; charset=utf-8')
  return visit.c.body(file)
}

export const feedRoutes: Route[] = [
  ...formAt('/me/feeds', mineForm),
  post('/me/feeds/:feed/end', act(end)),
  get('/feeds/:feed{[A-Za-z0-9_-]+\\.ics}', feed),
]

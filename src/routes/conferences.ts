import type { Route } from '../platform/http/visit.ts'
import { boardRoutes } from './board/routes.ts'
import { bookingRoutes } from './booking/routes.ts'
import { dayRoutes } from './days/routes.ts'
import { interpretingRoutes } from './interpreting/routes.ts'
import { meetingRoutes } from './meeting/routes.ts'
import { planRoutes } from './plan/routes.ts'
import { roundRoutes } from './rounds/routes.ts'
import { talkRoutes } from './talks/routes.ts'
import { timesRoutes } from './times/routes.ts'

/** Every address of conferences, from the round that is set up to the one that is held. */
export const conferenceRoutes: Route[] = [
  ...roundRoutes,
  ...timesRoutes,
  ...boardRoutes,
  ...dayRoutes,
  ...planRoutes,
  ...interpretingRoutes,
  ...bookingRoutes,
  ...meetingRoutes,
  ...talkRoutes,
]

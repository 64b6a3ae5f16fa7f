import type { Route } from '../platform/http/visit.ts'
import { boardRoutes } from './board/routes.ts'
import { bookingRoutes } from './booking/routes.ts'
import { calendarRoutes } from './calendar/routes.ts'
import { dayRoutes } from './days/routes.ts'
import { feedRoutes } from './feeds/routes.ts'
import { homeRoutes } from './home/routes.ts'
import { importRoutes } from './imports/routes.ts'
import { interpretingRoutes } from './interpreting/routes.ts'
import { linkRoutes } from './links/routes.ts'
import { meetingRoutes } from './meeting/routes.ts'
import { outboxRoutes } from './outbox/routes.ts'
import { peopleRoutes } from './people/routes.ts'
import { planRoutes } from './plan/routes.ts'
import { roundRoutes } from './rounds/routes.ts'
import { timesRoutes } from './times/routes.ts'

/** Every address below /s/:school. Who may what is written in docs/authorization.txt. */
export const routes: Route[] = [
  ...outboxRoutes,
  ...feedRoutes,
  ...calendarRoutes,
  ...homeRoutes,
  ...importRoutes,
  ...linkRoutes,
  ...peopleRoutes,
  ...roundRoutes,
  ...timesRoutes,
  ...boardRoutes,
  ...dayRoutes,
  ...planRoutes,
  ...interpretingRoutes,
  ...bookingRoutes,
  ...meetingRoutes,
]

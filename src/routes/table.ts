import { onOwnDevice, type Route } from '../platform/http/visit.ts'
import { calendarRoutes } from './calendar/routes.ts'
import { circumstanceRoutes } from './circumstances/routes.ts'
import { conferenceRoutes } from './conferences.ts'
import { feedRoutes } from './feeds/routes.ts'
import { goalRoutes } from './goals/routes.ts'
import { homeRoutes } from './home/routes.ts'
import { importRoutes } from './imports/routes.ts'
import { insightRoutes } from './insights/routes.ts'
import { linkRoutes } from './links/routes.ts'
import { observationRoutes } from './observations/routes.ts'
import { outboxRoutes } from './outbox/routes.ts'
import { peopleRoutes } from './people/routes.ts'
import { safeguardingRoutes } from './safeguarding/routes.ts'
import { voiceRoutes } from './voice/routes.ts'

/** Every address below /s/:school. Who may what is written in docs/authorization.txt. */
export const routes: Route[] = [
  ...outboxRoutes,
  ...onOwnDevice(feedRoutes),
  ...onOwnDevice(calendarRoutes),
  ...homeRoutes,
  ...importRoutes,
  ...linkRoutes,
  ...peopleRoutes,
  ...observationRoutes,
  ...conferenceRoutes,
  ...voiceRoutes,
  ...circumstanceRoutes,
  ...insightRoutes,
  ...goalRoutes,
  ...safeguardingRoutes,
]

import type { Route } from '../platform/http/visit.ts'
import { homeRoutes } from './home/routes.ts'
import { linkRoutes } from './links/routes.ts'

/** Every address below /s/:school. Who may what is written in docs/authorization.txt. */
export const routes: Route[] = [...homeRoutes, ...linkRoutes]

import { get, type Route } from '../../platform/http/visit.ts'
import { showMissing } from './missing.tsx'

export const insightRoutes: Route[] = [get('/missing-voices', showMissing)]

import { get, post, type Route } from '../../platform/http/visit.ts'
import { showComparison } from './compare.tsx'
import { cancel, showPlan, start } from './plan.tsx'

export const planRoutes: Route[] = [
  get('/rounds/:round/plan', showPlan),
  post('/rounds/:round/plan', start),
  get('/rounds/:round/plans/:plan', showComparison),
  post('/rounds/:round/plans/:plan/cancellation', cancel),
]

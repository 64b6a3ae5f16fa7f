import { formAt } from '../../platform/http/form.ts'
import { get, post, type Route } from '../../platform/http/visit.ts'
import { onePlanForm, undo } from './one-plan.tsx'
import { cancel, planForm } from './plan.tsx'
import { planLive } from './plan-live.tsx'

export const planRoutes: Route[] = [
  ...formAt('/rounds/:round/plan', planForm),
  get('/rounds/:round/plan/live', planLive),
  ...formAt('/rounds/:round/plans/:plan', onePlanForm),
  post('/rounds/:round/plans/:plan/undo', undo),
  post('/rounds/:round/plans/:plan/cancellation', cancel),
]

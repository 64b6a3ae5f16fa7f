import { formAt } from '../../platform/http/form.ts'
import { get, post, type Route } from '../../platform/http/visit.ts'
import { offer, takeBack } from './new-time.ts'
import { nudge } from './nudges.ts'
import { outcomeForm } from './outcome.ts'
import { showTracking } from './tracking.tsx'
import { sendTracking } from './tracking-csv.ts'

export const heldRoutes: Route[] = [
  get('/rounds/:round/tracking', showTracking),
  get('/rounds/:round/tracking.csv', sendTracking),
  post('/rounds/:round/nudges', nudge),
  ...formAt('/meetings/:meeting/outcome', outcomeForm),
  post('/meetings/:meeting/new-time', offer),
  post('/meetings/:meeting/new-time/undo', takeBack),
]

import { formAt } from '../../platform/http/form.ts'
import { get, post, type Route } from '../../platform/http/visit.ts'
import { breakRoutes } from '../breaks/routes.ts'
import { requestRoutes } from '../requests/routes.ts'
import { otherDayForm, undoOtherDay } from './other-day.tsx'
import { askUnfit, keepUnfit, moveUnfit } from './unfit-acts.ts'
import { showUnfit } from './unfit-times.tsx'
import { walkInForm } from './walk-in.tsx'

/** What happens beside the plan: moved days, walk-ins, conferences outside of the rounds. */
export const dayRoutes: Route[] = [
  ...formAt('/rounds/:round/other-day', otherDayForm),
  post('/rounds/:round/other-day/:act/undo', undoOtherDay),
  get('/rounds/:round/unfit-times', showUnfit),
  post('/rounds/:round/unfit-times/:meeting/time', moveUnfit),
  post('/rounds/:round/unfit-times/:meeting/keeping', keepUnfit),
  post('/rounds/:round/unfit-times/:meeting/question', askUnfit),
  ...formAt('/rounds/:round/walk-ins', walkInForm),
  ...breakRoutes,
  ...requestRoutes,
]

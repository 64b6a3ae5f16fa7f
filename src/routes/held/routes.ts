import { formAt } from '../../platform/http/form.ts'
import { post, type Route } from '../../platform/http/visit.ts'
import { offer, takeBack } from './new-time.ts'
import { outcomeForm } from './outcome.ts'

export const heldRoutes: Route[] = [
  ...formAt('/meetings/:meeting/outcome', outcomeForm),
  post('/meetings/:meeting/new-time', offer),
  post('/meetings/:meeting/new-time/undo', takeBack),
]

import { formAt } from '../../platform/http/form.ts'
import { post, type Route } from '../../platform/http/visit.ts'
import { breaksForm, endBreak } from './breaks.tsx'

export const breakRoutes: Route[] = [
  ...formAt('/rounds/:round/breaks', breaksForm),
  post('/rounds/:round/breaks/removal', endBreak),
]

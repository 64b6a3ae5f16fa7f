import { formAt } from '../../platform/http/form.ts'
import { get, post, type Route } from '../../platform/http/visit.ts'
import { withLink } from '../links/with-link.tsx'
import { assign } from '../needs/assignment.ts'
import { showNeeds } from '../needs/needs.tsx'
import { settlementForm } from '../needs/settlement.ts'
import { interpretingForm } from './answer.ts'

export const interpretingRoutes: Route[] = [
  get('/needs', showNeeds),
  ...formAt('/needs/:meeting', settlementForm),
  post('/needs/:meeting/interpreter', assign),
  ...formAt('/interpreting', interpretingForm),
  get('/i/:token', withLink('confirm', interpretingForm.show)),
  post('/i/:token', withLink('confirm', interpretingForm.save)),
]

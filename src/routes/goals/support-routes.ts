import { formAt } from '../../platform/http/form.ts'
import { get, post, type Route } from '../../platform/http/visit.ts'
import { endNeedForm, showNeed } from './need.tsx'
import { needForm } from './need-new.tsx'
import { outcomeForm, planForm } from './plan.tsx'
import { showSupport } from './support.tsx'

/** Needs of a child, and what is tried for them. */
export const supportRoutes: Route[] = [
  get('/children/:child/support', showSupport),
  ...formAt('/children/:child/support/new', needForm),
  get('/support/:support', showNeed),
  post('/support/:support', endNeedForm.save),
  ...formAt('/support/:support/plans/new', planForm),
  ...formAt('/support/:support/plans/:strategy', outcomeForm),
]

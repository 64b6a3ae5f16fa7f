import { formAt } from '../../platform/http/form.ts'
import { get, post, type Route } from '../../platform/http/visit.ts'
import { doneForm, dropForm, showAction, showActionPhoto } from './action.tsx'
import { actionForm } from './action-new.tsx'
import { showActions, showChildActions } from './actions.tsx'
import { celebrationForm, letGoForm } from './end.tsx'
import { evidenceForm } from './evidence.tsx'
import { goalForm, milestoneAct } from './goal.tsx'
import { showGoals } from './list.tsx'
import { proposeForm } from './new.tsx'
import { showRoad } from './road.tsx'
import { supportRoutes } from './support-routes.ts'
import { wordsForm } from './words.tsx'

export const goalRoutes: Route[] = [
  get('/children/:child/goals', showGoals),
  ...formAt('/children/:child/goals/new', proposeForm),
  get('/children/:child/roadmap', showRoad),
  get('/children/:child/actions', showChildActions),
  ...formAt('/children/:child/actions/new', actionForm),
  ...formAt('/goals/:goal', goalForm),
  ...formAt('/goals/:goal/words', wordsForm),
  post('/goals/:goal/milestones/:milestone', milestoneAct),
  ...formAt('/goals/:goal/evidence', evidenceForm),
  ...formAt('/goals/:goal/celebration', celebrationForm),
  ...formAt('/goals/:goal/end', letGoForm),
  get('/actions', showActions),
  get('/actions/:action', showAction),
  post('/actions/:action/done', doneForm.save, 'files'),
  post('/actions/:action/end', dropForm.save),
  get('/actions/:action/photo', showActionPhoto),
  ...supportRoutes,
]

import { formAt } from '../../platform/http/form.ts'
import { post, type Route } from '../../platform/http/visit.ts'
import { stagesForm, withdrawStages } from './stages.tsx'

export const stageRoutes: Route[] = [
  ...formAt('/rounds/:round/stages', stagesForm),
  post('/rounds/:round/stages/withdrawal', withdrawStages),
]

import { act, formAt } from '../../platform/http/form.ts'
import { get, post, type Route } from '../../platform/http/visit.ts'
import { stageRoutes } from '../stages/routes.ts'
import { list } from './list.tsx'
import { meetingForm } from './meeting.tsx'
import { arrange, meetings, waive } from './meetings.tsx'
import { overview } from './overview.tsx'
import { changeSetup, newRound } from './setup.tsx'
import { close, open, remind, reopen } from './states.ts'

export const roundRoutes: Route[] = [
  ...stageRoutes,
  get('/rounds', list),
  ...formAt('/rounds/new', newRound),
  get('/rounds/:round', overview),
  ...formAt('/rounds/:round/setup', changeSetup),
  get('/rounds/:round/meetings', meetings),
  post('/rounds/:round/meetings', act(arrange)),
  ...formAt('/meetings/:meeting/setup', meetingForm),
  post('/meetings/:meeting/waiver', act(waive)),
  post('/rounds/:round/opening', act(open)),
  post('/rounds/:round/reminders', act(remind)),
  post('/rounds/:round/closing', act(close)),
  post('/rounds/:round/closing/undo', act(reopen)),
]

import { formAt } from '../../platform/http/form.ts'
import { get, post, type Route } from '../../platform/http/visit.ts'
import { callRoutes } from '../calls/routes.ts'
import { heldRoutes } from '../held/routes.ts'
import { withLink } from '../links/with-link.tsx'
import { cancelOwn, changeMode } from './acts.ts'
import { decline, takeBack } from './decline.ts'
import { showMeeting } from './meeting.tsx'
import { ownTimeForm } from './time.tsx'
import { timeLive } from './time-live.tsx'

export const meetingRoutes: Route[] = [
  ...heldRoutes,
  ...callRoutes,
  get('/meetings/:meeting', showMeeting),
  ...formAt('/meetings/:meeting/time', ownTimeForm),
  get('/meetings/:meeting/time/live', timeLive),
  post('/meetings/:meeting/cancellation', cancelOwn),
  post('/meetings/:meeting/mode', changeMode),
  post('/meetings/:meeting/decline', decline),
  post('/meetings/:meeting/decline/undo', takeBack),
  get('/m/:token', withLink('meeting', showMeeting)),
  get('/m/:token/time', withLink('meeting', ownTimeForm.show)),
  post('/m/:token/time', withLink('meeting', ownTimeForm.save)),
  get('/m/:token/time/live', withLink('meeting', timeLive)),
  post('/m/:token/cancellation', withLink('meeting', cancelOwn)),
  post('/m/:token/mode', withLink('meeting', changeMode)),
  post('/m/:token/decline', withLink('meeting', decline)),
  post('/m/:token/decline/undo', withLink('meeting', takeBack)),
]

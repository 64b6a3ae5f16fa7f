import { formAt } from '../../platform/http/form.ts'
import { get, post, type Route } from '../../platform/http/visit.ts'
import { withLink } from '../links/with-link.tsx'
import { leaveList, spokenWaitForm, waitForm } from './wait.tsx'
import { removeFromList, showWaitList } from './wait-list.tsx'

export const waitRoutes: Route[] = [
  ...formAt('/rounds/:round/booking/wait', waitForm),
  post('/rounds/:round/booking/wait/end', leaveList),
  get('/b/:token/wait', withLink('booking', waitForm.show)),
  post('/b/:token/wait', withLink('booking', waitForm.save)),
  post('/b/:token/wait/end', withLink('booking', leaveList)),
  ...formAt('/rounds/:round/families/:family/wait', spokenWaitForm),
  post('/rounds/:round/families/:family/wait/end', leaveList),
  get('/rounds/:round/waits', showWaitList),
  post('/rounds/:round/waits/:wait/end', removeFromList),
]

import { formAt } from '../../platform/http/form.ts'
import { get, post, type Route } from '../../platform/http/visit.ts'
import { withLink } from '../links/with-link.tsx'
import { face } from './face.ts'
import { linkedTimes, linkedView, signedTimes, signedView, spokenForm } from './forms.tsx'

export const timesRoutes: Route[] = [
  ...formAt('/rounds/:round/times', signedTimes),
  get('/rounds/:round/times/faces/:educator', face(signedView)),
  ...formAt('/rounds/:round/families/:family', spokenForm),
  get('/t/:token', withLink('times', linkedTimes.show)),
  post('/t/:token', withLink('times', linkedTimes.save)),
  get('/t/:token/faces/:educator', withLink('times', face(linkedView))),
]

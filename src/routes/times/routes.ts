import { formAt } from '../../platform/http/form.ts'
import { get, post, type Route } from '../../platform/http/visit.ts'
import { withLink } from '../links/with-link.tsx'
import { linkedTimes, signedTimes, spokenForm } from './forms.tsx'

export const timesRoutes: Route[] = [
  ...formAt('/rounds/:round/times', signedTimes),
  ...formAt('/rounds/:round/families/:family', spokenForm),
  get('/t/:token', withLink('times', linkedTimes.show)),
  post('/t/:token', withLink('times', linkedTimes.save)),
]

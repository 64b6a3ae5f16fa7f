import { formAt } from '../../platform/http/form.ts'
import { get, post, type Route } from '../../platform/http/visit.ts'
import { withLink } from '../links/with-link.tsx'
import { behalfForm } from './behalf.tsx'
import { bookingForm, bookingOrFile, findTimes, holdForm } from './booking.tsx'
import { bookingLive } from './booking-live.tsx'
import { cancelHere } from './cancel.ts'
import { declineHere, takeBackHere } from './decline.ts'
import { heldForm, moreTime, release } from './hold.tsx'
import { otherTimes } from './other-times.ts'
import { waitRoutes } from './wait-routes.ts'

export const bookingRoutes: Route[] = [
  ...waitRoutes,
  ...formAt('/rounds/:round/families/:family/booking', behalfForm),
  ...formAt('/rounds/:round/booking', bookingForm),
  get('/rounds/:round/booking/live', bookingLive),
  post('/rounds/:round/booking/holds', holdForm.save),
  post('/rounds/:round/booking/proposal', findTimes),
  ...formAt('/rounds/:round/booking/hold', heldForm),
  post('/rounds/:round/booking/hold/extension', moreTime),
  post('/rounds/:round/booking/hold/release', release),
  post('/rounds/:round/booking/other-times', otherTimes),
  post('/rounds/:round/booking/decline', declineHere),
  post('/rounds/:round/booking/decline/undo', takeBackHere),
  get('/b/:token', withLink('booking', bookingOrFile)),
  post('/b/:token', withLink('booking', bookingForm.save)),
  get('/b/:token/live', withLink('booking', bookingLive)),
  post('/b/:token/holds', withLink('booking', holdForm.save)),
  post('/b/:token/proposal', withLink('booking', findTimes)),
  get('/b/:token/hold', withLink('booking', heldForm.show)),
  post('/b/:token/hold', withLink('booking', heldForm.save)),
  post('/b/:token/hold/extension', withLink('booking', moreTime)),
  post('/b/:token/hold/release', withLink('booking', release)),
  post('/b/:token/cancellation', withLink('booking', cancelHere)),
  post('/b/:token/other-times', withLink('booking', otherTimes)),
  post('/b/:token/decline', withLink('booking', declineHere)),
  post('/b/:token/decline/undo', withLink('booking', takeBackHere)),
]

import { formAt } from '../../platform/http/form.ts'
import { get, post } from '../../platform/http/visit.ts'
import { agesForm } from './ages.tsx'
import { passAct, tabletsForm } from './group-tablets.tsx'
import { showSeat, tapSeat } from './seat.tsx'
import { setUpTablet, showTablet } from './tablet.tsx'

/** Class tablets: how educators keep them, and what they show. */
export const studentRoutes = [
  ...formAt('/students/ages', agesForm),
  ...formAt('/groups/:group/tablets', tabletsForm),
  post('/groups/:group/passes', passAct),
  get('/tablet', showTablet),
  post('/tablet', setUpTablet),
  get('/tablet/:student', showSeat),
  post('/tablet/:student', tapSeat),
]

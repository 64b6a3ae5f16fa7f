import { forgetShown, keepCookie } from '../../platform/http/cookies.ts'
import { SESSION } from '../../platform/http/door.ts'
import { endSession } from '../../platform/sessions.ts'
import { deviceHere, tabletPath } from '../students/device.ts'
import { forgetAsking } from './asking.ts'
import type { Call } from './call.ts'

/** Ends the session in the database, not only in this browser: a copy of the cookie is worth nothing after. */
export async function signOut(call: Call) {
  const { c, house, session } = call
  if (session) await endSession(house.db, session, house.clock())
  forgetAsking(call)
  forgetShown(c, house.base())
  keepCookie(c, house.base(), SESSION, '', 0)
  // what this browser has kept of notes and drafts goes with the session
  c.header('clear-site-data', '"storage"')
  const device = deviceHere(c, house.base())
  return c.redirect(device ? tabletPath(device) : '/', 303)
}

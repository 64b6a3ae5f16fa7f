import { forgetShown, keepCookie } from '../../platform/http/cookies.ts'
import { SESSION } from '../../platform/http/door.ts'
import { endSession, openSession, SESSION_DAYS } from '../../platform/sessions.ts'
import { deviceOf } from '../../platform/sessions-device.ts'
import { candidatesBy, spendProof } from '../../platform/sign-in.ts'
import { forgetAsking, keepProof } from './asking.ts'
import type { Call } from './call.ts'
import { withNext } from './next.ts'

/** After a proof: straight in when the address is one human's, else the question who it is. */
export async function enter(call: Call, proof: string) {
  const { house, c } = call
  const people = await candidatesBy(house, proof, house.clock())
  const [only, ...others] = people ?? []
  if (only && others.length === 0 && (await spendProof(house, proof, only.identity, house.clock())))
    return signInAs(call, only.identity)
  keepProof(call, proof)
  return c.redirect(withNext('/sign-in/who', call.next), 303)
}

/** A new session in place of whatever the browser brought, so that none can be planted before. */
export async function signInAs(call: Call, identity: string) {
  const { house, c, session } = call
  const token = await openSession(house.db, identity, deviceOf(c.req.header('user-agent')), house.clock())
  if (session) await endSession(house.db, session, house.clock())
  forgetAsking(call)
  forgetShown(c, house.base())
  keepCookie(c, house.base(), SESSION, token, SESSION_DAYS * 86_400)
  return c.redirect(call.next, 303)
}

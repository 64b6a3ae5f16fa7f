import { identityId, personas } from '../../demo/personas.ts'
import { forgetShown, keepCookie } from '../../platform/http/cookies.ts'
import { LANGUAGE, SESSION } from '../../platform/http/door.ts'
import { Absent } from '../../platform/refusal.ts'
import { endSession } from '../../platform/sessions.ts'
import { type Call, shown, typed } from '../sign-in/call.ts'
import { signInAs } from '../sign-in/enter.ts'
import { forgetDevice } from '../students/device.ts'
import { Landing } from './landing.tsx'
import { becomeStudent, becomeTablet } from './tablet.ts'

/** Everybody of the cast, also for somebody who looks through one of them already. */
export function showPersonas(call: Call) {
  if (!call.house.demo) throw new Absent('personas')
  return shown(call, <Landing call={call} />)
}

/** Only in the demo: signs in as one of the cast, without any proof. The visitor is nobody: signed out. */
export async function switchPersona(call: Call) {
  const { house, c, session } = call
  if (!house.demo) throw new Absent('persona')
  if (typed(call, 'persona') === 'tablet') return becomeTablet(call)
  if (typed(call, 'persona') === 'student') return becomeStudent(call)
  forgetDevice(c, house.base())
  const persona = personas.find(one => one.name === typed(call, 'persona'))
  if (!persona) throw new Absent('persona')
  keepCookie(c, house.base(), LANGUAGE, '', 0)
  if (persona.who)
    return signInAs({ ...call, next: `/s/${persona.school}` }, identityId(persona.school, persona.who))
  if (session) await endSession(house.db, session, house.clock())
  forgetShown(c, house.base())
  keepCookie(c, house.base(), SESSION, '', 0)
  return c.redirect('/', 303)
}

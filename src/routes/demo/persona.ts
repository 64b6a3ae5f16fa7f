import type { Context } from 'hono'
import { identityId, OAK, personas } from '../../demo/personas.ts'
import { keepCookie } from '../../platform/http/cookies.ts'
import { LANGUAGE, SESSION } from '../../platform/http/door.ts'
import type { House } from '../../platform/http/house.ts'
import { Absent } from '../../platform/refusal.ts'
import { openSession, SESSION_DAYS } from '../../platform/sessions.ts'

/** Only in the demo: signs in as one of the cast, without any proof. */
export async function switchPersona(house: House, c: Context) {
  const { persona: name } = await c.req.parseBody()
  const persona = personas.find(one => one.name === name)
  if (!house.demo || !persona) throw new Absent('persona')
  keepCookie(c, house.base(), LANGUAGE, '', 0)
  if (!persona.who) {
    keepCookie(c, house.base(), SESSION, '', 0)
    return c.redirect(`/s/${OAK}`, 303)
  }
  const token = await openSession(house.db, identityId(persona.school, persona.who), 'demo', house.clock())
  keepCookie(c, house.base(), SESSION, token, SESSION_DAYS * 86_400)
  return c.redirect(`/s/${persona.school}`, 303)
}

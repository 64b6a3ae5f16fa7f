import { OAK } from '../../demo/personas.ts'
import { openDemoTablet } from '../../demo/tablets.ts'
import { inSchool } from '../../platform/ctx.ts'
import { forgetShown, keepCookie } from '../../platform/http/cookies.ts'
import { SESSION } from '../../platform/http/door.ts'
import { found } from '../../platform/refusal.ts'
import { endSession } from '../../platform/sessions.ts'
import { today } from '../../platform/time.ts'
import type { Call } from '../sign-in/call.ts'
import { keepDevice, tabletPath } from '../students/device.ts'

/** Only in the demo: this browser becomes the class tablet, on which nobody sits yet. */
export async function becomeTablet({ c, house, session }: Call) {
  const knock = { slug: OAK, now: house.clock(), job: true }
  const secret = found(await inSchool(house, knock, ctx => openDemoTablet(ctx, house.signer)), 'school')
  if (session) await endSession(house.db, session, house.clock())
  forgetShown(c, house.base())
  keepCookie(c, house.base(), SESSION, '', 0)
  const device = { school: OAK, secret }
  const now = today(house.clock(), 'UTC')
  keepDevice(c, house.base(), device, now.add({ days: 1 }).toString(), now)
  return c.redirect(tabletPath(device), 303)
}

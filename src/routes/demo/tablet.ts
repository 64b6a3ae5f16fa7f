import { OAK } from '../../demo/personas.ts'
import { openDemoTablet, sitAtDemoTablet } from '../../demo/tablets.ts'
import { type Ctx, inSchool } from '../../platform/ctx.ts'
import { forgetShown, keepCookie } from '../../platform/http/cookies.ts'
import { SESSION } from '../../platform/http/door.ts'
import { found } from '../../platform/refusal.ts'
import { endSession } from '../../platform/sessions.ts'
import { deviceOf } from '../../platform/sessions-device.ts'
import { today } from '../../platform/time.ts'
import type { Call } from '../sign-in/call.ts'
import { keepDevice, tabletPath } from '../students/device.ts'

const DAY = 86_400

/** Only in the demo: this browser becomes the class tablet, on which nobody sits yet. */
export async function becomeTablet(call: Call) {
  const secret = found(await atDemoSchool(call, ctx => openDemoTablet(ctx, call.house.signer)), 'school')
  return keptAs(call, secret, null)
}

/** The same, and its student sits there already; where it may not any more, on nobody's page of the tablet. */
export async function becomeStudent(call: Call) {
  const browser = deviceOf(call.c.req.header('user-agent'))
  const { secret, session } = found(
    await atDemoSchool(call, ctx => sitAtDemoTablet(ctx, call.house.signer, browser)),
    'school',
  )
  return keptAs(call, secret, session)
}

const atDemoSchool = <T>({ house }: Call, work: (ctx: Ctx) => Promise<T>) =>
  inSchool(house, { slug: OAK, now: house.clock(), job: true }, work)

async function keptAs({ c, house, session }: Call, secret: string, seat: string | null) {
  if (session) await endSession(house.db, session, house.clock())
  forgetShown(c, house.base())
  keepCookie(c, house.base(), SESSION, seat ?? '', seat ? DAY : 0)
  const device = { school: OAK, secret }
  const now = today(house.clock(), 'UTC')
  keepDevice(c, house.base(), device, now.add({ days: 1 }).toString(), now)
  return c.redirect(seat ? `/s/${OAK}` : tabletPath(device), 303)
}

import type { Here } from '../../domain/students/here.ts'
import { forgetShown, keepCookie, readCookie } from '../../platform/http/cookies.ts'
import { SESSION } from '../../platform/http/door.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { endSession } from '../../platform/sessions.ts'

const DAY = 86_400

/** The child sits down: its session in place of whatever the tablet kept, and its own first page. */
export async function sitDown(visit: Visit, session: string) {
  await getUp(visit)
  keepCookie(visit.c, visit.house.base(), SESSION, session, DAY)
  return visit.go('')
}

/** Whoever was signed in on this browser no longer is, and nothing that was for that one's next page is shown to another. */
export async function getUp({ c, ctx, house }: Visit) {
  const before = readCookie(c, house.base(), SESSION)
  if (before) await endSession(ctx.db, before, ctx.now)
  forgetShown(c, house.base())
  keepCookie(c, house.base(), SESSION, '', 0)
}

/** The child that sits at this tablet now. */
export const sitterAt = ({ ctx: { actor } }: Visit, here: Here) =>
  actor.kind === 'person' && actor.tablet === here.tablet ? actor.person : undefined

import { freeingUndo } from '../../domain/conferences/booking/freeing.ts'
import { undoFor } from '../../domain/people/changes.ts'
import { needPerson } from '../../domain/people/policy.ts'
import { act } from '../../platform/http/form.ts'
import type { Visit } from '../../platform/http/visit.ts'

/** Takes a change back and leads to where it was made: the address that the toast named, else the page before. */
export const undoAct = act(async visit => {
  needPerson(visit.ctx)
  const change = visit.id('change')
  await freeingUndo(visit.ctx, change, () => undoFor(visit.ctx, change))
  return visit.go(placeBefore(visit), { toast: visit.say.t('frame.changed') })
})

const PLACE = /^(\/[a-z0-9-]+)*$/

/** A path of this school and nothing else, whatever was asked for. */
function placeBefore(visit: Visit): string {
  const named = visit.c.req.query('to')
  if (named !== undefined && PLACE.test(named)) return named
  const before = URL.parse(visit.c.req.header('referer') ?? '')?.pathname ?? ''
  const path = before.startsWith(`${visit.href('')}/`) ? before.slice(visit.href('').length) : ''
  return PLACE.test(path) ? path : ''
}

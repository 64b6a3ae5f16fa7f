import { z } from 'zod'
import { addBreak, ownBreaksFor, removeBreak } from '../../domain/conferences/staging/breaks.ts'
import { clock, day, parse } from '../../platform/http/fields.ts'
import { act, form } from '../../platform/http/form.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { Invalid } from '../../platform/refusal.ts'
import { roundIn, undoOf } from '../rounds/address.ts'
import { BreaksPage } from './breaks-page.tsx'

const load = (visit: Visit) => ownBreaksFor(visit.ctx, roundIn(visit))
const pathOf = (round: { id: string }) => `/rounds/${round.id}/breaks`
const back = (visit: Visit, round: { id: string }, change: string, toast: string) =>
  visit.go(pathOf(round), { toast, undo: undoOf(visit, change, pathOf(round)) })

/** Staff set breaks within their own hours, before families choose. */
export const breaksForm = form({
  schema: z.object({ day: day(), from_at: clock(), until_at: clock() }),
  load,
  show: (visit, own, shown) => <BreaksPage {...{ visit, own, shown }} />,
  async save(visit, own, span) {
    const { change } = await addBreak(visit.ctx, own, span)
    return back(visit, own.round, change, visit.say.t('stages.breaks.added'))
  },
})

const which = z.object({ day: day(), from_at: clock() })

export const endBreak = act(async visit => {
  const own = await load(visit)
  const read = parse(which, visit.fields)
  if (!read.ok) throw new Invalid(read.problems)
  const { change } = await removeBreak(visit.ctx, own, read.input.day, read.input.from_at)
  return back(visit, own.round, change, visit.say.t('stages.breaks.removed'))
})

import { z } from 'zod'
import { placeMeeting } from '../../domain/conferences/booking/bookings.ts'
import { timesFor } from '../../domain/conferences/booking/free.ts'
import { askForAnother, keepTime } from '../../domain/conferences/days/unfit-decide.ts'
import { parse, words } from '../../platform/http/fields.ts'
import { act } from '../../platform/http/form.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { Invalid } from '../../platform/refusal.ts'
import { undoAt } from '../board/undo-at.ts'
import { whenIn } from '../board/when.ts'
import { idIn, roundIn } from '../rounds/address.ts'

const listOf = (visit: Visit) => `/rounds/${roundIn(visit)}/unfit-times`
const times = z.object({ start: words(16) })

/** To one of the free times that were named beside it. */
export const moveUnfit = act(async visit => {
  const { ctx, say } = visit
  const [round, meeting] = [roundIn(visit), idIn(visit, 'meeting')]
  await timesFor(ctx, round, meeting)
  const read = parse(times, visit.fields)
  if (!read.ok) throw new Invalid(read.problems)
  const { move } = await placeMeeting(ctx, meeting, read.input.start)
  const toast = say.t('days.unfit.moved', { when: whenIn(say, read.input.start) })
  return visit.go(listOf(visit), { toast, undo: undoAt(visit, round, move) })
})

export const keepUnfit = act(async visit => {
  await keepTime(visit.ctx, roundIn(visit), idIn(visit, 'meeting'))
  return visit.go(listOf(visit), { toast: visit.say.t('days.unfit.keptNow') })
})

export const askUnfit = act(async visit => {
  await askForAnother(visit.ctx, roundIn(visit), idIn(visit, 'meeting'))
  return visit.go(listOf(visit), { toast: visit.say.t('days.unfit.askedNow') })
})

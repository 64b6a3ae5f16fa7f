import { assignInterpreter } from '../../domain/conferences/interpreting/needs-met.ts'
import { act } from '../../platform/http/form.ts'
import { undoAt } from '../board/undo-at.ts'
import { idIn } from '../rounds/address.ts'

/** Books one of those who could help. */
export const assign = act(async visit => {
  const { interpreter } = visit.fields
  const person = typeof interpreter === 'string' ? interpreter : ''
  const { move, round } = await assignInterpreter(visit.ctx, idIn(visit, 'meeting'), person)
  const toast = visit.say.t('interpreting.needs.booked')
  return visit.go('/needs', { toast, undo: undoAt(visit, round, move) })
})

import { z } from 'zod'
import { boardFor } from '../../domain/conferences/board/board.ts'
import { placeMeeting } from '../../domain/conferences/booking/bookings.ts'
import { needMover } from '../../domain/conferences/booking/policy.ts'
import { id, optionalId, words } from '../../platform/http/fields.ts'
import { form } from '../../platform/http/form.ts'
import { roundIn } from '../rounds/address.ts'
import { boardPage } from './board-page.tsx'
import { boardAt, undoAt } from './undo-at.ts'
import { clockIn, dayIn } from './when.ts'

const schema = z.object({ meeting: id(), start: words(16), educator: optionalId() })

/** The schedule of a round. A drop on it moves a meeting; whatever stands against that is named above it. */
export const boardForm = form({
  schema,
  async load(visit) {
    const board = await boardFor(visit.ctx, roundIn(visit))
    if (visit.c.req.method === 'POST') needMover(visit.ctx)
    return board
  },
  show: boardPage,
  async save(visit, { round, entries, names }, { meeting, start, educator }) {
    const { move } = await placeMeeting(visit.ctx, meeting, start, educator ? { educator } : {})
    const child = names.get(entries.find(entry => entry.id === meeting)?.child ?? '')?.given ?? ''
    const { say } = visit
    const toast = say.t('board.moved', { child, day: dayIn(say, start), time: clockIn(say, start) })
    return visit.go(boardAt(round.id, meeting), { toast, undo: undoAt(visit, round.id, move) })
  },
})

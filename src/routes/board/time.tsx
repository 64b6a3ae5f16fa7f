import { z } from 'zod'
import { spokenOf } from '../../domain/conferences/booking/behalf.ts'
import { placeMeeting } from '../../domain/conferences/booking/bookings.ts'
import { timesFor } from '../../domain/conferences/booking/free.ts'
import { namesOf } from '../../domain/people/names.ts'
import { choice, optionalId, words } from '../../platform/http/fields.ts'
import { form } from '../../platform/http/form.ts'
import { idIn, roundIn } from '../rounds/address.ts'
import { type Loaded, timePage } from './time-page.tsx'
import { boardAt, undoAt } from './undo-at.ts'
import { clockIn, dayIn } from './when.ts'

const schema = z.object({
  start: words(16),
  mode: choice(['in_person', 'video', 'phone']),
  room: optionalId(),
  interpreter: z.literal('none').or(optionalId()),
})

/** Gives a meeting a time without a script: the free times to choose from, and why the others are not. */
export const timeForm = form({
  schema,
  async load(visit): Promise<Loaded> {
    const { ctx } = visit
    const known = await timesFor(ctx, roundIn(visit), idIn(visit, 'meeting'))
    const { meeting, interpreters } = known
    const people = [meeting.child, ...meeting.educators, ...meeting.guardians]
    const spoken = meeting.booking ? await spokenOf(ctx, meeting.booking.id) : undefined
    if (spoken?.typist) people.push(spoken.typist)
    const names = await namesOf(ctx, [...people, ...interpreters.map(one => one.id)])
    return { known, names, spoken }
  },
  show: timePage,
  async save(visit, { known, names }, { start, mode, room, interpreter }) {
    const { round, meeting } = known
    const { move } = await placeMeeting(visit.ctx, meeting.meeting, start, {
      mode,
      ...(room && { room }),
      ...(interpreter && { interpreter: interpreter === 'none' ? null : interpreter }),
    })
    const { say } = visit
    const child = names.get(meeting.child)?.given ?? ''
    const toast = say.t('board.moved', { child, day: dayIn(say, start), time: clockIn(say, start) })
    return visit.go(boardAt(round.id, meeting.meeting), { toast, undo: undoAt(visit, round.id, move) })
  },
})

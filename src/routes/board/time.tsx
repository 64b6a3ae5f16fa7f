import { z } from 'zod'
import type { Case } from '../../domain/conferences/booking-case.ts'
import { offeredTimes, timesFor } from '../../domain/conferences/booking-free.ts'
import { placeMeeting } from '../../domain/conferences/bookings.ts'
import { type Named, namesOf } from '../../domain/people/names.ts'
import { choice, optionalId, words } from '../../platform/http/fields.ts'
import { form, type Shown } from '../../platform/http/form.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { newKey } from '../../platform/ids.ts'
import { Form } from '../../ui/form.tsx'
import { PageHead } from '../../ui/head.tsx'
import { Frame } from '../frame.tsx'
import { Problematic } from '../problems.tsx'
import { idIn, roundIn } from '../rounds/address.ts'
import { undoAt } from './board.tsx'
import { Refusals } from './conflicts.tsx'
import { MeetingActs } from './meeting-acts.tsx'
import { TakenTimes, TimeFields } from './time-fields.tsx'
import { clockIn, dayIn, whenIn } from './when.ts'

const schema = z.object({
  start: words(16),
  mode: choice(['in_person', 'video', 'phone']),
  room: optionalId(),
  interpreter: z.literal('none').or(optionalId()),
})

export type Loaded = { known: Case; names: Map<string, Named> }

/** Gives a meeting a time without a script: the free times to choose from, and why the others are not. */
export const timeForm = form({
  schema,
  async load(visit): Promise<Loaded> {
    const { ctx } = visit
    const known = await timesFor(ctx, roundIn(visit), idIn(visit, 'meeting'))
    const { meeting, interpreters } = known
    const people = [meeting.child, ...meeting.educators, ...meeting.guardians]
    return { known, names: await namesOf(ctx, [...people, ...interpreters.map(one => one.id)]) }
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
    return visit.go(`/rounds/${round.id}/board`, { toast, undo: undoAt(visit, round.id, move) })
  },
})

async function timePage(visit: Visit, { known, names }: Loaded, shown: Shown) {
  const { say, href } = visit
  const { round, meeting } = known
  const child = names.get(meeting.child)?.full ?? ''
  const title = say.t(meeting.booking ? 'board.time.move' : 'board.time.place', { child })
  const offered = offeredTimes(known)
  const guardians = meeting.guardians.map(who => names.get(who)?.full ?? '')
  return (
    <Frame visit={visit} title={title}>
      <PageHead
        title={title}
        eyebrow={<bdi>{say.list(guardians)}</bdi>}
        lead={meeting.booking && say.t('board.time.now', { when: whenIn(say, meeting.booking.starts_wall) })}
      />
      <MeetingActs visit={visit} known={known} />
      {shown.refusal && (await Refusals({ visit, shown, round }))}
      <Form
        action={href(`/rounds/${round.id}/meetings/${meeting.meeting}/time`)}
        submit={say.t('board.time.save')}
        fields={{ key: newKey() }}
        summary={!shown.refusal && <Problematic visit={visit} shown={shown} />}
        cancel={{ href: href(`/rounds/${round.id}/board`), label: say.t('common.cancel') }}
      >
        <TimeFields visit={visit} loaded={{ known, names }} offered={offered} shown={shown} />
      </Form>
      <TakenTimes visit={visit} loaded={{ known, names }} offered={offered} />
    </Frame>
  )
}

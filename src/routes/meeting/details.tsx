import type { Own } from '../../domain/conferences/booking/own.ts'
import type { Booked } from '../../domain/conferences/schedule.ts'
import type { Named } from '../../domain/people/names.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { Facts } from '../../ui/facts.tsx'
import type { Way } from './way.ts'
import { ownTime } from './when.ts'
import { Where } from './where.tsx'

type Props = { visit: Visit; own: Own; booking: Booked; names: Map<string, Named>; way: Way }

/** Beside the time: the same in the reader's own clock, with whom, where, and who interprets. */
export function Details({ visit, own, booking, names, way }: Props) {
  const { say, ctx } = visit
  const nameOf = (id: string) => names.get(id)?.full ?? ''
  const elsewhere = ownTime(ctx, say, booking)
  const items = [
    ...(elsewhere ? [{ label: say.t('meeting.yourTime'), value: elsewhere }] : []),
    { label: say.t('meeting.with'), value: say.list(own.meeting.educators.map(nameOf)) },
    { label: say.t('meeting.where'), value: <Where visit={visit} own={own} booking={booking} way={way} /> },
    ...(booking.interpreter
      ? [{ label: say.t('meeting.interpreter'), value: <bdi>{nameOf(booking.interpreter)}</bdi> }]
      : []),
    ...(booking.language && !booking.interpreter
      ? [{ label: say.t('meeting.interpreter'), value: say.t('meeting.interpreter.sought') }]
      : []),
  ]
  return <Facts items={items} />
}

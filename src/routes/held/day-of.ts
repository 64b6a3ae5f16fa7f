import { Temporal } from 'temporal-polyfill'
import type { Noting } from '../../domain/conferences/held/noting.ts'
import { actorId } from '../../platform/ctx.ts'
import type { Visit } from '../../platform/http/visit.ts'

/** The sheet of the day on which the meeting is: the reader's own, or of the first educator who holds it. */
export function dayOf({ ctx }: Visit, { round, meeting, record }: Noting) {
  const me = actorId(ctx) ?? ''
  const educator = meeting.educators.includes(me) ? me : (meeting.educators[0] ?? me)
  const day = Temporal.Instant.from(record.start).toZonedDateTimeISO(ctx.school.zone).toPlainDate()
  const plain = `/rounds/${round}/days/${educator}`
  return { plain, path: `${plain}?day=${day}` }
}

import { z } from 'zod'
import { ownCaseFor } from '../../domain/conferences/booking/own-case.ts'
import { moveOwnMeeting } from '../../domain/conferences/booking/own-changes.ts'
import { words } from '../../platform/http/fields.ts'
import { form } from '../../platform/http/form.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { timePage } from './time-page.tsx'
import { wayOf } from './way.ts'

/** A family chooses another time among those that are free. Says nothing about the others. */
export const ownTimeForm = form({
  schema: z.object({ start: words(16) }),
  load: (visit: Visit) => ownCaseFor(visit.ctx, wayOf(visit).meeting),
  show: timePage,
  async save(visit, { known, people }, { start }) {
    const way = wayOf(visit)
    await moveOwnMeeting(visit.ctx, way.meeting, start)
    const child = people.get(known.meeting.child)?.given ?? ''
    return visit.go(way.base, { toast: visit.say.t('meeting.moved', { child }) })
  },
})

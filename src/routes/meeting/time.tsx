import { z } from 'zod'
import { moveOwnMeeting, ownCaseFor } from '../../domain/conferences/booking/own.ts'
import { namesOf } from '../../domain/people/names.ts'
import { words } from '../../platform/http/fields.ts'
import { form } from '../../platform/http/form.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { type Loaded, timePage } from './time-page.tsx'
import { wayOf } from './way.ts'

/** A family chooses another time among those that are free. Says nothing about the others. */
export const ownTimeForm = form({
  schema: z.object({ start: words(16) }),
  async load(visit: Visit): Promise<Loaded> {
    const known = await ownCaseFor(visit.ctx, wayOf(visit).meeting)
    return { known, names: await namesOf(visit.ctx, [known.meeting.child, ...known.meeting.educators]) }
  },
  show: timePage,
  async save(visit, { known, names }, { start }) {
    const way = wayOf(visit)
    await moveOwnMeeting(visit.ctx, way.meeting, start)
    const child = names.get(known.meeting.child)?.given ?? ''
    return visit.go(way.base, { toast: visit.say.t('meeting.moved', { child }) })
  },
})

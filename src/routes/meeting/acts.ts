import { z } from 'zod'
import { ownMeetingFor } from '../../domain/conferences/booking/own.ts'
import { cancelOwnMeeting, changeOwnMode } from '../../domain/conferences/booking/own-changes.ts'
import { choice, parse } from '../../platform/http/fields.ts'
import { act } from '../../platform/http/form.ts'
import { Invalid } from '../../platform/refusal.ts'
import { wayOf } from './way.ts'

const modes = z.object({ mode: choice(['in_person', 'video', 'phone']) })

export const cancelOwn = act(async visit => {
  const way = wayOf(visit)
  await cancelOwnMeeting(visit.ctx, way.meeting)
  return visit.go(way.base, { toast: visit.say.t('meeting.cancelled') })
})

export const changeMode = act(async visit => {
  const way = wayOf(visit)
  await ownMeetingFor(visit.ctx, way.meeting)
  const read = parse(modes, visit.fields)
  if (!read.ok) throw new Invalid(read.problems)
  await changeOwnMode(visit.ctx, way.meeting, read.input.mode)
  return visit.go(way.base, { toast: visit.say.t('meeting.modeChanged') })
})

import { z } from 'zod'
import { declineMeeting, takeBackDecline } from '../../domain/conferences/held/declines.ts'
import { parse, text } from '../../platform/http/fields.ts'
import { act } from '../../platform/http/form.ts'
import { Invalid } from '../../platform/refusal.ts'
import { wayOf } from './way.ts'

const said = z.object({ word: text(500) })

/** A family wants no conference this time. */
export const decline = act(async visit => {
  const way = wayOf(visit)
  const read = parse(said, visit.fields)
  if (!read.ok) throw new Invalid(read.problems)
  await declineMeeting(visit.ctx, way.meeting, read.input.word.trim())
  return visit.go(way.base, {
    toast: visit.say.t('meeting.declined'),
    undo: visit.href(`${way.base}/decline/undo`),
  })
})

export const takeBack = act(async visit => {
  const way = wayOf(visit)
  await takeBackDecline(visit.ctx, way.meeting)
  return visit.go(way.base)
})

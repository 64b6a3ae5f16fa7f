import { z } from 'zod'
import { ownMeetingFor } from '../../domain/conferences/booking/own.ts'
import { joinFromAfar } from '../../domain/conferences/calls/joining.ts'
import { choice, parse } from '../../platform/http/fields.ts'
import { act } from '../../platform/http/form.ts'
import { Invalid } from '../../platform/refusal.ts'
import { wayOf } from '../meeting/way.ts'

const ways = z.object({ by: choice(['video', 'phone', 'none']) })

/** A guardian joins a meeting at the school from elsewhere, or comes after all. */
export const join = act(async visit => {
  const way = wayOf(visit)
  await ownMeetingFor(visit.ctx, way.meeting)
  const read = parse(ways, visit.fields)
  if (!read.ok) throw new Invalid(read.problems)
  const { by } = read.input
  await joinFromAfar(visit.ctx, way.meeting, by === 'none' ? null : by)
  return visit.go(way.base, { toast: visit.say.t('calls.joined') })
})

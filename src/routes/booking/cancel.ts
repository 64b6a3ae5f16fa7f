import { z } from 'zod'
import { cancelOwnMeeting } from '../../domain/conferences/booking/own-changes.ts'
import { choosingAndBeside } from '../../domain/conferences/choosing/beside.ts'
import { id, parse } from '../../platform/http/fields.ts'
import { act } from '../../platform/http/form.ts'
import { Invalid } from '../../platform/refusal.ts'
import { bookingWay } from './way.ts'

const named = z.object({ meeting: id() })

/** A family that came by its link cannot come to the conference that it names. */
export const cancelHere = act(async visit => {
  const way = bookingWay(visit)
  await choosingAndBeside(visit.ctx, way.round)
  const read = parse(named, visit.fields)
  if (!read.ok) throw new Invalid(read.problems)
  await cancelOwnMeeting(visit.ctx, read.input.meeting)
  return visit.go(way.base, { toast: visit.say.t('meeting.cancelled') })
})

import { z } from 'zod'
import { choosingAndBeside } from '../../domain/conferences/choosing/beside.ts'
import { declineMeeting, takeBackDecline } from '../../domain/conferences/held/declines.ts'
import { id, parse, text } from '../../platform/http/fields.ts'
import { act } from '../../platform/http/form.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { Invalid } from '../../platform/refusal.ts'
import { bookingWay } from './way.ts'

const said = z.object({ meeting: id(), word: text(500).default('') })

/** A family that was asked to choose wants no conference this time, for the child that it names. */
export const declineHere = act(async visit => {
  const { way, meeting, word } = await read(visit)
  await declineMeeting(visit.ctx, meeting, word.trim())
  return visit.go(way.base, { toast: visit.say.t('meeting.declined') })
})

export const takeBackHere = act(async visit => {
  const { way, meeting } = await read(visit)
  await takeBackDecline(visit.ctx, meeting)
  return visit.go(way.base)
})

/** What was sent, by whoever chooses in this round. */
async function read(visit: Visit) {
  const way = bookingWay(visit)
  await choosingAndBeside(visit.ctx, way.round)
  const sent = parse(said, visit.fields)
  if (!sent.ok) throw new Invalid(sent.problems)
  return { way, ...sent.input }
}

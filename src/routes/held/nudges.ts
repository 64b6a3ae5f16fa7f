import { z } from 'zod'
import { nudgeHomes } from '../../domain/conferences/held/nudges.ts'
import { optionalId, parse } from '../../platform/http/fields.ts'
import { act } from '../../platform/http/form.ts'
import { Invalid } from '../../platform/refusal.ts'
import { roundIn } from '../rounds/address.ts'

const which = z.object({ meeting: optionalId() })

/** Asks one home to choose a time, or all that have none. */
export const nudge = act(async visit => {
  const round = roundIn(visit)
  const read = parse(which, visit.fields)
  if (!read.ok) throw new Invalid(read.problems)
  const n = await nudgeHomes(visit.ctx, round, read.input.meeting || undefined)
  return visit.go(`/rounds/${round}/tracking`, { toast: visit.say.t('tracking.nudged', { n }) })
})

import type { Own } from '../../domain/conferences/booking/own.ts'
import { whyNotChanged } from '../../domain/conferences/rules.ts'
import { whyNotChosen } from '../../domain/conferences/staging/rules.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { Refused } from '../../platform/refusal.ts'
import { refusalIn } from '../problems.tsx'

type Known = { round: Pick<Own['round'], 'state' | 'stages'>; meeting: Pick<Own['meeting'], 'booking'> }

/** The sentence that stands where a change would be offered, while it would be refused. */
export function whyFixed({ ctx, say }: Visit, { round, meeting }: Known): string | null {
  const { booking } = meeting
  const early = booking ? null : whyNotChosen(round.stages, true, ctx.now)
  const why = whyNotChanged({ state: round.state, booking, now: ctx.now }) ?? early
  return why && refusalIn(say, new Refused(why))
}

import { z } from 'zod'
import { homeThatChooses } from '../../domain/conferences/requests/other-times.ts'
import { askFor } from '../../domain/conferences/requests/requests.ts'
import { parse, words } from '../../platform/http/fields.ts'
import { act } from '../../platform/http/form.ts'
import { Invalid } from '../../platform/refusal.ts'
import { bookingWay } from './way.ts'

const said = z.object({ wished: words(500) })

/** None of the times of a single conference suits the family: it says when it could come, and the school answers. */
export const otherTimes = act(async visit => {
  const { base, round } = bookingWay(visit)
  const home = await homeThatChooses(visit.ctx, round)
  const read = parse(said, visit.fields)
  if (!read.ok) throw new Invalid(read.problems)
  const about = visit.say.t('requests.other.about')
  await askFor(visit.ctx, home, { about, wished: read.input.wished })
  return visit.go(base, { toast: visit.say.t('requests.own.sent') })
})

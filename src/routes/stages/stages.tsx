import { type RoundOfHomes, roundOfHomesFor } from '../../domain/conferences/rounds/families.ts'
import { stagesAsked } from '../../domain/conferences/staging/schema.ts'
import { openBooking, withdrawBooking } from '../../domain/conferences/staging/stages.ts'
import { needHead } from '../../domain/people/policy.ts'
import { act, form } from '../../platform/http/form.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { roundIn } from '../rounds/address.ts'
import { StagesPage } from './stages-page.tsx'

/** From when families choose their times, and who first. Only the head. */
export const stagesForm = form({
  schema: stagesAsked,
  async load(visit: Visit): Promise<RoundOfHomes> {
    const view = await roundOfHomesFor(visit.ctx, roundIn(visit))
    needHead(visit.ctx)
    return view
  },
  show: (visit, view, shown) => <StagesPage {...{ visit, view, shown }} />,
  async save(visit, { round }, asked) {
    await openBooking(visit.ctx, round.id, asked)
    const undo = visit.href(`/rounds/${round.id}/stages/withdrawal`)
    return visit.go(`/rounds/${round.id}`, { toast: visit.say.t('stages.opened'), undo })
  },
})

export const withdrawStages = act(async visit => {
  const round = roundIn(visit)
  await withdrawBooking(visit.ctx, round)
  return visit.go(`/rounds/${round}`, { toast: visit.say.t('stages.withdrawn') })
})

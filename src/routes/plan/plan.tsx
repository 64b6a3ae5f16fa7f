import { needMover } from '../../domain/conferences/booking/policy.ts'
import { cancelPlan, startPlan } from '../../domain/conferences/planning/planning.ts'
import { act, form } from '../../platform/http/form.ts'
import { roundIn } from '../rounds/address.ts'
import { askSchema, wantIn } from './ask.ts'
import { knownFor } from './known.ts'
import { planPage } from './plan-page.tsx'

/** One button that plans, how far it is, what came of it; and what would happen if something were different. */
export const planForm = form({
  schema: askSchema,
  async load(visit) {
    needMover(visit.ctx)
    return knownFor(visit, roundIn(visit))
  },
  show: planPage,
  async save(visit, known, input) {
    const { round } = known
    await startPlan(visit.ctx, round.id, wantIn(known, input))
    return visit.go(`/rounds/${round.id}/plan`)
  },
})

export const cancel = act(async visit => {
  const round = roundIn(visit)
  await cancelPlan(visit.ctx, round, visit.id('plan'))
  return visit.go(`/rounds/${round}/plan`)
})

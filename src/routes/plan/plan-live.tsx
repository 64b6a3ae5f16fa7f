import { needMover } from '../../domain/conferences/booking/policy.ts'
import { live } from '../../platform/http/live.ts'
import { roundIn } from '../rounds/address.ts'
import { knownFor } from './known.ts'
import { PlanPart } from './plan-part.tsx'

/** Tells the head who has the page open how far a plan is. */
export const planLive = live(async visit => {
  needMover(visit.ctx)
  const known = await knownFor(visit, roundIn(visit))
  return { round: known.round.id, part: <PlanPart visit={visit} known={known} /> }
})

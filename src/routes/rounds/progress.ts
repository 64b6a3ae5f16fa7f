import type { Progress } from '../../domain/conferences/held/rules.ts'
import { trackingFor } from '../../domain/conferences/held/tracking.ts'
import type { RoundView } from '../../domain/conferences/rounds/rounds.ts'
import { isTold } from '../../domain/conferences/rules.ts'
import { isHead } from '../../domain/people/policy.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { isHeld } from './state-word.ts'

/** For the head, once the days of a round are over: how many have had their conference, and of how many it is not said. */
export async function progressIn({ ctx }: Visit, round: RoundView): Promise<Map<Progress, number>> {
  const isOver = round.state === 'closed' || (isTold(round) && isHeld(ctx, round))
  return isHead(ctx) && isOver ? (await trackingFor(ctx, round.id)).counts : new Map()
}

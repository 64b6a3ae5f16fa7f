import { unpublishRound } from '../../domain/conferences/planning/publish.ts'
import { act } from '../../platform/http/form.ts'
import { roundIn } from '../rounds/address.ts'

/** Takes a publication back in its first seconds. */
export const takeBack = act(async visit => {
  const round = roundIn(visit)
  await unpublishRound(visit.ctx, round)
  return visit.go(`/rounds/${round}/publication`, { toast: visit.say.t('board.unpublished') })
})

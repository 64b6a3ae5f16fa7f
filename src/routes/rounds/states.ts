import { closeRound, openRound, remindRound, reopenRound } from '../../domain/conferences/rounds/states.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { roundIn } from './address.ts'

const back = (visit: Visit, toast: string) => visit.go(`/rounds/${roundIn(visit)}`, { toast })

/** Asks the families for their times. */
export async function open(visit: Visit) {
  await openRound(visit.ctx, roundIn(visit))
  return back(visit, visit.say.t('rounds.opened'))
}

/** Asks those once more of whom the school has not heard. */
export async function remind(visit: Visit) {
  const n = await remindRound(visit.ctx, roundIn(visit))
  return back(visit, visit.say.t('rounds.reminded', { n }))
}

/** Finishes the round; for some minutes it can be taken back. */
export async function close(visit: Visit) {
  const round = roundIn(visit)
  await closeRound(visit.ctx, round)
  const undo = visit.href(`/rounds/${round}/closing/undo`)
  return visit.go(`/rounds/${round}`, { toast: visit.say.t('rounds.closed'), undo })
}

export async function reopen(visit: Visit) {
  await reopenRound(visit.ctx, roundIn(visit))
  return back(visit, visit.say.t('rounds.reopened'))
}

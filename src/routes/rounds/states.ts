import { closeRound, openRound, remindRound } from '../../domain/conferences/rounds/states.ts'
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

export async function close(visit: Visit) {
  await closeRound(visit.ctx, roundIn(visit))
  return back(visit, visit.say.t('rounds.closed'))
}

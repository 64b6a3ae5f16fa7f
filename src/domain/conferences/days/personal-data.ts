// Days that were held on others, and what was decided about times that no longer fit.

import { WITH_THE_CHILD, WITH_THE_ROUND } from '../../../platform/keeping.ts'

const hand = {
  about: 'member of staff',
  purpose: 'know who moved a day or kept a time',
  keep: WITH_THE_ROUND,
}

export const personalData = {
  'day_moves.person_id': { about: 'educator', purpose: 'know whose hours were moved', keep: WITH_THE_ROUND },
  'day_moves.made_by': hand,
  'unfit_times.kept_by': { ...hand, keep: WITH_THE_CHILD },
  'unfit_times.asked_by': { ...hand, keep: WITH_THE_CHILD },
}

export const notPersonal = [
  'day_moves.id',
  'day_moves.round_id',
  'day_moves.from_day',
  'day_moves.to_day',
  'day_moves.change_id',
  'day_moves.fact_id',
  'day_moves.made_at',
  'day_moves.undone_at',
  'booking_moves.day_move_id',
  'rounds.kind',
  'unfit_times.booking_id',
  'unfit_times.starts_wall',
  'unfit_times.kept_at',
  'unfit_times.asked_at',
]

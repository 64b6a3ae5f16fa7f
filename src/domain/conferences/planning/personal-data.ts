// What plans keep about people: where each home would stand, and who is supposed to be away.

import { WITH_THE_ROUND } from '../../../platform/keeping.ts'

export const personalData = {
  'plans.result': {
    about: 'child, guardians and staff',
    purpose: 'read, compare, approve and take back a plan',
    keep: WITH_THE_ROUND,
  },
  'plans.supposed': {
    about: 'member of staff',
    purpose: 'plan for somebody who is away',
    keep: WITH_THE_ROUND,
  },
  'plans.made_by': { about: 'member of staff', purpose: 'know who had a plan made', keep: WITH_THE_ROUND },
}

export const notPersonal = [
  'plans.id',
  'plans.round_id',
  'plans.seed',
  'plans.state',
  'plans.progress',
  'plans.made_at',
  'plans.finished_at',
  'plans.purpose',
  'plans.keeps',
  'plans.most_moves',
  'plans.taken_at',
  'plans.change_id',
  'plans.of_plan',
  'booking_moves.plan_id',
]

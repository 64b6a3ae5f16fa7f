// Check-ins: what a home was asked about a child and what it answered. Who skips one leaves nothing behind.

import { UNTIL_SET_ANEW, WITH_THE_CHILD } from '../../../platform/keeping.ts'

const asked = {
  about: 'guardian',
  purpose: 'to ask a home at the rhythm of the school',
  keep: 'until the asking is over, or with the answer',
}
const set = { about: 'member of staff', purpose: 'to know who set it, and when', keep: UNTIL_SET_ANEW }
const question = { ...set, keep: 'until it is asked no more' }
const answered = {
  about: 'child',
  purpose: 'to hear how home finds that it goes',
  keep: WITH_THE_CHILD,
}

export const personalData = {
  'check_ins.id': asked,
  'check_ins.asking_id': asked,
  'check_ins.child_id': asked,
  'check_ins.party_id': asked,
  'check_ins.answered_at': answered,
  'check_ins.answered_by': answered,
  'check_in_answers.check_in_id': answered,
  'check_in_answers.question_id': answered,
  'check_in_answers.text': answered,
  'check_in_settings.set_by': set,
  'check_in_settings.set_at': set,
  'check_in_questions.set_by': question,
}

export const notPersonal = [
  'check_in_settings.rhythm',
  'check_in_questions.id',
  'check_in_questions.starter',
  'check_in_questions.words',
  'check_in_questions.place',
  'check_in_questions.retired_at',
  'check_in_questions.set_at',
  'check_in_askings.id',
  'check_in_askings.asked_at',
  'check_in_askings.asked_on',
  'check_in_askings.remind_at',
  'check_in_askings.over_at',
  'check_in_askings.reminded_at',
]

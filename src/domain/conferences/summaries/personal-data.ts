// What both parties were told of a conference, and what each says to it.

import { AFTER_THE_ROUND, WITH_THE_CHILD } from '../../../platform/keeping.ts'

const told = {
  about: 'child, guardians and staff',
  purpose: 'tell each party what was agreed, and hear whether it sees it so',
  keep: WITH_THE_CHILD,
}
const heard = {
  about: 'guardian or student',
  purpose: 'ask nobody twice whether it felt heard',
  keep: AFTER_THE_ROUND,
}

export const personalData = {
  'summaries.meeting_id': told,
  'summaries.words': told,
  'summaries.made_by': { ...told, about: 'member of staff' },
  'summaries.made_at': told,
  'summary_views.person_id': told,
  'summary_views.side': told,
  'summary_views.answer': told,
  'summary_views.text': told,
  'summary_views.said_at': told,
  'heard_givers.meeting_id': heard,
  'heard_givers.person_id': heard,
}

export const notPersonal = [
  'summaries.id',
  'summaries.n',
  'summary_outcomes.summary_id',
  'summary_outcomes.outcome_id',
  'summary_views.id',
  'summary_views.summary_id',
  'heard_answers.id',
  'heard_answers.round_id',
  'heard_answers.heard',
  'heard_answers.batch',
]

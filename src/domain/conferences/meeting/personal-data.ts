// What was said at a conference, and what came of it.

import { WITH_THE_CHILD } from '../../../platform/keeping.ts'

const said = {
  about: 'child, guardians and staff',
  purpose: 'know what was said about each item, by whom, and what came of it',
  keep: WITH_THE_CHILD,
}
const went = {
  ...said,
  purpose: 'know when a conference began, when the student left, and when it was closed',
}

export const personalData = {
  'agenda_words.side': said,
  'agenda_words.said_by': said,
  'agenda_words.text': said,
  'agenda_words.typed_by': said,
  'agenda_words.typed_at': said,
  'agenda_words.withdrawn_at': said,
  'agenda_outcomes.came': said,
  'agenda_outcomes.words': said,
  'agenda_outcomes.home_words': said,
  'agenda_outcomes.student_words': said,
  'agenda_outcomes.school_words': said,
  'agenda_outcomes.typed_by': said,
  'agenda_outcomes.typed_at': said,
  'meeting_talks.begun_at': went,
  'meeting_talks.begun_by': went,
  'meeting_talks.student_left_at': went,
  'meeting_talks.closed_at': went,
  'meeting_talks.closed_by': went,
}

export const notPersonal = [
  'agenda_words.id',
  'agenda_words.item_id',
  'agenda_outcomes.id',
  'agenda_outcomes.item_id',
  'agenda_outcomes.n',
  'agenda_outcomes.knew',
  'meeting_talks.meeting_id',
]

// What is kept of interpreters and of the needs for one. Kept as long as the schedule that they belong to.

import { WITH_THE_CHILD as keep } from '../../../platform/keeping.ts'

const confirmed = { about: 'interpreter', purpose: 'know whether an interpreter comes', keep }
const settled = { about: 'guardians and member of staff', purpose: 'know how a need was met', keep }

export const personalData = {
  'interpreter_answers.interpreter_id': confirmed,
  'interpreter_answers.asked_at': confirmed,
  'interpreter_answers.answer': confirmed,
  'interpreter_answers.answered_at': confirmed,
  'settled_needs.way': settled,
  'settled_needs.note': settled,
  'settled_needs.settled_by': settled,
  'settled_needs.settled_at': settled,
}

export const notPersonal = [
  'interpreter_answers.booking_id',
  'interpreter_answers.sequence',
  'settled_needs.booking_id',
  'settled_needs.starts_wall',
]

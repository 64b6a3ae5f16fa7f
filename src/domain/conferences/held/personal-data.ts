// What conferences keep of how they went, and of who was asked to come. Days count from the end of the round.

import { AFTER_THE_ROUND, WITH_THE_CHILD } from '../../../platform/keeping.ts'

const went = {
  about: 'child, guardians and staff',
  purpose: 'know whether each child had its conference, and who was there',
  keep: WITH_THE_CHILD,
}
const said = {
  about: 'guardian',
  purpose: 'know which home wants no conference this time',
  keep: AFTER_THE_ROUND,
}
const asked = { ...said, purpose: 'ask nobody too often to choose a time' }

export const personalData = {
  'booking_ends.went': went,
  'booking_ends.began_at': went,
  'booking_ends.ended_at': went,
  'booking_ends.note': { ...went, purpose: 'remember what the next conference should know' },
  'booking_ends.noted_by': went,
  'booking_ends.noted_at': went,
  'booking_ends.offered_by': went,
  'booking_ends.offered_at': went,
  'attendances.person_id': went,
  'attendances.part': went,
  'attendances.came': went,
  'declines.meeting_id': said,
  'declines.declined_by': said,
  'declines.declined_at': said,
  'declines.word': said,
  'declines.need': said,
  'nudges.guardian_id': asked,
  'nudges.nudged_at': asked,
  'nudges.nudged_by': { ...asked, about: 'member of staff' },
}

export const notPersonal = ['booking_ends.booking_id', 'attendances.booking_id', 'nudges.round_id']

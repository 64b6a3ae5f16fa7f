// What is kept so that somebody can take part from elsewhere.

import { WITH_THE_CHILD } from '../../../platform/keeping.ts'

const joined = {
  about: 'guardian',
  purpose: 'take part from elsewhere',
  keep: WITH_THE_CHILD,
}

export const personalData = {
  'calls.room': joined,
  'calls.link': joined,
  'joinings.meeting_id': joined,
  'joinings.guardian_id': joined,
  'joinings.by': joined,
  'joinings.said_at': joined,
}

export const notPersonal = ['calls.booking_id', 'calls.made_at']

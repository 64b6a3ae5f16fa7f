// Conferences that somebody asks for at any time of the year.

import { AFTER_THE_ANSWER, WITH_THE_CHILD } from '../../../platform/keeping.ts'

const asked = {
  about: 'child and its guardians',
  purpose: 'give a home the conference that it asks for',
  keep: AFTER_THE_ANSWER,
}

export const personalData = {
  'conference_requests.child_id': asked,
  'conference_requests.party_id': asked,
  'conference_requests.side': asked,
  'conference_requests.about': asked,
  'conference_requests.wished': asked,
  'conference_requests.asked_at': asked,
  'conference_requests.asked_by': { ...asked, about: 'guardian or member of staff' },
  'conference_requests.answered_at': asked,
  'conference_requests.answered_by': { ...asked, about: 'member of staff' },
  'conference_requests.answer': asked,
  'conference_requests.reply': asked,
  'conference_requests.meeting_id': asked,
  'bookings.walk_in': {
    about: 'child and its guardians',
    purpose: 'know that a family came without a time',
    keep: WITH_THE_CHILD,
  },
}

export const notPersonal = ['conference_requests.id']

// What each party prepares for a conference. Days count from the end of the round.

import { WITH_THE_CHILD } from '../../../platform/keeping.ts'

const brought = {
  about: 'child, and whoever writes',
  purpose: 'hear before a conference what each party sees, worries about and hopes',
  keep: WITH_THE_CHILD,
}

export const personalData = {
  'preparations.meeting_id': brought,
  'preparations.person_id': brought,
  'preparations.side': brought,
  'preparations.audience': brought,
  'preparations.saved_at': brought,
  'preparations.typed_by': { ...brought, purpose: 'know whose hand wrote down the words of a child' },
  'preparation_words.question': brought,
  'preparation_words.text': brought,
  'preparation_photos.bytes': { ...brought, about: 'child' },
  'preparation_faces.picture': { ...brought, about: 'child' },
  'preparation_faces.face': { ...brought, about: 'child' },
}

export const notPersonal = [
  'preparations.id',
  'preparations.version',
  'preparation_words.preparation_id',
  'preparation_faces.preparation_id',
  'preparation_photos.preparation_id',
  'preparation_photos.place',
  'preparation_photos.width',
  'preparation_photos.height',
]

/** What is kept about people in order to tell them things. `keep` is how long. */
const YEAR = 'one year'

export const personalData = {
  'notices.to_person': { about: 'reader', purpose: 'whom a notice is for', keep: YEAR },
  'notices.about_child': { about: 'child', purpose: 'what is erased with the child', keep: YEAR },
  'notices.data': {
    about: 'child, guardians, educators',
    purpose: 'to say the notice again as it was: names, times and places of conferences',
    keep: YEAR,
  },
  'notices.dedupe': { about: 'reader', purpose: 'tells each thing once only', keep: YEAR },
  'notices.sent_to': { about: 'reader', purpose: 'to which address a mail went', keep: YEAR },
  'notices.sent_at': { about: 'reader', purpose: 'shows the head that a mail left', keep: YEAR },
  'notices.fault': { about: 'reader', purpose: 'shows the head why a mail did not leave', keep: YEAR },
  'notices.opened_by': {
    about: 'staff',
    purpose: 'shows its reader and the head who saw a letter to hand it over',
    keep: YEAR,
  },
  'notices.opened_at': { about: 'staff', purpose: 'shows them when that was', keep: YEAR },
  'feeds.person_id': {
    about: 'reader',
    purpose: 'whose calendar it is',
    keep: 'thirty days after it was ended',
  },
  'feeds.device': {
    about: 'reader',
    purpose: 'lets the person know and end each calendar address',
    keep: 'thirty days after it was ended',
  },
}

export const notPersonal: string[] = [
  'notices.id',
  'notices.kind',
  'notices.round_id',
  'notices.state',
  'notices.created_at',
  'notices.release_at',
  'notices.claimed_at',
  'notices.attempts',
  'feeds.id',
  'feeds.token_hash',
  'feeds.created_at',
  'feeds.revoked_at',
]

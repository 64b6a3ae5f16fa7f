// A link opens one thing for one person; what it opens is kept elsewhere.

const keep = 'with the round or the child that it belongs to'

export const personalData = {
  'links.id': { about: 'guardian', purpose: 'to sign the secret of the link', keep },
  'links.person_id': { about: 'guardian', purpose: 'to take part without an account', keep },
  'links.purpose': { about: 'guardian', purpose: 'to be good for one thing only', keep },
  'links.child_id': { about: 'child', purpose: 'to be good for one thing only', keep },
  'links.meeting_id': { about: 'guardian', purpose: 'to be good for one thing only', keep },
  'links.token_hash': { about: 'guardian', purpose: 'to know the link again', keep },
  'links.created_at': { about: 'guardian', purpose: 'to know which link is the newest', keep },
  'links.expires_at': { about: 'guardian', purpose: 'to end by itself', keep },
  'links.revoked_at': { about: 'guardian', purpose: 'to end at once', keep },
  'links.asked_again_at': { about: 'guardian', purpose: 'to send one new link, not many', keep },
} as const

export const notPersonal = ['links.round_id']

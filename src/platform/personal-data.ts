// What the house itself keeps of people, beside what the areas keep: who signs in, and what was done.

const session = 'thirty days after it ended'
const code = 'a day'
const change = 'a year after it was done'
const identity = 'as long as a school knows the person'
const images = 'thirty days, for as long as it can be taken back'

export const personalData = {
  'identities.id': { about: 'person', purpose: 'to be one human over several schools', keep: identity },
  'identities.created_at': { about: 'person', purpose: 'to know since when', keep: identity },
  'sessions.id': { about: 'person', purpose: 'to end a session', keep: session },
  'sessions.token_hash': { about: 'person', purpose: 'to know who is signed in', keep: session },
  'sessions.identity_id': { about: 'person', purpose: 'to know who is signed in', keep: session },
  'sessions.device': { about: 'person', purpose: 'to know one’s own device again', keep: session },
  'sessions.created_at': { about: 'person', purpose: 'to know one’s own device again', keep: session },
  'sessions.expires_at': { about: 'person', purpose: 'to end by itself', keep: session },
  'sessions.revoked_at': { about: 'person', purpose: 'to end at once', keep: session },
  'sessions.tablet_school': {
    about: 'child',
    purpose: 'to hold at this school’s tablet only',
    keep: session,
  },
  'sessions.tablet_id': { about: 'child', purpose: 'to end with the tablet', keep: session },
  'sessions.idle_minutes': { about: 'child', purpose: 'to end without a touch', keep: session },
  'sessions.ends_at': { about: 'child', purpose: 'to end with the school’s day', keep: session },
  'sign_in_codes.mail': { about: 'person', purpose: 'to prove who signs in', keep: code },
  'sign_in_codes.code_hash': { about: 'person', purpose: 'to prove who signs in', keep: code },
  'sign_in_codes.link_hash': { about: 'person', purpose: 'to prove who signs in', keep: code },
  'sign_in_codes.browser_hash': { about: 'person', purpose: 'to prove who signs in', keep: code },
  'sign_in_codes.proof_hash': { about: 'person', purpose: 'to prove who signs in', keep: code },
  'sign_in_codes.tries': { about: 'person', purpose: 'to stop guessing', keep: code },
  'sign_in_codes.created_at': { about: 'person', purpose: 'to end by itself', keep: code },
  'sign_in_codes.expires_at': { about: 'person', purpose: 'to end by itself', keep: code },
  'sign_in_codes.used_at': { about: 'person', purpose: 'to be good once only', keep: code },
  'rate_limits.key': {
    about: 'person',
    purpose: 'to stop guessing; a keyed hash',
    keep: 'an hour after its time',
  },
  'submissions.actor': { about: 'person', purpose: 'to do once what was sent twice', keep: 'two days' },
  'submissions.location': { about: 'person', purpose: 'to do once what was sent twice', keep: 'two days' },
  'changes.kind': { about: 'person', purpose: 'to say what was done', keep: change },
  'changes.subject': { about: 'person', purpose: 'to say to whom it was done', keep: change },
  'changes.by_person': { about: 'person', purpose: 'to say who did it', keep: change },
  'changes.made_at': { about: 'person', purpose: 'to say when it was done', keep: change },
  'changes.undone_at': { about: 'person', purpose: 'to say whether it was taken back', keep: change },
  'changed_rows.before': { about: 'person', purpose: 'to take a change back', keep: images },
  'changed_rows.after': { about: 'person', purpose: 'to take a change back', keep: images },
  'facts.payload': {
    about: 'person',
    purpose: 'to tell people what happened',
    keep: 'ninety days after it was told',
  },
  'facts.by_person': {
    about: 'person',
    purpose: 'to know who did it',
    keep: 'ninety days after it was told',
  },
} as const

export const notPersonal = [
  'schools.id',
  'schools.slug',
  'schools.name',
  'schools.zone',
  'schools.country',
  'schools.locale',
  'schools.locales',
  'schools.accent',
  'schools.reach',
  'schools.created_at',
  'sign_in_codes.id',
  'rate_limits.points',
  'rate_limits.expire',
  'school_keys.wrapped',
  'school_keys.made_at',
  'submissions.key',
  'submissions.sent_at',
  'changes.id',
  'changed_rows.change_id',
  'changed_rows.step',
  'changed_rows.table_name',
  'facts.id',
  'facts.kind',
  'facts.happened_at',
  'facts.due_at',
  'facts.handled_at',
]

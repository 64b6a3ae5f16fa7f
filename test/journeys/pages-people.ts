import { OAK, partyId } from '../../src/demo/personas.ts'
import { idFor } from '../../src/platform/ids.ts'
import { id, type State, sent, shown } from '../support/browser-state.ts'

const GONE = '00000000-0000-7000-8000-000000000000'
const group = `/groups/${idFor('group', OAK, 'saplings')}`
const child = `/children/${id('ari')}`
const home = `${child}/homes/${partyId(OAK, 'ari', 1)}`
const person = `/people/${id('amal')}`

const open = (name: string, path: string, more: Partial<State> = {}): State => ({
  ...{ name, who: null, path, status: 200 },
  ...more,
})

/** The doors, the first pages, and everything about people. */
export const peoplePages: State[] = [
  open('the first page', '/'),
  open('asking for a code', '/sign-in'),
  open('a mail address that is none', '/sign-in', { sent: { mail: 'not a mail' }, status: 422 }),
  open('a code without a request', '/sign-in/code', { status: 410 }),
  open('all personas', '/demo/personas', { who: 'ines' }),
  open('own sessions', '/sessions', { who: 'ines' }),
  open('a school without a sign-in', `/s/${OAK}`),
  shown("the head's first page", 'ines', ''),
  shown("an educator's first page", 'tomas', ''),
  shown("an interpreter's first page", 'salma', ''),
  shown("a family's first page", 'amal', ''),
  shown('a first page with nothing on it', 'rose', ''),
  shown('all people', 'ines', '/people'),
  shown('a new person', 'ines', '/people/new'),
  sent('a new person without a name', 'ines', '/people/new', { given_name: '', from_on: 'soon' }),
  shown('a person', 'ines', person),
  shown('the details of a person', 'ines', `${person}/details`),
  sent('details without a name', 'ines', `${person}/details`, { given_name: '' }),
  shown('the roles of a person', 'ines', `${person}/roles`),
  sent('a role that ends before it begins', 'ines', `${person}/roles`, {
    from_on: '2026-10-06',
    last_day: '2026-10-01',
  }),
  shown('a photo', 'ines', `${person}/photo/new`),
  shown('all groups', 'ines', '/groups'),
  shown('a new group', 'ines', '/groups/new'),
  sent('a new group without a name', 'ines', '/groups/new', { name: '' }),
  shown('a group', 'ines', group),
  shown('the details of a group', 'ines', `${group}/details`),
  shown('a new member of a group', 'ines', `${group}/members`),
  shown('a child', 'ines', child),
  shown('a child, for its educator', 'wen', child),
  shown('a child, for its family', 'dana', child),
  shown('the homes of a child', 'ines', `${child}/homes`),
  shown('a home', 'ines', home),
  shown('the guardians of a home', 'ines', `${home}/guardians`),
  shown('the contacts of a child', 'ines', `${child}/contacts`),
  shown('restrictions', 'ines', `/children/${id('uma')}/restrictions`),
  sent('a restriction without a document', 'ines', `${child}/restrictions`, { document: '' }),
  shown('own details, seen', 'amal', '/me'),
  shown('own details', 'amal', '/me/details'),
  sent('own details with a telephone that is none', 'amal', '/me/details', { phones: '12' }),
  shown('own calendars', 'amal', '/me/feeds'),
  shown('a page that is not there', 'lucia', `/children/${GONE}`, 404),
  shown('a page for the head only', 'tomas', '/outbox', 403),
]

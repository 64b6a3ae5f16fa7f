import { groupId, OAK, partyId, personId } from '../../src/demo/personas.ts'
import type { Page } from './pages.ts'

const at = (path: string) => `/s/${OAK}${path}`
const ari = `/children/${personId(OAK, 'ari')}`
const dana = `/people/${personId(OAK, 'dana')}`
const canopy = `/groups/${groupId(OAK, 'canopy')}`

const sheet = [
  'Child,Date of birth,Mom email,Dad,Language',
  'Ada Quist,4/5/2020,lena@example.org,Bo Quist,Klingon',
  ',4/5/2019,nobody@example.org,,',
  'Ari Levin,,dana@post.example,Mark Levin,English',
].join('\n')

/** The forms behind a person, a child, a group, and one's own pages. */
export const peoplePages: Page[] = [
  { name: 'people-details', persona: 'head', path: at(`${dana}/details`) },
  { name: 'people-roles', persona: 'head', path: at(`${dana}/roles`) },
  {
    name: 'people-role-end',
    persona: 'head',
    path: at(`${dana}/roles`),
    press: ['main a[href*="/roles/"]'],
    shows: '/people/:person/roles/:role',
  },
  { name: 'people-photo', persona: 'head', path: at(`${dana}/photo/new`) },
  { name: 'people-child-photo', persona: 'head', path: at(`${ari}/photo/new`) },
  { name: 'people-homes', persona: 'head', path: at(`${ari}/homes`) },
  { name: 'people-home', persona: 'head', path: at(`${ari}/homes/${partyId(OAK, 'ari', 1)}`) },
  { name: 'people-guardians', persona: 'head', path: at(`${ari}/homes/${partyId(OAK, 'ari', 1)}/guardians`) },
  { name: 'people-contacts', persona: 'head', path: at(`${ari}/contacts`) },
  {
    name: 'people-restrictions',
    persona: 'head',
    path: at(`/children/${personId(OAK, 'uma')}/restrictions`),
  },
  { name: 'people-group', persona: 'head', path: at(canopy) },
  { name: 'people-group-new', persona: 'head', path: at('/groups/new') },
  { name: 'people-group-details', persona: 'head', path: at(`${canopy}/details`) },
  { name: 'people-group-members', persona: 'head', path: at(`${canopy}/members`) },
  {
    name: 'import-read',
    persona: 'head',
    path: at('/imports/new'),
    press: [['#sheet', sheet], 'main form button'],
    shows: '/imports/:import',
  },
  {
    name: 'import-workbook',
    persona: 'head',
    path: at('/imports/new'),
    press: [
      tab => tab.setInputFiles('input[type=file]', 'test/fixtures/sheets/libreoffice.xlsx'),
      'main form button',
    ],
    shows: '/imports/:import',
  },
  { name: 'me-details', persona: 'spanish', path: at('/me/details') },
  { name: 'me-photo', persona: 'educator', path: at('/me/photo') },
  { name: 'me-feeds', persona: 'spanish', path: at('/me/feeds') },
  { name: 'home-grandparent', persona: 'grandparent', path: at('') },
  { name: 'home-restricted', persona: 'restricted', path: at('') },
  { name: 'home-interpreter', persona: 'interpreter', path: at('') },
]

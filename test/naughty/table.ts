import { OAK, partyId, personId } from '../../src/demo/personas.ts'
import { idFor } from '../../src/platform/ids.ts'
import { roundOf } from '../support/rounds.ts'
import { choosingEntries, choosingOtherwise } from './choosing.ts'
import { goalEntries } from './goals.ts'
import { observationEntries, observationOtherwise } from './observations.ts'
import { sealedOtherwise } from './sealed.ts'
import { studentEntries, studentOtherwise } from './students.ts'
import { talkEntries, talkOtherwise } from './talks.ts'
import { voiceEntries, voiceOtherwise } from './voice.ts'

/**
 * One place where somebody types text: the field's name as the source has it, the form's page, who fills it in,
 * the column that keeps it, and a page that shows it (without one: the form itself).
 */
export type TextEntry = {
  source: string
  field: string
  /** The name on the page, where the source puts it together. */
  sent?: string
  who: string
  form: string
  /** Which other fields a new row needs. */
  with?: Record<string, string>
  column: string
  max: number
  /** Where it is sent, if not to the page's own address. */
  send?: string
  /** A page that says it, and who reads that, if not the one who typed. */
  read?: string
  reader?: string
  /** The page that says it has an address of its own each time: the answer leads there. */
  landed?: true
  /** Kept, and written on no page yet. */
  unread?: true
  /** An act beside a page, whose box takes no more from a browser: nothing of it comes back. */
  capped?: true
  /** Left blank it says nothing, and nothing is kept. */
  blankIsNone?: true
  /** Cannot be blank. */
  required?: boolean
  /** Spaces around it are no part of it. */
  trimmed?: boolean
  /** Run before each try, as the database's owner. */
  clear?: string
}

const id = (who: string) => personId(OAK, who)
const [wen, mia, june] = [id('wen'), id('mia'), id('june')]
const home = partyId(OAK, 'mia', 1)
const round = roundOf('autumn')
const details = { source: 'people/detail-fields.tsx', who: 'ines', form: `/people/${wen}/details` }
const setup = { source: 'rounds/setup-fields.tsx', who: 'ines', form: `/rounds/${round}/setup` }
const times = {
  source: 'times/fields.tsx',
  form: `/rounds/${round}/families/${id('dana')}`,
  who: 'ines',
  with: { comes: 'no' },
}

export const entries: TextEntry[] = [
  {
    ...details,
    field: 'given_name',
    clear: `update app.persons set use_name = '' where id = '${wen}'`,
    column: 'persons.given_name',
    max: 200,
    required: true,
    read: `/people/${wen}`,
  },
  { ...details, field: 'family_name', column: 'persons.family_name', max: 200 },
  { ...details, field: 'use_name', column: 'persons.use_name', max: 200, read: `/people/${wen}` },
  { ...details, field: 'pronouns', column: 'persons.pronouns', max: 100, read: `/people/${wen}` },
  { ...details, field: 'access_needs', column: 'persons.access_needs', max: 2000 },
  { ...details, field: 'title', column: 'persons.title', max: 200 },
  { ...details, field: 'reach', column: 'persons.reach', max: 2000 },
  {
    source: 'people/group-form.tsx',
    field: 'name',
    who: 'ines',
    form: `/groups/${idFor('group', OAK, 'canopy')}/details`,
    column: 'groups.name',
    max: 120,
    required: true,
    read: '/groups',
  },
  {
    source: 'people/homes-page.tsx',
    field: 'label',
    who: 'ines',
    form: `/children/${mia}/homes/${home}`,
    column: 'parties.label',
    max: 100,
  },
  {
    source: 'people/guardian-fields.tsx',
    field: 'relation',
    who: 'ines',
    form: `/children/${mia}/homes/${home}/guardians`,
    with: { guardian: june },
    column: 'party_guardians.relation',
    max: 100,
    read: `/children/${mia}`,
    clear: `delete from app.party_guardians where guardian_id = '${june}' and party_id = '${home}'`,
  },
  {
    source: 'people/new-fields.tsx',
    field: 'relation',
    who: 'ines',
    form: `/people/new?home=${home}`,
    with: { given_name: 'Newcomer' },
    column: 'party_guardians.relation',
    max: 100,
    read: `/children/${mia}`,
    clear: "delete from app.persons where given_name = 'Newcomer'",
  },
  {
    source: 'people/restrictions-page.tsx',
    field: 'document',
    who: 'ines',
    form: `/children/${id('ari')}/restrictions`,
    with: { guardian: id('mark'), scope: 'pickup' },
    column: 'restrictions.document',
    max: 300,
    required: true,
    read: `/children/${id('ari')}/restrictions`,
    clear: `delete from app.restrictions where child_id = '${id('ari')}'`,
  },
  { ...setup, field: 'name', column: 'rounds.name', max: 120, required: true },
  { ...setup, field: 'phone_line', column: 'rounds.phone_line', max: 40 },
  {
    ...setup,
    field: 'new-${n}',
    sent: 'new-0',
    column: 'rooms.name',
    max: 120,
    required: true,
    trimmed: true,
    read: `/rounds/${round}/setup`,
    clear: 'delete from app.round_rooms; delete from app.rooms',
  },
  { ...times, field: 'spoken_by', column: 'answers.spoken_by', max: 200, required: true, unread: true },
  { ...times, field: 'note', column: 'answers.note', max: 2000 },
  {
    source: 'feeds/mine.tsx',
    field: 'device',
    who: 'ines',
    form: '/me/feeds',
    column: 'feeds.device',
    max: 100,
    required: true,
    read: '/me/feeds',
    clear: 'delete from app.feeds',
  },
  ...choosingEntries,
  ...voiceEntries,
  ...studentEntries,
  ...talkEntries,
  ...goalEntries,
  ...observationEntries,
]

/** Fields that look like text and are something else, and what. */
export const otherwise: Record<string, string> = {
  'sign-in/ask.tsx#mail': 'a mail address, checked as one, kept until the code is used',
  'sign-in/code.tsx#code': 'six digits, never kept',
  'rounds/meeting-fields.tsx#length_minutes': 'a whole number',
  'rounds/setup-fields.tsx#length_minutes': 'a whole number',
  'rounds/setup-fields.tsx#buffer_minutes': 'a whole number',
  'rounds/setup-fields.tsx#video_link': 'an https address',
  'rounds/staff-fields.tsx#${name}-rest': 'a whole number',
  'people/detail-fields.tsx#mails': 'mail addresses, checked as such',
  'people/detail-fields.tsx#phones': 'telephone numbers, kept in one international form',
  'plan/suppose-fields.tsx#most': 'a number of conferences',
  'people/language-fields.tsx#languages': 'codes of languages',
  'people/list.tsx#q': 'a search, kept nowhere',
  'outbox/filter.tsx#name': 'a search, kept nowhere',
  ...choosingOtherwise,
  ...talkOtherwise,
  ...voiceOtherwise,
  ...observationOtherwise,
  ...sealedOtherwise,
  ...studentOtherwise,
  'imports/new.tsx#sheet': 'a whole sheet: its cells are followed in said.test.ts',
  'imports/questions.tsx#name.${address}': 'a name for a sheet, split into its parts when it is applied',
}

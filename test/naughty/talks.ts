import { OAK, partyId, personId } from '../../src/demo/personas.ts'
import { idFor } from '../../src/platform/ids.ts'
import { meetingOf } from '../support/rounds.ts'
import type { TextEntry } from './table.ts'

const [dana, mia, ines] = ['dana', 'mia', 'ines'].map(who => personId(OAK, who))
const [home, school] = [partyId(OAK, 'mia', 1), idFor('school', OAK)]
const [item, said, summary] = ['talk item', 'talk said', 'summary'].map(what => idFor('naughty', what))
const meeting = meetingOf('mia', 1, 'talks')
const at = '2026-10-06T10:00:00Z'

const nothing = `delete from app.actions; delete from app.voice_items; delete from app.summaries;
  delete from app.meeting_talks; delete from app.agenda_items`
const begun = `${nothing}; insert into app.meeting_talks (school_id, meeting_id, begun_at, begun_by, student_left_at)
  values ('${school}', '${meeting}', '${at}', '${ines}', '${at}')`
const talking = `${begun}; insert into app.agenda_items (school_id, id, meeting_id, side, author_id, text, place,
    audience, added_at)
  values ('${school}', '${item}', '${meeting}', 'home', '${dana}', 'Sleep', 1, 'all', '${at}')`
const closed = `${begun}; update app.meeting_talks set closed_at = '${at}', closed_by = '${ines}';
  insert into app.summaries (school_id, id, meeting_id, n, made_by, made_at)
  values ('${school}', '${summary}', '${meeting}', 1, '${ines}', '${at}')`
const worried = `${nothing}; insert into app.voice_items (school_id, id, child_id, party_id, author_id, typed_by,
    kind, text, audience, homes, said_at, answer_by)
  values ('${school}', '${said}', '${mia}', '${home}', '${dana}', '${dana}',
    'concern', 'She sleeps badly.', 'team', 'ours', '${at}', '2026-10-08')`

const notes = { who: 'ines', form: `/meetings/${meeting}/notes?item=${item}`, clear: talking, required: true }
const forms = { ...notes, source: 'talks/talk-forms.tsx', max: 10_000 }

/** What is prepared for a conference, talked about and agreed. */
export const talkEntries: TextEntry[] = [
  {
    ...{ source: 'talks/question-field.tsx', field: 'talks.ask.${question}', sent: 'worry', who: 'dana' },
    ...{ form: `/meetings/${meeting}/preparation`, column: 'preparation_words.text', max: 10_000 },
    ...{ clear: `${nothing}; delete from app.preparations`, blankIsNone: true },
  },
  {
    ...{ source: 'talks/item-fields.tsx', field: 'text', who: 'dana', form: `/meetings/${meeting}/agenda` },
    ...{ column: 'agenda_items.text', max: 4000, required: true, clear: nothing },
    read: `/meetings/${meeting}/agenda`,
  },
  {
    ...{ source: 'talks/take-up-page.tsx', field: 'text', who: 'ines', form: `/voice/${said}/agenda` },
    ...{ column: 'agenda_items.text', max: 4000, required: true, clear: worried },
    with: { meeting },
    read: `/meetings/${meeting}/agenda`,
  },
  {
    ...{ ...forms, field: 'text', column: 'agenda_words.text' },
    send: `/meetings/${meeting}/notes/${item}/words`,
    read: notes.form,
  },
  {
    ...{ ...forms, field: 'words', column: 'agenda_outcomes.words', with: { came: 'agreed' } },
    send: `/meetings/${meeting}/notes/${item}/outcome`,
    read: notes.form,
  },
  {
    ...{ ...forms, field: 'talks.view.${name}', sent: 'home_words', column: 'agenda_outcomes.home_words' },
    with: { came: 'differ', school_words: 'Otherwise' },
    send: `/meetings/${meeting}/notes/${item}/outcome`,
    read: notes.form,
  },
  {
    ...{ ...notes, source: 'talks/action-form.tsx', field: 'what', column: 'actions.text', max: 2000 },
    with: { owner: `home:${home}`, due: '2026-12-01' },
    send: `/meetings/${meeting}/notes/${item}/actions`,
    read: notes.form,
  },
  {
    ...{ source: 'talks/closing.tsx', field: 'summary', who: 'ines', form: `/meetings/${meeting}/notes` },
    ...{ column: 'summaries.words', max: 10_000, clear: begun, blankIsNone: true },
    send: `/meetings/${meeting}/notes/closing`,
    read: `/meetings/${meeting}/summary`,
    reader: 'dana',
  },
  {
    ...{ source: 'talks/view-form.tsx', field: 'view', who: 'dana', form: `/meetings/${meeting}/summary` },
    ...{ column: 'summary_views.text', max: 10_000, required: true, clear: closed },
    send: `/meetings/${meeting}/summary/views`,
    read: `/meetings/${meeting}/summary`,
    reader: 'ines',
  },
]

export const talkOtherwise: Record<string, string> = {
  'talks/item-fields.tsx#minutes': 'a whole number',
}

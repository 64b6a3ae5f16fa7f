import { OAK, partyId, personId } from '../../src/demo/personas.ts'
import { idFor } from '../../src/platform/ids.ts'
import type { TextEntry } from './table.ts'

const [dana, mia] = ['dana', 'mia'].map(who => personId(OAK, who))
const [home, school] = [partyId(OAK, 'mia', 1), idFor('school', OAK)]
const [item, asking, checkIn] = ['item', 'asking', 'check-in'].map(what => idFor('naughty', what))
const nothing = 'delete from app.voice_items'
const said = `${nothing}; insert into app.voice_items (school_id, id, child_id, party_id, author_id, typed_by,
    kind, text, audience, homes, said_at, answer_by)
  values ('${school}', '${item}', '${mia}', '${home}', '${dana}', '${dana}',
    'concern', 'She sleeps badly.', 'team', 'ours', '2026-10-05T10:00:00Z', '2026-10-08')`
const asked = `delete from app.check_in_askings;
  insert into app.check_in_askings (school_id, id, asked_at, asked_on, remind_at, over_at)
    values ('${school}', '${asking}', '2026-10-05T10:00:00Z', '2026-10-05', '2026-10-10T10:00:00Z', '2026-10-19T10:00:00Z');
  insert into app.check_ins (school_id, id, asking_id, child_id, party_id)
    values ('${school}', '${checkIn}', '${asking}', '${mia}', '${home}')`

/** What homes say and the school answers. */
export const voiceEntries: TextEntry[] = [
  {
    ...{ source: 'voice/fields.tsx', field: 'text', who: 'dana', form: `/children/${mia}/voice/new` },
    with: { kind: 'concern' },
    column: 'voice_items.text',
    max: 20_000,
    required: true,
    read: `/children/${mia}/voice`,
    clear: nothing,
  },
  {
    ...{ source: 'voice/write-page.tsx', field: 'spoken_by', who: 'ines' },
    form: `/children/${mia}/homes/${home}/voice/new`,
    with: { kind: 'concern', text: 'Words', author: dana! },
    column: 'voice_items.spoken_by',
    max: 200,
    read: `/children/${mia}/voice`,
    clear: nothing,
  },
  {
    ...{ source: 'voice/item-forms.tsx', field: 'text', who: 'ines', form: `/voice/${item}` },
    with: { step: 'closed' },
    send: `/voice/${item}/steps`,
    column: 'voice_steps.text',
    max: 20_000,
    required: true,
    read: `/voice/${item}`,
    reader: 'dana',
    clear: said,
  },
  {
    ...{ source: 'voice/check-in-questions.tsx', field: 'answer-${n}', sent: 'answer-0', who: 'dana' },
    form: `/check-ins/${checkIn}`,
    column: 'check_in_answers.text',
    max: 4000,
    required: true,
    read: `/check-ins/${checkIn}`,
    clear: asked,
  },
  {
    source: 'voice/settings.tsx',
    field: 'reach',
    who: 'ines',
    form: '/voice/settings',
    column: 'schools.reach',
    max: 200,
    trimmed: true,
  },
]

export const voiceOtherwise: Record<string, string> = {
  'voice/settings.tsx#voice.settings.days': 'a whole number',
  'voice/settings.tsx#most_a_week': 'a whole number',
  'voice/check-in-settings-page.tsx#voice.questions.in':
    'one of several languages of a question, kept as one',
}

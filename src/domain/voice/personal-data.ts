// What home says of a child, and what the school does with it.

import { WITH_THE_CHILD as keep, UNTIL_SET_ANEW } from '../../platform/keeping.ts'

const said = { about: 'child', purpose: 'to hear what home sees, hopes and worries about', keep }
const author = { about: 'guardian', purpose: 'to know who said it and to answer', keep }
const set = { about: 'member of staff', purpose: 'to know who set it, and when', keep: UNTIL_SET_ANEW }
const answered = { about: 'child', purpose: 'to show what became of it', keep }

export const personalData = {
  'voice_items.id': said,
  'voice_items.child_id': said,
  'voice_items.party_id': said,
  'voice_items.author_id': author,
  'voice_items.typed_by': { ...author, about: 'staff' },
  'voice_items.spoken_by': author,
  'voice_items.kind': said,
  'voice_items.text': said,
  'voice_items.photo_id': said,
  'voice_items.audience': said,
  'voice_items.homes': said,
  'voice_items.said_at': said,
  'voice_items.answer_by': answered,
  'voice_items.state': answered,
  'voice_items.check_in_id': said,
  'voice_items.question_id': said,
  'voice_items.for_agenda_at': said,
  'voice_items.for_agenda_by': { ...author, about: 'guardian or staff' },
  'voice_readers.item_id': said,
  'voice_readers.reader_id': { about: 'staff', purpose: 'to be read only by whom the home named', keep },
  'voice_readers.named_by': author,
  'voice_readers.named_at': author,
  'voice_steps.id': answered,
  'voice_steps.item_id': answered,
  'voice_steps.step': answered,
  'voice_steps.text': answered,
  'voice_steps.by_id': { about: 'person', purpose: 'to know who answered', keep },
  'voice_steps.at': answered,
  'voice_promises.set_by': set,
  'voice_promises.set_at': set,
  'voice_settings.set_by': set,
  'voice_settings.set_at': set,
}

export const notPersonal = [
  'voice_promises.kind',
  'voice_promises.days',
  'voice_settings.school_days',
  'voice_settings.quiet_from',
  'voice_settings.quiet_until',
  'voice_settings.most_a_week',
]

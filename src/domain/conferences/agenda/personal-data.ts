// What is to be talked about at a conference.

import { WITH_THE_CHILD } from '../../../platform/keeping.ts'

const item = {
  about: 'child, and whoever added it',
  purpose: 'talk at a conference about what each party wants to talk about',
  keep: WITH_THE_CHILD,
}

export const personalData = {
  'agenda_items.meeting_id': item,
  'agenda_items.side': item,
  'agenda_items.author_id': item,
  'agenda_items.text': item,
  'agenda_items.audience': item,
  'agenda_items.student_there': item,
  'agenda_items.preparation_id': item,
  'agenda_items.earlier_id': item,
  'agenda_items.voice_item_id': item,
  'agenda_items.goal_id': item,
  'agenda_items.action_id': item,
  'agenda_items.support_id': item,
  'voice_steps.agenda_item_id': { ...item, purpose: 'lead from what home said to where it was talked about' },
  'agenda_items.added_at': item,
  'agenda_items.withdrawn_at': item,
  'agenda_items.withdrawn_by': item,
}

export const notPersonal = ['agenda_items.id', 'agenda_items.minutes', 'agenda_items.place']

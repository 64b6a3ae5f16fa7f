// What school keeps of what it saw of a child. Retention begins with the child's last day at the school.

import { WITH_THE_CHILD as here, UNTIL_SET_ANEW } from '../../platform/keeping.ts'

const seen = { about: 'child', purpose: 'to know the whole child by what was seen when', keep: here }
const written = { about: 'member of staff', purpose: 'to know who saw or wrote it', keep: here }
const set = { about: 'member of staff', keep: UNTIL_SET_ANEW }
const told = { about: 'child', purpose: 'to tell the family how its child is getting on', keep: here }

export const personalData = {
  'areas.retired_by': {
    ...set,
    purpose: 'to know who put an area aside',
    keep: 'until the area is used again',
  },
  'observations.author_id': written,
  'observations.text': seen,
  'observations.seen_on': seen,
  'observations.recorded_at': written,
  'observations.area_id': seen,
  'observations.bearing': seen,
  'observations.audience': { ...seen, purpose: 'to show it to nobody else' },
  'observations.client_key': { ...written, purpose: 'to keep once what was sent twice' },
  'observations.version': { ...seen, purpose: 'to lose no text when two are written at once' },
  'observations.text_by': written,
  'observation_children.child_id': seen,
  'observation_children.seen_on': seen,
  'observation_photos.bytes': seen,
  'former_texts.text': { ...seen, purpose: 'to show staff what was said before a correction' },
  'former_texts.written_by': written,
  'former_texts.replaced_at': written,
  'former_texts.beside': written,
  'progress_updates.child_id': told,
  'progress_updates.author_id': written,
  'progress_updates.from_on': told,
  'progress_updates.to_on': told,
  'progress_updates.question': told,
  'progress_updates.sent_at': told,
  'progress_updates.withdrawn_at': told,
  'progress_updates.withdrawn_by': written,
  'progress_update_items.text': told,
  'progress_update_items.seen_on': told,
  'progress_update_items.area_id': told,
  'progress_update_items.bearing': told,
  'update_replies.item_id': {
    ...told,
    about: 'guardian',
    purpose: 'to find an answer again beside its update',
  },
  'update_replies.update_id': told,
  'update_cadences.set_by': { ...set, purpose: 'to know who set how often families hear' },
  'update_cadences.set_at': { ...set, purpose: 'to know since when it holds' },
}

export const notPersonal = [
  'areas.id',
  'areas.domain',
  'areas.starter',
  'areas.name',
  'areas.place',
  'areas.created_at',
  'areas.retired_at',
  'observations.id',
  'observation_children.observation_id',
  'observation_photos.observation_id',
  'observation_photos.width',
  'observation_photos.height',
  'former_texts.observation_id',
  'former_texts.version',
  'progress_updates.id',
  'progress_update_items.update_id',
  'progress_update_items.observation_id',
  'progress_update_items.place',
  'update_cadences.weeks',
]

// What a guardian tells some of the school in confidence. Sealed at rest, and gone on its last day.

import { WITH_THE_CHILD as keep } from '../../platform/keeping.ts'

const told = { about: 'child', purpose: 'to be considerate of what a family goes through', keep }
const author = { about: 'guardian', purpose: 'to show the author who has read it', keep }
const reader = {
  about: 'staff',
  purpose: 'to be read by whom the author named, and to show each reading',
  keep,
}

export const personalData = {
  'circumstances.id': told,
  'circumstances.child_id': told,
  'circumstances.party_id': told,
  'circumstances.author_id': author,
  'circumstances.sealed': { ...told, keep: 'until its last day, at most a year' },
  'circumstances.purpose': { ...told, keep: 'until its last day, at most a year' },
  'circumstances.written_at': told,
  'circumstances.until_on': told,
  'circumstances.asked_at': author,
  'circumstances.ended_at': told,
  'circumstances.ended_by': author,
  'circumstance_readers.circumstance_id': told,
  'circumstance_readers.reader_id': reader,
  'circumstance_reads.id': reader,
  'circumstance_reads.circumstance_id': told,
  'circumstance_reads.reader_id': reader,
  'circumstance_reads.read_at': reader,
}

export const notPersonal: string[] = []

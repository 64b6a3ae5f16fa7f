// What somebody of the school suspects that a child suffers. Sealed at rest, and on no page of a family. Who the
// child was is kept as long.

import { WITH_A_SUSPICION as keep } from '../../platform/keeping.ts'

const noted = { about: 'child', purpose: 'to protect the child', keep }
const staff = { about: 'staff', purpose: 'to know who noted, who may read and who has read it', keep }

export const personalData = {
  'safeguarding_notes.id': noted,
  'safeguarding_notes.child_id': noted,
  'safeguarding_notes.author_id': staff,
  'safeguarding_notes.seen_on': noted,
  'safeguarding_notes.written_at': noted,
  'safeguarding_readers.note_id': noted,
  'safeguarding_readers.reader_id': staff,
  'safeguarding_entries.id': noted,
  'safeguarding_entries.note_id': noted,
  'safeguarding_entries.author_id': staff,
  'safeguarding_entries.sealed': noted,
  'safeguarding_entries.written_at': noted,
  'safeguarding_reads.id': staff,
  'safeguarding_reads.note_id': noted,
  'safeguarding_reads.reader_id': staff,
  'safeguarding_reads.read_at': staff,
}

export const notPersonal: string[] = []

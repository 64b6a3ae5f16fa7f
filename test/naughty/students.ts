import { groupId, OAK } from '../../src/demo/personas.ts'
import type { TextEntry } from './table.ts'

const tablets = `/groups/${groupId(OAK, 'canopy')}/tablets`

/** What an educator calls a class tablet. */
export const studentEntries: TextEntry[] = [
  {
    ...{ source: 'students/new-tablet.tsx', field: 'name', who: 'wen', required: true },
    ...{ form: tablets, read: tablets, column: 'tablets.name', max: 100 },
    clear: 'delete from app.tablets',
  },
]

export const studentOtherwise: Record<string, string> = {
  'students/ages.tsx#students.ages.${name}': 'a whole number',
  'students/choose-page.tsx#code': 'six digits, kept as a slow hash',
  'students/pass-page.tsx#code': 'six digits, never kept',
}

import { groupId, OAK, personId } from '../../src/demo/personas.ts'
import type { Page } from './pages.ts'

const at = (path: string) => `/s/${OAK}${path}`

/** A class tablet, and how educators keep it. */
export const seatPages: Page[] = [
  { name: 'seat-tablet', persona: 'tablet', path: at('/tablet') },
  { name: 'seat-pictures', persona: 'tablet', path: at(`/tablet/${personId(OAK, 'leo')}`) },
  { name: 'seat-digits', persona: 'tablet', path: at(`/tablet/${personId(OAK, 'ari')}`) },
  { name: 'seat-student', persona: 'student', path: at('') },
  { name: 'seat-tablets', persona: 'colleague', path: at(`/groups/${groupId(OAK, 'canopy')}/tablets`) },
  { name: 'seat-ages', persona: 'head', path: at('/students/ages') },
]

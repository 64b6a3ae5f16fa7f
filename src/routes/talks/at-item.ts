import type { Visit } from '../../platform/http/visit.ts'
import { found } from '../../platform/refusal.ts'
import { wayOf } from '../meeting/way.ts'
import { loadNotes } from './notes.tsx'

/** The notes, opened at the item of the address; Absent where it is no item of this conference. */
export async function atItem(visit: Visit) {
  const id = visit.id('item')
  const held = await loadNotes(visit, id)
  found(
    held.items.find(item => item.id === id && item.meeting === held.talk.id),
    'item',
  )
  return held
}

/** The notes, opened at this item, or at the next that has no outcome. */
export const backTo = (visit: Visit, item?: string) =>
  `${wayOf(visit).base}/notes${item ? `?item=${item}#item-${item}` : ''}`

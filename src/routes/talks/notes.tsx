import { heldTalkFor } from '../../domain/conferences/meeting/course.ts'
import { untouched } from '../../platform/http/form.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { wayOf } from '../meeting/way.ts'
import { type InTalk, notesPage } from './notes-page.tsx'

/** What is written down while people talk, for one phone between two. */
export async function showNotes(visit: Visit) {
  const { item, aside } = visit.c.req.query()
  const loaded = await loadNotes(visit, item)
  return visit.show(notesPage(visit, { ...loaded, aside: aside !== undefined }, untouched))
}

/** The conference of the address with all that is said of it so far. `open`: the item that is being talked about. */
export async function loadNotes(visit: Visit, open?: string): Promise<InTalk> {
  const way = wayOf(visit)
  const held = await heldTalkFor(visit.ctx, way.meeting)
  return { ...held, way, open }
}

import { type Area, areasOf } from '../../domain/observations/areas.ts'
import { captureObservation } from '../../domain/observations/captures.ts'
import { captureSchema } from '../../domain/observations/schema.ts'
import { type Pupil, pupilsFor } from '../../domain/people/pupils.ts'
import { form } from '../../platform/http/form.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { sentImage } from '../sent-image.ts'
import { capturePage } from './capture-page.tsx'

export type Ground = { pupils: Pupil[]; areas: Area[] }

async function load({ ctx }: Visit): Promise<Ground> {
  const [pupils, areas] = await Promise.all([pupilsFor(ctx), areasOf(ctx)])
  return { pupils, areas }
}

/**
 * What somebody has just seen: who, a sentence, done. Sent by a device that had no network it is answered with what
 * became of it; its key makes it once, however often it comes.
 */
export const captureForm = form({
  schema: captureSchema,
  load,
  show: capturePage,
  async save(visit, { pupils }, { photo, ...input }) {
    const kept = await captureObservation(visit.ctx, input, await sentImage(photo))
    if (isQueued(visit)) return visit.c.json({ kept: kept.id, joined: kept.joined })
    const names = pupils.filter(pupil => input.children.includes(pupil.id)).map(pupil => pupil.given)
    const toast = visit.say.t('observations.new.kept', { names: visit.say.list(names) })
    const undo = kept.change && visit.href(`/changes/${kept.change}/undo?to=/observations/new`)
    return visit.go('/observations/new', undo ? { toast, undo } : { toast })
  },
})

/** The page's own script asks, from what the device has kept. */
export const isQueued = (visit: Visit) => visit.c.req.header('accept') === 'application/json'

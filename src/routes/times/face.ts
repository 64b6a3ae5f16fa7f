import type { TimesView } from '../../domain/conferences/times/times.ts'
import { photoNamed } from '../../domain/people/faces.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { found } from '../../platform/refusal.ts'

/** The face of an educator whom this family meets, for those who have no other way to it. */
export const face = (load: (visit: Visit) => Promise<TimesView>) => async (visit: Visit) => {
  const { meetings } = await load(visit)
  const id = visit.id('educator')
  const educator = meetings.flatMap(({ educators }) => educators).find(one => one.id === id)
  const bytes = await photoNamed(visit.ctx, found(educator, 'educator').photo)
  return visit.c.body(new Uint8Array(bytes), 200, {
    'content-type': 'image/webp',
    'x-content-type-options': 'nosniff',
    'content-disposition': 'inline; filename="photo.webp"',
  })
}

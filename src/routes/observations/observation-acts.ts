import { deleteObservation } from '../../domain/observations/corrections.ts'
import { photoOfFor } from '../../domain/observations/seen.ts'
import { needPerson } from '../../domain/people/policy.ts'
import { act } from '../../platform/http/form.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { goChanged } from '../people/wording.ts'
import { IMAGE_HEADERS } from '../sent-image.ts'

/** Takes an observation away; its list is where one goes from there. */
export const deletionAct = act(async visit => {
  const { change, value } = await deleteObservation(visit.ctx, visit.id('observation'))
  const back = `/children/${value}/observations`
  return goChanged(visit, back, change, visit.say.t('observations.delete.done'))
})

/** The photo, for those who read its note. */
export async function showObservationPhoto(visit: Visit) {
  needPerson(visit.ctx)
  const bytes = await photoOfFor(visit.ctx, visit.id('observation'))
  return visit.c.body(new Uint8Array(bytes), 200, IMAGE_HEADERS)
}

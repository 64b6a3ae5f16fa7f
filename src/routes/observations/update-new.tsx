import { composingFor } from '../../domain/observations/composing.ts'
import { updateSchema } from '../../domain/observations/schema.ts'
import { sendUpdate } from '../../domain/observations/telling.ts'
import { needPerson } from '../../domain/people/policy.ts'
import { form } from '../../platform/http/form.ts'
import { goChanged } from '../people/wording.ts'
import { composingPage } from './composing-page.tsx'

/** An update is made of what was seen and dated; nothing is typed twice. */
export const newUpdateForm = form({
  schema: updateSchema,
  load(visit) {
    needPerson(visit.ctx)
    return composingFor(visit.ctx, visit.id('child'))
  },
  show: composingPage,
  async save(visit, composing, input) {
    const { change, value } = await sendUpdate(visit.ctx, composing, input)
    const undone = `/children/${composing.child.id}/updates`
    return goChanged(visit, `/updates/${value}`, change, visit.say.t('observations.update.sent'), undone)
  },
})

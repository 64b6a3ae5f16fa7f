import { z } from 'zod'
import { saidToTakeUp } from '../../domain/conferences/agenda/ahead.ts'
import { newItem } from '../../domain/conferences/agenda/schema.ts'
import { putOnAgenda } from '../../domain/conferences/agenda/taking-up.ts'
import { keepForAgenda, keepNoLonger } from '../../domain/voice/for-agenda.ts'
import { choice, id } from '../../platform/http/fields.ts'
import { form } from '../../platform/http/form.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { takeUpPage } from './take-up-page.tsx'

const SEEN = ['grown_ups', 'everyone'] as const
export type ToTakeUp = Awaited<ReturnType<typeof saidToTakeUp>>

const loadToTakeUp = (visit: Visit): Promise<ToTakeUp> => saidToTakeUp(visit.ctx, visit.id('said'))

const schema = newItem.extend({ meeting: id(), seen: choice(SEEN) })

/** Something that a home said is put on the agenda of one of its conferences, by the school or by itself. */
const putForm = form({
  schema,
  load: loadToTakeUp,
  show: takeUpPage,
  async save(visit, { said }, { meeting, ...item }) {
    await putOnAgenda(visit.ctx, said, meeting, item)
    return visit.go(`/meetings/${meeting}/agenda`, {
      toast: visit.say.t(`talks.takeUp.done.${said.side === 'own' ? 'home' : 'school'}`),
    })
  },
})

const LATER = { next: keepForAgenda, none: keepNoLonger }

/** It is kept for the conference that there is not yet (`next`), or for none any more. */
const keepForm = form({
  schema: z.object({ later: choice(['next', 'none']) }),
  load: loadToTakeUp,
  show: takeUpPage,
  async save(visit, { said }, { later }) {
    await LATER[later](visit.ctx, said)
    return visit.go(`/voice/${said.id}`, { toast: visit.say.t(`talks.takeUp.${later}.done`) })
  },
})

/** One page for both: where there is no conference ahead its buttons send `later`. */
export const takeUpForm = {
  show: putForm.show,
  save: (visit: Visit) => (visit.fields.later ? keepForm : putForm).save(visit),
}

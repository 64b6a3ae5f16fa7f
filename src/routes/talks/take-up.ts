import { z } from 'zod'
import { newItem } from '../../domain/conferences/agenda/schema.ts'
import { putOnAgenda, saidToTakeUp } from '../../domain/conferences/agenda/taking-up.ts'
import { id } from '../../platform/http/fields.ts'
import { form } from '../../platform/http/form.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { takeUpPage } from './take-up-page.tsx'

const SEEN = ['grown_ups', 'everyone'] as const
export type ToTakeUp = Awaited<ReturnType<typeof saidToTakeUp>>

/** Something that a home said is put on the agenda of one of its conferences. */
export const takeUpForm = form({
  schema: newItem.extend({ meeting: id(), seen: z.enum(SEEN, { error: 'common.invalid.choose' }) }),
  load: (visit: Visit): Promise<ToTakeUp> => saidToTakeUp(visit.ctx, visit.id('said')),
  show: takeUpPage,
  async save(visit, { said }, { meeting, ...item }) {
    await putOnAgenda(visit.ctx, said, meeting, item)
    return visit.go(`/meetings/${meeting}/agenda`, { toast: visit.say.t('talks.takeUp.done') })
  },
})

import { z } from 'zod'
import { saidToTakeUp } from '../../domain/conferences/agenda/ahead.ts'
import { newItem } from '../../domain/conferences/agenda/schema.ts'
import { putOnAgenda } from '../../domain/conferences/agenda/taking-up.ts'
import { keepForAgenda } from '../../domain/voice/for-agenda.ts'
import { text } from '../../platform/http/fields.ts'
import { form } from '../../platform/http/form.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { takeUpPage } from './take-up-page.tsx'

const SEEN = ['grown_ups', 'everyone'] as const
export type ToTakeUp = Awaited<ReturnType<typeof saidToTakeUp>>

/** `next`: the conference that there is not yet; `none`: no longer kept for it. */
const LATER = ['next', 'none'] as const
const isLater = (meeting: string): meeting is (typeof LATER)[number] => LATER.some(one => one === meeting)

const schema = newItem
  .extend({
    meeting: z.union([z.uuid(), z.enum(LATER)], { error: 'common.invalid.choose' }),
    text: text(4000),
    seen: z.enum(SEEN, { error: 'common.invalid.choose' }),
  })
  .refine(said => isLater(said.meeting) || said.text.trim() !== '', {
    ...{ path: ['text'], error: 'common.invalid.required' },
  })

/** Something that a home said is put on the agenda of one of its conferences, by the school or by itself. */
export const takeUpForm = form({
  schema,
  load: (visit: Visit): Promise<ToTakeUp> => saidToTakeUp(visit.ctx, visit.id('said')),
  show: takeUpPage,
  async save(visit, { said }, { meeting, ...item }) {
    const { say } = visit
    if (isLater(meeting)) {
      await keepForAgenda(visit.ctx, said, meeting === 'next')
      return visit.go(`/voice/${said.id}`, { toast: say.t(`talks.takeUp.${meeting}.done`) })
    }
    await putOnAgenda(visit.ctx, said, meeting, item)
    return visit.go(`/meetings/${meeting}/agenda`, {
      toast: say.t(`talks.takeUp.done.${said.side === 'own' ? 'home' : 'school'}`),
    })
  },
})

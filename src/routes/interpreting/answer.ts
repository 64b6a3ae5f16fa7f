import { z } from 'zod'
import { answerInterpreting, interpretingFor } from '../../domain/conferences/interpreting/answers.ts'
import { choice, id } from '../../platform/http/fields.ts'
import { form } from '../../platform/http/form.ts'
import { interpretingPage, interpretingPath } from './page.tsx'

/** An interpreter's coming meetings, and whether this one comes to each: signed in, or by the link of a mail. */
export const interpretingForm = form({
  schema: z.object({ meeting: id(), answer: choice(['yes', 'no']) }),
  load: visit => interpretingFor(visit.ctx),
  show: interpretingPage,
  async save(visit, _loaded, { meeting, answer }) {
    await answerInterpreting(visit.ctx, meeting, answer)
    return visit.go(interpretingPath(visit), { toast: visit.say.t(`interpreting.thanks.${answer}`) })
  },
})

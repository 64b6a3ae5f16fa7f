import { z } from 'zod'
import { HEARD } from '../../domain/conferences/summaries/rules.ts'
import { addView, giveHeard } from '../../domain/conferences/summaries/views.ts'
import { check, choice, id, parse, text } from '../../platform/http/fields.ts'
import { act, form } from '../../platform/http/form.ts'
import { Absent, Invalid } from '../../platform/refusal.ts'
import { loadSummary, summaryPage } from './summary.tsx'

/** Confirmed without a word, or with what is added: then a word is needed. */
const view = z
  .object({ summary: id(), adds: check(), view: text(10_000) })
  .refine(said => !said.adds || said.view.trim() !== '', { path: ['view'], error: 'common.invalid.required' })

export const viewForm = form({
  schema: view,
  load: loadSummary,
  show: summaryPage,
  async save(visit, { read, way }, said) {
    await addView(visit.ctx, read, said.summary, said.adds ? said.view : '')
    return visit.go(`${way.base}/summary`, { toast: visit.say.t('talks.view.kept') })
  },
})

export const heard = act(async visit => {
  const { way, read } = await loadSummary(visit)
  if (read.talk.side === 'school') throw new Absent('question')
  const said = parse(z.object({ heard: choice(HEARD) }), visit.fields)
  if (!said.ok) throw new Invalid(said.problems)
  await giveHeard(visit.ctx, way.meeting, said.input.heard)
  return visit.go(`${way.base}/summary`, { toast: visit.say.t('talks.heard.thanks') })
})

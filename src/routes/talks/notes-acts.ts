import { z } from 'zod'
import { beginTalk, closeTalk, letStudentGo, reopenTalk } from '../../domain/conferences/meeting/course.ts'
import { addWords, itemInTalk, noteOutcome, withdrawWords } from '../../domain/conferences/meeting/said.ts'
import { outcome, said } from '../../domain/conferences/meeting/schema.ts'
import { text } from '../../platform/http/fields.ts'
import { act, form } from '../../platform/http/form.ts'
import { wayOf } from '../meeting/way.ts'
import { atItem, backTo } from './at-item.ts'
import { loadNotes } from './notes.tsx'
import { notesPage } from './notes-page.tsx'

export const begin = act(async visit => {
  await beginTalk(visit.ctx, wayOf(visit).meeting)
  return visit.go(backTo(visit))
})

export const studentLeft = act(async visit => {
  await letStudentGo(visit.ctx, wayOf(visit).meeting)
  return visit.go(backTo(visit))
})

export const reopen = act(async visit => {
  await reopenTalk(visit.ctx, wayOf(visit).meeting)
  return visit.go(backTo(visit), { toast: visit.say.t('talks.reopened') })
})

export const takeBackWords = act(async visit => {
  const item = visit.id('item')
  await withdrawWords(visit.ctx, wayOf(visit).meeting, item, visit.id('words'))
  return visit.go(backTo(visit, item), { toast: visit.say.t('talks.words.withdrawn') })
})

export const saidForm = form({
  schema: said,
  load: atItem,
  show: notesPage,
  async save(visit, { way }, input) {
    const { talk, item } = await itemInTalk(visit.ctx, way.meeting, visit.id('item'))
    await addWords(visit.ctx, talk, item, input.text, input.who)
    return visit.go(backTo(visit, item.id), { toast: visit.say.t('talks.said.kept') })
  },
})

export const outcomeForm = form({
  schema: outcome,
  load: atItem,
  show: notesPage,
  async save(visit, { way }, input) {
    const { talk, item } = await itemInTalk(visit.ctx, way.meeting, visit.id('item'))
    await noteOutcome(visit.ctx, talk, item, input, input.also)
    return visit.go(backTo(visit), { toast: visit.say.t('talks.outcome.kept') })
  },
})

export const closingForm = form({
  schema: z.object({ summary: text(10_000) }),
  load: visit => loadNotes(visit),
  show: notesPage,
  async save(visit, { way }, { summary }) {
    await closeTalk(visit.ctx, way.meeting, summary)
    return visit.go(`${way.base}/summary`, { toast: visit.say.t('talks.close.done') })
  },
})

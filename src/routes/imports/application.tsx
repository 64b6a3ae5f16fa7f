import { z } from 'zod'
import { applyImport, undoImport } from '../../domain/people/import-apply.ts'
import { putAway } from '../../domain/people/imports.ts'
import { act, form } from '../../platform/http/form.ts'
import { importIn } from './address.ts'
import { readChoices } from './choices.ts'
import { ImportPage } from './import-page.tsx'
import { loadImport } from './loaded.ts'
import { refusedWords } from './refused.ts'

const about = {
  schema: z.looseObject({ seen: z.string().catch('') }),
  load: loadImport,
  show: ImportPage,
}

/** Adds all that was seen, in one act; where it is no longer what was seen, shows it again and adds nothing. */
export const application = form({
  ...about,
  async save(visit, kept, { seen }) {
    const { ctx, say } = visit
    const here = `/imports/${kept.id}`
    if (!kept.plan) return visit.go(here)
    const choices = readChoices(kept.plan, visit.fields)
    const done = await applyImport(ctx, kept.id, choices, seen, refusedWords(say))
    if (done === 'before') return visit.go(here)
    if (done === 'done')
      return visit.go(here, { toast: say.t('imports.done.toast'), undo: visit.href(`${here}/undo`) })
    const again = await loadImport(visit)
    return visit.show(ImportPage(visit, again, { values: {}, problems: {} }, true), 409)
  },
})

/** Takes the whole import back, or says on its page why that cannot be any more. */
export const reversal = form({
  ...about,
  async save(visit, kept) {
    await undoImport(visit.ctx, kept.id)
    return visit.go(`/imports/${kept.id}`, { toast: visit.say.t('imports.undone.toast') })
  },
})

/** Puts a draft away with its sheet, or the refused rows that are left of an import. */
export const endAct = act(async visit => {
  const id = importIn(visit)
  const isLeft = await putAway(visit.ctx, id)
  if (isLeft) return visit.go(`/imports/${id}`)
  return visit.go('/imports/new', { toast: visit.say.t('imports.putAway.done') })
})

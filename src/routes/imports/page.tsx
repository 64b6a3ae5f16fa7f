import { z } from 'zod'
import { keepChoices } from '../../domain/people/imports.ts'
import { form } from '../../platform/http/form.ts'
import { readChoices } from './choices.ts'
import { ImportPage } from './import-page.tsx'
import { loadImport } from './loaded.ts'

/** One import: what it would do, with the answers that change it; once applied, what it did. */
export const importForm = form({
  schema: z.looseObject({}),
  load: loadImport,
  show: ImportPage,
  async save(visit, kept) {
    if (kept.plan) await keepChoices(visit.ctx, kept.id, readChoices(kept.plan, visit.fields))
    return visit.go(`/imports/${kept.id}`)
  },
})

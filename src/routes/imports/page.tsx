import { z } from 'zod'
import { nameGuardians } from '../../domain/people/import-uncalled.ts'
import { keepChoices } from '../../domain/people/imports.ts'
import { form } from '../../platform/http/form.ts'
import { goChanged } from '../people/wording.ts'
import { readChoices } from './choices.ts'
import { ImportPage } from './import-page.tsx'
import { loadImport } from './loaded.ts'

/** One import: what it would do, with the answers that change it; once applied, what it did, and whom to name for its children. */
export const importForm = form({
  schema: z.looseObject({ name: z.string().catch('') }),
  load: loadImport,
  show: ImportPage,
  async save(visit, kept, { name }) {
    const here = `/imports/${kept.id}`
    if (kept.plan) await keepChoices(visit.ctx, kept.id, readChoices(kept.plan, visit.fields))
    else if (name === 'guardians') {
      const { change } = await nameGuardians(visit.ctx, kept.id)
      return goChanged(visit, here, change, visit.say.t('imports.uncalled.named'))
    }
    return visit.go(here)
  },
})

import { z } from 'zod'
import { needFor } from '../../domain/conferences/interpreting/needs.ts'
import { settleNeed } from '../../domain/conferences/interpreting/needs-met.ts'
import { choice, text } from '../../platform/http/fields.ts'
import { form } from '../../platform/http/form.ts'
import { idIn } from '../rounds/address.ts'
import { type Loaded, settlementPage, WAYS } from './settlement-page.tsx'

const schema = z
  .object({ way: choice(WAYS), note: text(500) })
  .refine(({ way, note }) => way === 'service' || note.trim() !== '', {
    path: ['note'],
    error: 'common.invalid.required',
  })

/** A need that is met without a person of the school: by a service on the phone, or as the head says. */
export const settlementForm = form({
  schema,
  load: (visit): Promise<Loaded> => needFor(visit.ctx, idIn(visit, 'meeting')),
  show: settlementPage,
  async save(visit, _loaded, { way, note }) {
    await settleNeed(visit.ctx, idIn(visit, 'meeting'), way, note)
    return visit.go('/needs', { toast: visit.say.t('interpreting.settled') })
  },
})

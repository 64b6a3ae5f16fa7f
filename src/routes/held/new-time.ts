import { offerAnew, takeBackAnew } from '../../domain/conferences/held/anew.ts'
import { act } from '../../platform/http/form.ts'
import { idIn } from '../rounds/address.ts'
import { dayOf } from './day-of.ts'

/** A meeting did not take place: its family may choose anew. */
export const offer = act(async visit => {
  const meeting = idIn(visit, 'meeting')
  const noting = await offerAnew(visit.ctx, meeting)
  const undo = visit.href(`/meetings/${meeting}/new-time/undo`)
  return visit.go(dayOf(visit, noting).path, { toast: visit.say.t('held.offered.now'), undo })
})

export const takeBack = act(async visit => {
  const noting = await takeBackAnew(visit.ctx, idIn(visit, 'meeting'))
  return visit.go(dayOf(visit, noting).path, { toast: visit.say.t('held.offer.gone') })
})

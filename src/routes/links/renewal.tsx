import { askAgain, renewalFor } from '../../domain/links/renewal.ts'
import { act } from '../../platform/http/form.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { Expired } from './expired.tsx'

export async function showRenewal(visit: Visit) {
  return visit.show(<Expired visit={visit} renewal={await renewalFor(visit.ctx)} />)
}

export const askForNew = act(async visit => {
  await askAgain(visit.ctx)
  return visit.go(`/links/${visit.part('token')}/renewal`)
})

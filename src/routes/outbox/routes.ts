import { handOver, sendAgain, withdrawNotice } from '../../domain/notifications/outbox.ts'
import { act } from '../../platform/http/form.ts'
import { get, post, type Route, type Visit } from '../../platform/http/visit.ts'
import { allHandedOver, paper } from './by-hand.tsx'
import { list } from './list.tsx'
import { show } from './notice.tsx'

async function again(visit: Visit) {
  await sendAgain(visit.ctx, visit.id('notice'))
  return visit.go(`/outbox/${visit.id('notice')}`, { toast: visit.say.t('outbox.sentAgain') })
}

async function handedOver(visit: Visit) {
  const name = await handOver(visit.ctx, visit.id('notice'))
  return visit.go('/outbox', { toast: visit.say.t('outbox.handedOver', { name }) })
}

async function withdraw(visit: Visit) {
  await withdrawNotice(visit.ctx, visit.id('notice'))
  return visit.go(`/outbox/${visit.id('notice')}`, { toast: visit.say.t('outbox.withdrawn') })
}

export const outboxRoutes: Route[] = [
  get('/outbox', list),
  get('/outbox/by-hand', paper),
  post('/outbox/by-hand', allHandedOver),
  get('/outbox/:notice', show),
  post('/outbox/:notice/sending', act(again)),
  post('/outbox/:notice/handover', act(handedOver)),
  post('/outbox/:notice/withdrawal', act(withdraw)),
]

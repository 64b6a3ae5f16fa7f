import { byLink } from '../../domain/links/links.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { roundIn } from '../rounds/address.ts'

/** How a family came to choose its times: signed in, or by a link; and the address that all its acts hang on. */
export type BookingWay = { round: string; base: string; alone: boolean }

export const bookingWay = (visit: Visit): BookingWay => {
  const token = visit.part('token')
  if (token) return { round: byLink(visit.ctx, 'booking').link.round_id, base: `/b/${token}`, alone: true }
  const round = roundIn(visit)
  return { round, base: `/rounds/${round}/booking`, alone: false }
}

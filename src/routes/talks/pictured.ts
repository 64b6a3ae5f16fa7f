import type { Packet } from '../../domain/conferences/summaries/packet.ts'
import { picturedFor } from '../../domain/observations/pictured.ts'
import type { SomeSeen } from '../../domain/observations/some-seen.ts'
import { schoolDay } from '../../platform/ctx.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { anotherChild } from '../observations/wording.ts'

/** Days that a packet and a brief look back. */
export const DAYS_SEEN = 180

/** What was seen of the child lately with a photo that this reader may take along. */
export function picturedIn(visit: Visit, { talk }: Packet): Promise<SomeSeen> {
  const since = schoolDay(visit.ctx).subtract({ days: DAYS_SEEN }).toString()
  const view = talk.side === 'school' ? 'staff' : talk.side === 'home' ? 'family' : 'self'
  return picturedFor(visit.ctx, { id: talk.child, view }, { since, another: anotherChild(visit) })
}

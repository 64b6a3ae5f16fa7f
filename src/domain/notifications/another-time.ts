import type { Ctx } from '../../platform/ctx.ts'
import type { Fact } from '../../platform/outbox.ts'
import { bookingsTold } from '../conferences/told.ts'
import { attendeesOf } from './attendees.ts'
import { nothing } from './planned.ts'
import type { Draft } from './told.ts'

/** To the family of a time that no longer fits: to choose another one, by its link. Until then it keeps this one. */
export async function anotherTimeDrafts(
  ctx: Ctx,
  { id, payload }: Fact<'timeNoLongerFits'>,
): Promise<Draft[]> {
  const bookings = (await bookingsTold(ctx, { ids: [payload.booking] })).filter(
    one => one.published_at !== null && !one.cancelled,
  )
  const family = (await attendeesOf(ctx, bookings)).filter(({ meeting }) => meeting.part === 'guardian')
  return family.map(({ person, meeting, booking }) => ({
    kind: 'chooseAnother',
    to: person,
    round: booking.round,
    dedupe: `timeNoLongerFits:${id}:${person}`,
    told: { ...nothing(booking.round_name), meetings: [meeting] },
    release: ctx.now.toString(),
  }))
}

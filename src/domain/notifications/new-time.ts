import type { Ctx } from '../../platform/ctx.ts'
import type { Fact } from '../../platform/outbox.ts'
import { bookingsTold } from '../conferences/told.ts'
import { attendeesOf } from './attendees.ts'
import { nothing, releaseOf } from './planned.ts'
import type { Draft } from './told.ts'

/** To the family of a meeting that did not take place: a new choice, by its link. Nobody is blamed. */
export async function newTimeDrafts(ctx: Ctx, fact: Fact<'newTimeOffered'>): Promise<Draft[]> {
  const { id, payload, happened_at } = fact
  const { booking: booked, sequence, went } = payload
  const [booking] = await bookingsTold(ctx, { ids: [booked] })
  if (!booking?.published_at) return []
  const attendees = await attendeesOf(ctx, [{ ...booking, sequence }])
  const family = attendees.filter(({ meeting }) => meeting.part === 'guardian')
  return family.map(({ person, meeting }) => ({
    kind: 'newTimeOffered',
    to: person,
    round: booking.round,
    dedupe: `newTimeOffered:${id}:${person}`,
    told: { ...nothing(booking.round_name), meetings: [meeting], away: went },
    release: releaseOf(happened_at, booking.published_at!),
  }))
}

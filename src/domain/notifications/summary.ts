import type { Ctx } from '../../platform/ctx.ts'
import type { Fact } from '../../platform/outbox.ts'
import { bookingsTold } from '../conferences/told.ts'
import { awakeFrom } from '../voice/rules.ts'
import { settingsOf } from '../voice/settings.ts'
import { attendeesOf } from './attendees.ts'
import { nothing } from './planned.ts'
import type { Draft } from './told.ts'

/** To the home of a conference that was closed: what was agreed is there to be read. Never what, nor in the evening. */
export async function summaryDrafts(ctx: Ctx, { payload }: Fact<'summaryMade'>): Promise<Draft[]> {
  const [booking] = (await bookingsTold(ctx, { round: payload.round })).filter(
    one => one.meeting === payload.meeting && !one.cancelled,
  )
  if (!booking) return []
  // whoever came without a time reads it like everybody else
  const attendees = await attendeesOf(ctx, [{ ...booking, walk_in: false }])
  const release = awakeFrom(ctx.now, ctx.school.zone, await settingsOf(ctx)).toString()
  return attendees
    .filter(({ meeting }) => meeting.part === 'guardian')
    .map(({ person, meeting }) => ({
      kind: 'summaryReady',
      to: person,
      round: booking.round,
      dedupe: `summaryMade:${payload.summary}:${person}`,
      told: { ...nothing(booking.round_name), meetings: [meeting] },
      release,
    }))
}

import type { Ctx } from '../../platform/ctx.ts'
import { askInterpreters } from '../conferences/interpreting/answers.ts'
import { bookingsTold } from '../conferences/told.ts'
import { attendeesOf } from './attendees.ts'
import { nothing } from './planned.ts'
import type { Draft } from './told.ts'

/** To each interpreter, for each day that comes near: do you come? One letter for all meetings of the day. */
export async function interpretersAsked(ctx: Ctx): Promise<Draft[]> {
  const days = await askInterpreters(ctx)
  if (days.length === 0) return []
  const ids = days.flatMap(day => day.meetings.map(({ booking }) => booking))
  const attendees = (await attendeesOf(ctx, await bookingsTold(ctx, { ids }))).filter(
    ({ meeting }) => meeting.part === 'interpreter',
  )
  return days.flatMap(({ interpreter, round, meetings }) => {
    const [first] = meetings
    const booked = new Set(meetings.map(({ booking }) => booking))
    const mine = attendees.filter(one => one.person === interpreter && booked.has(one.booking.id))
    if (!first || mine.length === 0) return []
    return {
      kind: 'interpreterAsked',
      to: interpreter,
      round,
      // each meeting is asked about once as it stands, so its first tells one day's letter from the next
      dedupe: `interpreterAsked:${first.booking}:${interpreter}:${first.sequence}`,
      told: { ...nothing(mine[0]!.booking.round_name), meetings: mine.map(({ meeting }) => meeting) },
      release: ctx.now.toString(),
    }
  })
}

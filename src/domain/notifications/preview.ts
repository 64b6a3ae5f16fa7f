import type { Ctx } from '../../platform/ctx.ts'
import { bookingsTold } from '../conferences/told.ts'
import { needHead } from '../people/policy.ts'
import { receiversOf } from '../people/receivers.ts'
import { attendeesOf } from './attendees.ts'
import { type Letter, letterOf } from './letter.ts'
import { lettersOf } from './planned.ts'

/** What one person would get. Its links lead nowhere yet. `mail` is false for a letter on paper. */
export type Preview = { to: string; mail: boolean; staff: boolean; letter: Letter }

/** What publishing the round would send, to each in the own language: the very letters, families first, by name. For the head. */
export async function previewFor(ctx: Ctx, round: string): Promise<Preview[]> {
  needHead(ctx)
  const bookings = (await bookingsTold(ctx, { round })).filter(booking => !booking.cancelled)
  const letters = lettersOf(bookings[0]?.round_name ?? '', await attendeesOf(ctx, bookings))
  const receivers = await receiversOf(
    ctx,
    letters.map(letter => letter.to),
  )
  const previews = letters.flatMap(({ to, told }) => {
    const receiver = receivers.get(to)
    if (!receiver || receiver.roles.length === 0) return []
    const staff = told.meetings[0]?.part !== 'guardian'
    const withPlaceFor = {
      ...told,
      meetings: told.meetings.map(one => ({ ...one, link: staff ? null : '' })),
    }
    const notice = { kind: 'schedulePlanned' as const, told: withPlaceFor }
    const letter = letterOf(ctx.school, receiver, notice, () => null)
    return [{ to: receiver.full, mail: receiver.mail !== null, staff, letter }]
  })
  return previews.sort((a, b) => Number(a.staff) - Number(b.staff) || a.to.localeCompare(b.to))
}

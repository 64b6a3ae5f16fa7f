import type { Ctx } from '../../../platform/ctx.ts'
import { speechOf } from '../../people/speech.ts'
import { type Case, casesOf } from '../booking/case.ts'
import type { RoundView } from '../rounds/rounds.ts'
import { placedMeetings } from '../schedule.ts'
import type { Waiting } from './offer-fit.ts'
import type { OpenWait } from './open.ts'
import { type Settled, waitingIn } from './rules.ts'

/** Who is asked next, in order, each by its own clock. */
export async function lineOf(ctx: Ctx, settled: Settled[]): Promise<Waiting[]> {
  const line = waitingIn(settled, ctx.now)
  const people = await speechOf(
    ctx,
    line.map(wait => wait.guardian),
  )
  return line.map(wait => ({ ...wait, zone: people.get(wait.guardian)?.zone ?? ctx.school.zone }))
}

/** What is waited for, by meeting, with all that decides where it can be held. */
export async function casesWaitedFor(
  ctx: Ctx,
  round: RoundView,
  waits: OpenWait[],
): Promise<Map<string, Case>> {
  const ids = [...new Set(waits.flatMap(wait => wait.meetings.map(({ id }) => id)))]
  const placed = await placedMeetings(ctx).where('meetings.id', 'in', ids).execute()
  const cases = await casesOf(ctx, round, placed, 'home')
  return new Map(cases.map(one => [one.meeting.meeting, one]))
}

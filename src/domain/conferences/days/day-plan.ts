import { type Ctx, schoolDay } from '../../../platform/ctx.ts'
import { Invalid, Refused } from '../../../platform/refusal.ts'
import { needMover } from '../booking/policy.ts'
import type { RoundView } from '../rounds/rounds.ts'
import { groundOf } from './day-ground.ts'
import { type DayAsk, type Hours, hoursMoved } from './hours-moved.ts'
import { type Landing, landings, type Staying } from './landing.ts'

/** What holding a day on another one would mean: who comes along, who cannot and why, and the hours then. */
export type DayPlan = { round: RoundView; ask: DayAsk; after: Hours; moves: Landing[]; stays: Staying[] }

/**
 * Plans it for the head, and writes nothing. Invalid where the day is none of the round, the
 * other one is over, or the hours would pass midnight; refuses `rounds.closed`.
 */
export async function planIn(ctx: Ctx, round: RoundView, ask: DayAsk): Promise<DayPlan> {
  needMover(ctx)
  if (round.state === 'closed') throw new Refused('rounds.closed')
  refuseUnfit(ctx, round, ask)
  const after = hoursMoved(round, ask)
  if (!after) throw new Invalid({ begin: { key: 'days.invalid.midnight' } })
  const known = await groundOf(ctx, round.id, ask)
  const ground = { round, after, ask, ...known, now: ctx.now, zone: ctx.school.zone }
  return { round, ask, after, ...landings(ground) }
}

function refuseUnfit(ctx: Ctx, round: RoundView, ask: DayAsk) {
  const today = schoolDay(ctx).toString()
  const isStaff = (who: string, part: string) =>
    round.staff.some(one => one.person_id === who && one.part === part)
  const isNone = !round.days.some(({ day }) => day === ask.from)
  if (isNone || ask.from < today) throw new Invalid({ from: { key: 'common.invalid.choice' } })
  if (ask.to < today) throw new Invalid({ to: { key: 'days.invalid.over' } })
  if (ask.to === ask.from && ask.begin === null) throw new Invalid({ to: { key: 'days.invalid.same' } })
  if (ask.educator !== null && !isStaff(ask.educator, 'educator'))
    throw new Invalid({ educator: { key: 'common.invalid.choice' } })
  if (!ask.interpreters.every(who => isStaff(who, 'interpreter')))
    throw new Invalid({ interpreters: { key: 'common.invalid.choice' } })
}

import type { Temporal } from 'temporal-polyfill'
import type { RoundView } from '../../domain/conferences/rounds/rounds.ts'
import type { Ctx } from '../../platform/ctx.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { toWall } from '../../platform/time.ts'

/** Where a round stands, in a few words; where families choose for themselves no schedule goes out. */
export function stateIn({ ctx, say }: Visit, round: RoundView): string {
  if (round.state !== 'published') return say.t(`rounds.state.${round.state}`)
  if (isHeld(ctx, round)) return say.t('rounds.state.over')
  return say.t(chooses(round) ? 'rounds.state.choosing' : 'rounds.state.published')
}

/** Families choose, instead of a plan that the school makes. */
export const chooses = ({ stages, states }: Pick<RoundView, 'stages' | 'states'>) =>
  stages.length > 0 && !states.some(entry => entry.state === 'planned')

/** The last hour of its last day is over. */
export function isHeld(ctx: Ctx, { days }: Pick<RoundView, 'days'>): boolean {
  const last = days.at(-1)
  const now: Temporal.PlainDateTime = toWall(ctx.now, ctx.school.zone)
  return last !== undefined && now.toString() >= `${last.day}T${last.until_at}`
}

import { Temporal } from 'temporal-polyfill'
import type { Ctx } from '../../../platform/ctx.ts'
import { Invalid } from '../../../platform/refusal.ts'
import { isGap, type Span, toInstant } from '../../../platform/time.ts'
import type { WalkIn } from './walk-ins.ts'

/** An hour ahead at most: whoever is yet to come is given a time. */
export function spanIn(ctx: Ctx, { start, minutes }: Pick<WalkIn, 'start' | 'minutes'>): Span {
  const wall = Temporal.PlainDateTime.from(start)
  if (isGap(wall, ctx.school.zone)) throw new Invalid({ start: { key: 'rounds.invalid.gap' } })
  const at = toInstant(wall, ctx.school.zone)
  if (Temporal.Instant.compare(at, ctx.now.add({ hours: 1 })) > 0)
    throw new Invalid({ day: { key: 'days.invalid.ahead' } })
  return { start: at, end: at.add({ minutes }) }
}

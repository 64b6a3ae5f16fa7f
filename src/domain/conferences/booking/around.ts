import { Temporal } from 'temporal-polyfill'
import type { Ctx } from '../../../platform/ctx.ts'
import { isoOf } from '../../../platform/time.ts'
import { instantAt } from '../../../platform/wall-clock.ts'
import type { Between } from '../choosing/read.ts'
import type { TimePick } from './together.ts'

/** No conference takes longer, with what is kept free after it. */
const LONGEST_HOURS = 8

/** From the first of these starts until the last is over for sure; nothing for a time that no clock shows. */
export function aroundOf(ctx: Ctx, picks: TimePick[]): Between {
  const starts = picks.flatMap(({ start }) => instantAt(start, ctx.school.zone) ?? [])
  const [first, last] = [
    starts.toSorted(Temporal.Instant.compare)[0],
    starts.toSorted(Temporal.Instant.compare).at(-1),
  ]
  if (!first || !last) return null
  return { from: isoOf(first), until: isoOf(last.add({ hours: LONGEST_HOURS })) }
}

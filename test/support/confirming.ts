import { bookTimes } from '../../src/domain/conferences/booking/times.ts'
import type { Wishes } from '../../src/domain/conferences/booking/wishes.ts'
import type { Hold } from '../../src/domain/conferences/holding/kept.ts'
import type { Ctx } from '../../src/platform/ctx.ts'

/** Books what a hold keeps, as its page does. */
export const confirmHold = (ctx: Ctx, { round, times }: Hold, wishes?: Wishes) =>
  bookTimes(
    ctx,
    round,
    times.map(({ meeting, starts_wall, mode }) => ({ meeting, start: starts_wall, mode })),
    wishes,
  )

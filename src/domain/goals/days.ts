import { type Ctx, schoolDay } from '../../platform/ctx.ts'
import { Invalid } from '../../platform/refusal.ts'

/** What is still to come has no day that is over; no day at all is none. Throws `Invalid` at its field. */
export function refusePast<F extends string>(ctx: Ctx, typed: Record<F, string>, field: F): void {
  const day = typed[field]
  if (day !== '' && day < schoolDay(ctx).toString())
    throw new Invalid({ [field]: { key: 'goals.invalid.past' } })
}

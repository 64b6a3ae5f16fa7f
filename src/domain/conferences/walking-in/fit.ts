import { Temporal } from 'temporal-polyfill'
import type { Ctx } from '../../../platform/ctx.ts'
import type { Span } from '../../../platform/time.ts'
import { NotFree } from '../booking/bookings.ts'
import { type Busy, busyDuring, type Claim, claimsFor, heldBy } from '../booking/claims.ts'
import type { Conflict } from '../booking/fit.ts'
import { ownRoom } from '../booking/things.ts'
import type { RoundView } from '../rounds/rounds.ts'
import type { WalkIn } from './walk-ins.ts'

/** What a walk-in takes up, other than its own booking `own`; its room where that is free. Throws `NotFree`. */
export async function claimsIn(
  ctx: Ctx,
  round: RoundView,
  { educators, guardians, mode, start }: WalkIn,
  span: Span,
  own?: string,
) {
  const home = mode === 'in_person' ? (ownRoom(round, educators) ?? null) : null
  const held = [
    ...educators.map(holder => ({ kind: 'educator' as const, holder })),
    ...guardians.map(holder => ({ kind: 'guardian' as const, holder })),
  ]
  const day = start.slice(0, 10)
  const busy = await busyDuring(
    ctx,
    [{ day, from_at: '', until_at: '' }],
    [...educators, ...guardians, ...(home ? [home] : [])],
  )
  const people = claimsFor(held, span, 0).map(claim => afterBuffer(claim, busy, round.buffer_minutes))
  const place: Claim[] = home ? [{ kind: 'room', holder: home, ...span }] : []
  const room = place.some(claim => heldBy(busy, claim, own)) ? null : home
  const conflicts = people.flatMap((claim): Conflict[] => {
    const taken = heldBy(busy, claim, own)
    return taken
      ? [{ code: claim.kind === 'guardian' ? 'guardianBusy' : 'educatorBusy', who: claim.holder }]
      : []
  })
  if (conflicts.length > 0) throw new NotFree(conflicts)
  return { claims: [...people, ...(room ? place : [])], room }
}

/** The minutes that are kept free after a conference may be used by whoever is there all the same. */
function afterBuffer(claim: Claim, busy: Busy[], buffer: number): Claim {
  if (claim.kind !== 'educator') return claim
  const before = heldBy(busy, claim)
  const isOver =
    before && Temporal.Instant.compare(before.end.subtract({ minutes: buffer }), claim.start) <= 0
  return isOver && Temporal.Instant.compare(before.end, claim.end) < 0
    ? { ...claim, start: before.end }
    : claim
}

import type { Ctx } from '../../../platform/ctx.ts'
import { Absent } from '../../../platform/refusal.ts'
import { packedFirst } from '../interpreting/packed.ts'
import { slotsOf } from '../slots.ts'
import { bestWish, type Wish } from './attendance.ts'
import { type Case, caseOf } from './case.ts'
import { type Conflict, fitOf, type Setting } from './fit.ts'
import { attendanceAt } from './length.ts'
import { needMover } from './policy.ts'

/** A start at which a meeting could be held, the instant that it is, and how well it suits its party. */
export type Free = { start: string; at: string; wish: Wish }
/** A start that is offered, and what stands against it; nothing: it is free. */
export type Offered = Free & { conflicts: Conflict[] }

/** All starts of the round with what stands against each for this meeting. For staff. */
export const offeredTimes = (known: Case): Offered[] =>
  fittedTimes(known).map(({ setting: _, ...offered }) => offered)

function fittedTimes(known: Case): (Offered & { setting: Setting })[] {
  const { round, guests } = known
  return slotsOf(round, round.days).flatMap(({ wall }) => {
    const { conflicts, setting } = fitOf(known, { start: wall })
    if (!setting) return []
    const walls = attendanceAt(known, wall)?.walls ?? []
    const at = setting.span.start.toString()
    return [{ start: wall, at, wish: bestWish(guests, walls), conflicts, setting }]
  })
}

/**
 * The starts that this meeting could be moved to now, in the order of the clock, those first that pack the day of
 * its interpreter. Says of the others nothing at all, not even that they are.
 */
export function freeTimes(known: Case): Free[] {
  const free = fittedTimes(known).filter(
    ({ start, conflicts }) => conflicts.length === 0 && start !== known.meeting.booking?.starts_wall,
  )
  return packedFirst(known, free).map(({ start, at, wish }) => ({ start, at, wish }))
}

/** The case of a meeting of this round, for the head who gives it a time. */
export async function timesFor(ctx: Ctx, round: string, meeting: string): Promise<Case> {
  needMover(ctx)
  const known = await caseOf(ctx, meeting)
  if (known.round.id !== round) throw new Absent('meeting')
  return known
}

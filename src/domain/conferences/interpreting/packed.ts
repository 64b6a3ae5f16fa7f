import type { Temporal } from 'temporal-polyfill'
import type { Span } from '../../../platform/time.ts'
import type { Case } from '../booking/case.ts'
import type { Setting } from '../booking/fit.ts'

type Known = Pick<Case, 'busy' | 'guests'> & { round: Pick<Case['round'], 'buffer_minutes'> }

/**
 * Whether somebody who interprets this meeting has another right before or after it, with no more than the
 * usual minutes between. What the families of its guardians do does not count: the order of what is offered
 * would tell one home of the other's.
 */
function isPacked({ busy, guests, round }: Known, { interpreter, span }: Setting): boolean {
  if (!interpreter) return false
  const own = new Set(guests.map(guest => guest.id))
  return busy.some(
    other =>
      other.kind === 'interpreter' &&
      other.holder === interpreter &&
      !other.kin?.some(id => own.has(id)) &&
      isBeside(other, span, round.buffer_minutes),
  )
}

function isBeside(one: Span, other: Span, minutes: number): boolean {
  const apart = (end: Temporal.Instant, start: Temporal.Instant) => end.until(start).total('minutes')
  return [apart(one.end, other.start), apart(other.end, one.start)].some(gap => gap >= 0 && gap <= minutes)
}

/** Those that pack an interpreter's day come first, each part in the order in which it was. */
export const packedFirst = <T extends { setting: Setting }>(known: Known, times: T[]): T[] => {
  const packed = times.filter(time => isPacked(known, time.setting))
  return [...packed, ...times.filter(time => !packed.includes(time))]
}

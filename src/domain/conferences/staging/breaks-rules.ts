import { Temporal } from 'temporal-polyfill'
import type { Problems, RefusalCode } from '../../../platform/refusal.ts'
import type { RoundView } from '../rounds/rounds.ts'
import type { DaySpan } from '../slots.ts'
import { isOpen } from './rules.ts'

type Asked = Pick<RoundView, 'state' | 'stages'>
/** A refusal code with the instant that its sentence names. */
export type NoBreaks = { code: RefusalCode; when?: Temporal.Instant }

/**
 * Why the staff cannot set breaks of their own at `now`; null when they can: from their stage on until the first
 * families choose. The head may until the round is closed.
 */
export function whyNoBreaks(
  { state, stages }: Asked,
  now: Temporal.Instant,
  byHead: boolean,
): NoBreaks | null {
  if (state === 'closed') return { code: 'rounds.closed' }
  if (byHead) return null
  const own = stages.find(one => one.stage === 'staff')
  if (!own) return { code: 'conferences.breaksNotAsked' }
  if (!isOpen(stages, 'staff', now))
    return { code: 'conferences.breaksLater', when: Temporal.Instant.from(own.opens_at) }
  const first = stages
    .filter(one => one.stage !== 'staff')
    .map(one => Temporal.Instant.from(one.opens_at))
    .sort(Temporal.Instant.compare)[0]
  if (!first || Temporal.Instant.compare(first, now) > 0) return null
  return { code: 'conferences.breaksOver', when: first }
}

/** What is wrong with a new break, by field: it ends before it begins, is outside of the hours, or meets another. */
export function breakProblems(span: DaySpan, there: DaySpan[], breaks: DaySpan[]): Problems {
  if (span.from_at >= span.until_at) return { until_at: { key: 'common.invalid.order' } }
  const within = there.some(
    own => own.day === span.day && own.from_at <= span.from_at && span.until_at <= own.until_at,
  )
  if (!within) return { from_at: { key: 'stages.invalid.outside' } }
  const meets = breaks.some(
    own => own.day === span.day && own.from_at < span.until_at && span.from_at < own.until_at,
  )
  return meets ? { from_at: { key: 'stages.invalid.twice' } } : {}
}

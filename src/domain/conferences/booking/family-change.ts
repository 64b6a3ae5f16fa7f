import type { Temporal } from 'temporal-polyfill'
import { Refused } from '../../../platform/refusal.ts'
import { type Choosing, needChoice } from '../choosing/choosing.ts'

/**
 * All that may stand in the way of a family that chooses, keeps or changes the times of these meetings by itself: what
 * `needChoice` refuses, and `conferences.changedOften` before `until`. To cancel is not among it: there must be something
 * to cancel. A new rule for families stands here or, where a page can know it beforehand and offers nothing then, in `whyNot`;
 * and nowhere else.
 */
export function needFamilyChange(
  choosing: Pick<Choosing, 'round' | 'cases'>,
  meetings: string[],
  until: Temporal.Instant | undefined,
): void {
  needChoice(choosing, meetings)
  if (until && meetings.length > 0) throw new Refused('conferences.changedOften', { until })
}

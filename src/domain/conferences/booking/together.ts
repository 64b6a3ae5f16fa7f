import type { Mode } from '../tables.ts'
import type { Case } from './case.ts'
import type { Busy } from './claims.ts'
import { type Fit, fitOf, type Setting } from './fit.ts'

/** A time that is chosen for a meeting: `YYYY-MM-DDTHH:MM` of the school's zone. */
export type TimePick = { meeting: string; start: string; mode?: Mode }
export type Fitted = { known: Case; setting: Setting }
/** All of them, each with how it is held; or the first that cannot be, beside those before it and alone. */
export type Together = { fitted: Fitted[] } | { against: Case; alone: Case; conflicts: Fit['conflicts'] }

/** Whether meetings can all be held as picked, each beside those before it. A pick of no case is none of ours. */
export function fitTogether(cases: Case[], picks: TimePick[]): Together {
  const fitted: Fitted[] = []
  const earlier: Busy[] = []
  for (const { meeting, start, mode } of picks) {
    const own = cases.find(one => one.meeting.meeting === meeting)!
    const known = { ...own, busy: [...own.busy, ...earlier] }
    const { conflicts, setting } = fitOf(known, { start, ...(mode && { mode }) })
    if (conflicts.length > 0 || !setting) return { against: known, alone: own, conflicts }
    fitted.push({ known, setting })
    earlier.push(...setting.claims.map(claim => ({ ...claim, takenBy: meeting, party: own.meeting.party })))
  }
  return { fitted }
}

import type { Case } from '../booking/case.ts'
import type { Busy } from '../booking/claims.ts'
import { type Ask, type Conflict, type Fit, fitOf, type Setting } from '../booking/fit.ts'
import type { Scheduled } from '../schedule.ts'
import { guestsOf, type Sources } from './problem-sources.ts'

/** A meeting and how it is to be held; null: it is to have no time. */
export type Wanted = { meeting: Scheduled; ask: Ask | null }
export type Chosen = { meeting: Scheduled; setting: Setting }
/** What stands against a meeting where it is wanted. */
export type Clash = { meeting: string; conflicts: Conflict[] }
export type Settled = { chosen: Chosen[]; clashes: Clash[] }

/**
 * Finds for all that is wanted at once what each takes up, by the rules that hold for one that is placed by hand. The
 * times that these meetings have now stand in nobody's way; those of all others do.
 */
export function settle(sources: Sources, wanted: Wanted[]): Settled {
  const settled: Settled = { chosen: [], clashes: [] }
  const busy = busyWithout(sources, wanted)
  const placed = wanted.flatMap(({ meeting, ask }) => (ask ? [{ meeting, ask }] : []))
  for (const { meeting, ask } of placed.toSorted((a, b) => a.ask.start.localeCompare(b.ask.start))) {
    const { conflicts, setting } = fitIn(sources, meeting, ask, busy)
    if (conflicts.length > 0 || !setting) {
      settled.clashes.push({ meeting: meeting.meeting, conflicts })
      continue
    }
    busy.push(...setting.claims.map(claim => ({ ...claim, takenBy: meeting.meeting })))
    settled.chosen.push({ meeting, setting })
  }
  return settled
}

/** What is taken by all but these meetings. */
export function busyWithout({ busy }: Sources, wanted: Wanted[]): Busy[] {
  const own = new Set(wanted.flatMap(({ meeting }) => meeting.booking?.id ?? []))
  return busy.filter(claim => !own.has(claim.takenBy))
}

/** Whether a meeting could be held so beside what is taken; where it is now does not count for it. */
export const fitIn = (sources: Sources, meeting: Scheduled, ask: Ask, busy: Busy[]): Fit =>
  fitOf(caseIn(sources, meeting, busy), ask)

const caseIn = (sources: Sources, meeting: Scheduled, busy: Busy[]): Case => ({
  round: sources.round,
  zone: sources.zone,
  now: sources.now,
  asker: 'school',
  meeting: { ...meeting, booking: null },
  guests: guestsOf(sources, meeting),
  interpreters: sources.interpreters,
  busy,
})

import { Temporal } from 'temporal-polyfill'
import type { RoundState } from './tables.ts'

/** A round that nobody was asked about yet is a draft. */
export type Standing = RoundState | 'draft'
export type StateEntry = { state: RoundState; by_person: string; entered_at: string; effective_at: string }

const ORDER: Standing[] = ['draft', 'opened', 'planned', 'published', 'closed']

/** Where a round stands at `now`: the furthest state that is in effect. */
export function standingAt(states: StateEntry[], now: Temporal.Instant): Standing {
  const reached = states.filter(
    ({ effective_at }) => Temporal.Instant.compare(Temporal.Instant.from(effective_at), now) <= 0,
  )
  return ORDER.findLast(state => reached.some(entry => entry.state === state)) ?? 'draft'
}

export const isPast = (state: Standing, other: Standing): boolean =>
  ORDER.indexOf(state) >= ORDER.indexOf(other)

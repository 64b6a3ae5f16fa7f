import { found } from '../../platform/refusal.ts'
import { needSchool, type Seat } from './seat.ts'
import type { Audience, GoalKind } from './tables.ts'

/** What was chosen; of a home the school says which. */
export type Choice<A extends Audience> = { audience: A; party: string }
export type Held<A extends Audience = Audience> = { audience: A | 'homes'; party_id: string | null }

/** The own home of a guardian that reads these kinds; the first, of somebody who lives in several. */
export const ownHome = (seat: Seat, kinds: GoalKind[]): string =>
  found(seat.homes.find(home => kinds.every(kind => home.kinds.includes(kind)))?.party, 'home')

/** The home that is meant: a guardian's own, or for the school one of those that read these kinds. */
export function homeAt(seat: Seat, party: string, kinds: GoalKind[]): string {
  return seat.side === 'home' ? ownHome(seat, kinds) : ownHome(narrowed(seat, party), kinds)
}

const narrowed = (seat: Seat, party: string): Seat => ({
  ...seat,
  homes: seat.homes.filter(home => home.party === party),
})

/**
 * For whom a thing is that somebody writes. A home writes for itself and the school, or for each home; the student
 * for each home; the school chooses, and alone keeps something to the team.
 */
export function heldFor<A extends Audience>(seat: Seat, kinds: GoalKind[], choice: Choice<A>): Held<A> {
  const { audience, party } = choice
  if (seat.side === 'student') return { audience: 'homes', party_id: null }
  if (audience === 'home') return { audience, party_id: homeAt(seat, party, kinds) }
  if (audience === 'team') needSchool(seat)
  return { audience, party_id: null }
}

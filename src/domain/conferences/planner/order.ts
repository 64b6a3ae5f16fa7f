import type { Model } from './model.ts'
import type { Random } from './random.ts'
import type { Standing } from './standing.ts'

/** Those with the fewest starts to choose from first: who comes late finds little left. */
export function tightestFirst({ ofParty, starts }: Model, parties: number[]): number[] {
  const room = ofParty.map(
    meetings => meetings.reduce((sum, m) => sum + starts[m]!.length, 0) / meetings.length,
  )
  return parties.toSorted((a, b) => room[a]! - room[b]! || a - b)
}

/** Any order; mostly with those first who lack most, and in part with the worst off before others. */
export function putInOrder(parties: number[], random: Random, standing: Standing, { ofParty }: Model): void {
  const way = random.below(3)
  const left = (p: number) => ofParty[p]!.length - standing.parties[p]!.placed
  random.shuffle(parties)
  if (way === 0) parties.sort((a, b) => standing.parties[b]!.loss - standing.parties[a]!.loss)
  if (way <= 1) parties.sort((a, b) => left(b) - left(a))
}

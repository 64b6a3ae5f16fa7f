import type { Model } from '../model.ts'
import type { Need, Needs } from './needs.ts'
import { asksFor, type Stretches } from './stretches.ts'

/** One way for the interpreters' hours to be enough for all: at which starts the meetings that need them may be. */
export type Share = ReadonlyMap<number, readonly number[]>

/** What each party asks for, as starts of its meetings. */
export function shareOf(model: Model, asking: Needs[], needs: Need[], { each }: Stretches): Share {
  const share = new Map<number, number[]>()
  for (const [i, one] of asking.entries()) {
    const own = each.filter(stretch => asksFor(stretch, needs[i]!))
    const isOwn = (t: number) => own.some(({ from, until }) => t >= from && t < until)
    const fits = (m: number, s: number) =>
      Array.from({ length: model.length[m]! }, (_, i) => s + i).every(isOwn)
    for (const m of one.spokenMeetings)
      share.set(
        m,
        [...model.starts[m]!].filter(s => fits(m, s)),
      )
  }
  return share
}

/** Shares of two languages, each with one of the other: as many as there are of the language that has more. */
export function merged(some: Share[], others: Share[]): Share[] {
  const longer = some.length > others.length ? some : others
  return longer.map((_, i) => new Map([some, others].flatMap(one => [...(one[i % one.length] ?? [])])))
}

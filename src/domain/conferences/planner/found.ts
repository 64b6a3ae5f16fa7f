/** A plan as the search keeps it, with what it takes to compare it with another. */
export interface Found {
  starts: Int32Array
  rooms: Int32Array
  interpreters: Int32Array
  placed: number
  moved: number
  cost: number
  losses: Float64Array
}

/** Where everything is now, kept for later. */
export function copyOf({ starts, rooms, interpreters }: Pick<Found, 'starts' | 'rooms' | 'interpreters'>) {
  return { starts: starts.slice(), rooms: rooms.slice(), interpreters: interpreters.slice() }
}

export type Worth = Pick<Found, 'placed' | 'moved' | 'cost' | 'losses'>

/**
 * Strictly in this order: placed (O1), moved after publication (O4), fairness (O2), cost (O3). Never a weighted sum.
 * With `mostMoves`, no more moves than that come before all, and fewer count for nothing.
 */
export function isBetter(a: Worth, b: Worth, mostMoves?: number): boolean {
  const beyond = excess(a.moved, mostMoves) - excess(b.moved, mostMoves)
  if (beyond !== 0) return beyond < 0
  if (a.placed !== b.placed) return a.placed > b.placed
  if (mostMoves === undefined && a.moved !== b.moved) return a.moved < b.moved
  const fairer = compareLosses(a.losses, b.losses)
  return fairer !== 0 ? fairer < 0 : a.cost < b.cost
}

/** Moves beyond the most that are wanted; none where nobody has said how many. */
export function excess(moved: number, mostMoves: number | undefined): number {
  return mostMoves === undefined ? 0 : Math.max(0, moved - mostMoves)
}

/** Below zero if `a` is fairer than `b`: its worst loss is smaller, or the next one. Both sorted, worst first. */
export function compareLosses(a: Float64Array, b: Float64Array): number {
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return a[i]! < b[i]! ? -1 : 1
  return 0
}

/** How far O2 goes: the worst-off party and then each next one, the worst-off alone, or not at all. */
export type Fairness = boolean | 'worst'

/** Unless said otherwise: after the worst-off party, what all pay together counts. See docs/decisions/0024. */
export const USUAL_FAIRNESS: Fairness = 'worst'

/** So many of the losses, worst first, are compared before the cost. */
export function lossesThatCount(fairness: Fairness): number {
  if (fairness === 'worst') return 1
  return fairness ? Number.POSITIVE_INFINITY : 0
}

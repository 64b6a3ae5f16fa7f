import { Board } from '../board.ts'
import type { Model } from '../model.ts'

/** What these starts break: each time a few meetings that cannot be held like this together, whatever the others do. */
export function breachesOf(model: Model, starts: Int32Array): number[][] {
  const board = new Board(model)
  const breaches: number[][] = []
  for (const m of starts.keys()) {
    if (starts[m]! < 0) continue
    if (board.fits(m, starts[m]!)) board.put(m, starts[m]!)
    else breaches.push(inTheWayOf(model, starts, m))
  }
  return breaches
}

/** Those before meeting `m` without any one of which it would fit. */
function inTheWayOf(model: Model, starts: Int32Array, m: number): number[] {
  const needed: number[] = []
  const board = new Board(model)
  for (let other = 0; other < m; other++)
    if (starts[other]! >= 0 && board.fits(other, starts[other]!)) board.put(other, starts[other]!)
  for (let other = 0; other < m; other++) {
    if (board.starts[other]! < 0) continue
    board.take(other)
    if (!board.fits(m, starts[m]!)) continue
    needed.push(other)
    board.put(other, starts[other]!)
  }
  return [...needed, m]
}

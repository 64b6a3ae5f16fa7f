import { Board } from './board.ts'
import { putLocked } from './locks.ts'
import type { Model } from './model.ts'
import { CLEAR, Placer } from './placer.ts'
import type { Plan } from './problem.ts'
import { Random } from './random.ts'
import { bundleCost } from './score.ts'

export interface Bounds {
  placed: number
  /** Least cost of any plan that places that many; null where a party could not be planned exactly. */
  cost: number | null
}

export interface Reached {
  placed: number
  cost: number
  moved: number
}

/**
 * What the parties could have if each were alone with the locked meetings. No plan places more, and none that places
 * as many costs less: the bound at prices of zero, which better prices can only raise.
 */
export function boundsOf(model: Model): Bounds {
  const nothing = new Int32Array(model.locked.length).fill(-1)
  const board = new Board(model)
  // Who interprets a locked meeting, and in which room, may be chosen: then only a party's own locks bind it for certain.
  const areNamed = Boolean(model.instance.namedRooms || model.instance.interpreters)
  if (!areNamed) putLocked(board)
  const placer = new Placer(model, board, nothing)
  const bounds = { placed: 0, cost: 0 }
  let isExact = true
  for (const [party, meetings] of model.ofParty.entries()) {
    for (const m of areNamed ? meetings.filter(own => model.locked[own]! >= 0) : [])
      board.put(m, model.locked[m]!)
    placer.place(party, new Random(0), CLEAR)
    isExact &&= placer.isExact(party)
    for (const m of meetings) if (board.starts[m]! >= 0) bounds.placed++
    bounds.cost += bundleCost(model, board.starts, party)
    placer.remove(party)
    for (const m of areNamed ? meetings.filter(own => board.starts[own]! >= 0) : []) board.take(m)
  }
  return isExact ? bounds : { placed: model.locked.length, cost: null }
}

/** The objectives that a plan with these figures reaches for certain; each counts only after those before it. */
export function provenOf({ placed, cost, moved }: Reached, bounds: Bounds): Plan['proven'] {
  if (placed < bounds.placed) return []
  if (moved > 0) return ['O1']
  // At the least cost there is, with all placed: every party has its best bundle, so none can be better off.
  return cost === bounds.cost ? ['O1', 'O4', 'O2', 'O3'] : ['O1', 'O4']
}

import { Board } from '../../../src/domain/conferences/planner/board.ts'
import { modelOf } from '../../../src/domain/conferences/planner/model.ts'
import { CLEAR, Placer } from '../../../src/domain/conferences/planner/placer.ts'
import type { Instance } from '../../../src/domain/conferences/planner/problem.ts'
import { Random } from '../../../src/domain/conferences/planner/random.ts'

/** First come, first served: families in any order, each takes the best bundle that is still free. */
export function firstCome(instance: Instance, seed: number): number[] {
  const model = modelOf(instance)
  const board = new Board(model)
  const random = new Random(seed)
  const placer = new Placer(model, board, { baseline: new Int32Array(instance.meetings.length).fill(-1) })
  const order = [...model.ofParty.keys()]
  random.shuffle(order)
  for (const party of order) placer.place(party, random, CLEAR)
  return [...board.starts]
}

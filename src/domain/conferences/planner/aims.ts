import type { Fairness } from './found.ts'
import type { Plan } from './problem.ts'

/** What a search is to look for. */
export interface Aims {
  seed: number
  fairness: Fairness
  /** Starts published before, or all -1. */
  baseline: Int32Array
  /** No more meetings are to move than that, if it can be. */
  mostMoves?: number
  /** A plan to begin from, where a good one is known; else the baseline. */
  begin?: Pick<Plan, 'starts' | 'rooms' | 'interpreters'>
  baselineRooms?: number[]
  baselineInterpreters?: number[]
}

import type { Fairness } from './found.ts'

/** What a search is to look for. */
export interface Aims {
  seed: number
  fairness: Fairness
  /** Starts published before, or all -1. */
  baseline: Int32Array
  /** No more meetings are to move than that, if it can be. */
  mostMoves?: number
  /** Starts to begin from, where a good plan is known; else the baseline. */
  begin?: ArrayLike<number>
  baselineRooms?: number[]
  baselineInterpreters?: number[]
}

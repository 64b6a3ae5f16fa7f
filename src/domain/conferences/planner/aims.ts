import type { Fairness } from './found.ts'

/** What a search is to look for. */
export interface Aims {
  seed: number
  fairness: Fairness
  /** Starts published before, or all -1. */
  baseline: Int32Array
  baselineRooms?: number[]
  baselineInterpreters?: number[]
}

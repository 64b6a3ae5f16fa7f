import type { Instance } from '../../src/domain/conferences/planner/problem.ts'
import { isSound } from '../plan-check.ts'
import { figuresOf } from './figures.ts'

/** What the best plan is asked for; see the objectives. */
export interface Wanted {
  fairness: boolean | 'worst'
  /** Starts published before. */
  baseline?: number[]
  /** No more moves than that, before all else; fewer count for nothing. */
  mostMoves?: number
}

/** Every plan of a tiny instance that breaks no hard rule: all starts, whoever takes which room and interpreter. */
function* everyPlan(instance: Instance, starts: number[] = []): Generator<number[]> {
  const m = starts.length
  if (m === instance.meetings.length) return yield starts
  const { locked } = instance.meetings[m]!
  if (locked < 0) yield* everyPlan(instance, [...starts, -1])
  for (let s = 0; s < instance.T; s++) {
    if (locked >= 0 && locked !== s) continue
    const next = [...starts, s]
    if (canHold(instance, next)) yield* everyPlan(instance, next)
  }
}

function canHold(instance: Instance, starts: number[]): boolean {
  return isSound(
    instance,
    instance.meetings.map((_, m) => starts[m] ?? -1),
  )
}

/** The objectives as a list to compare from left to right: smaller is better. */
export function worthOf(instance: Instance, starts: number[], wanted: Wanted): number[] {
  const { fairness, baseline, mostMoves } = wanted
  const { placed, standings, cost } = figuresOf(instance, starts)
  const moved = baseline ? baseline.filter((s, m) => s >= 0 && s !== starts[m]).length : 0
  const invited = standings.filter((_, h) => instance.meetings.some(m => m.household === h))
  const losses = invited.map(s => -Math.round(s * 1e6)).sort((a, b) => b - a)
  const counted = fairness === 'worst' ? losses.slice(0, 1) : fairness ? losses : []
  if (mostMoves !== undefined) return [Math.max(0, moved - mostMoves), -placed, ...counted, cost]
  return [-placed, moved, ...counted, cost]
}

/** The worth of the best of all plans, or undefined where none keeps the locks. */
export function bestWorth(instance: Instance, wanted: Wanted): number[] | undefined {
  let best: number[] | undefined
  for (const starts of everyPlan(instance)) {
    const found = worthOf(instance, starts, wanted)
    if (!best || compareWorth(found, best) < 0) best = found
  }
  return best
}

export function compareWorth(a: number[], b: number[]): number {
  const i = a.findIndex((x, j) => x !== b[j])
  return i < 0 ? 0 : a[i]! - b[i]!
}

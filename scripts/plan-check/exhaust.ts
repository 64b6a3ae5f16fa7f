import type { Instance, Plan } from '../../src/domain/conferences/planner/problem.ts'
import { startsOf } from './market.ts'

/** Meetings, and partial plans looked at, before the checker gives up. */
const MOST_MEETINGS = 24
const MOST = 400_000

/** What a household has under some starts: smaller is better in each. */
interface Worth {
  left: number
  moved: number
  loss: number
  cost: number
}
type Bundle = Worth & { starts: number[] }

export type Rules = {
  /** Whether these meetings (starts, -1 for not held) break no hard constraint. */
  isSound: (starts: number[]) => boolean
  /** Loss and cost of a household under these starts. */
  figures: (starts: number[], h: number) => { loss: number; cost: number }
}

/**
 * Whether any plan at all is better than this one in what it claims to be proven, by looking at all of them, household
 * by household; undefined where there are too many. What is fixed counts in full, each other household at its best.
 */
export function isBeaten(
  instance: Instance,
  plan: Plan,
  { isSound, figures }: Rules,
  baseline?: Pick<Plan, 'starts'>,
): boolean | undefined {
  if (instance.meetings.length > MOST_MEETINGS) return undefined
  const { mostMoves } = plan
  const fair = !plan.proven.includes('O2') ? 0 : plan.fairness === 'worst' ? 1 : Number.POSITIVE_INFINITY
  const hasCost = plan.proven.includes('O3')
  const households = [...instance.households.keys()].filter(h =>
    instance.meetings.some(m => m.household === h),
  )
  let left = MOST
  const moved = (m: number, s: number) =>
    (baseline?.starts[m] ?? -1) >= 0 && baseline!.starts[m] !== s ? 1 : 0
  const bundles = households.map(h => bundlesOf(h))
  if (left <= 0) return undefined
  const best: Worth[] = bundles.map(list => ({
    left: Math.min(...list.map(b => b.left)),
    moved: Math.min(...list.map(b => b.moved)),
    loss: Math.min(...list.map(b => b.loss)),
    cost: Math.min(...list.map(b => b.cost)),
  }))
  const own = households.map(h => worthOf(plan.starts, h))
  const goal = vector(own)
  const found = look(
    [],
    instance.meetings.map(() => -1),
    0,
  )
  return left > 0 ? found : undefined

  function worthOf(starts: number[], h: number): Worth {
    const mine = [...instance.meetings.keys()].filter(m => instance.meetings[m]!.household === h)
    return {
      ...figures(starts, h),
      left: mine.filter(m => starts[m]! < 0).length,
      moved: mine.reduce((sum, m) => sum + moved(m, starts[m]!), 0),
    }
  }

  /** Smaller is better, from left to right. */
  function vector(worths: Worth[]): number[] {
    const sum = (of: (w: Worth) => number) => worths.reduce((total, w) => total + of(w), 0)
    const losses = worths.map(w => w.loss).sort((a, b) => b - a)
    const moves = sum(w => w.moved)
    return [
      ...(mostMoves !== undefined ? [Math.max(0, moves - mostMoves)] : []),
      sum(w => w.left),
      ...(baseline && mostMoves === undefined ? [moves] : []),
      ...losses.slice(0, fair),
      ...(hasCost ? [sum(w => w.cost)] : []),
    ]
  }

  function beats(worths: Worth[]): boolean {
    const mine = vector(worths)
    const i = mine.findIndex((value, j) => Math.abs(value - goal[j]!) > 1e-9)
    return i >= 0 && mine[i]! < goal[i]!
  }

  function bundlesOf(h: number): Bundle[] {
    const mine = [...instance.meetings.keys()].filter(m => instance.meetings[m]!.household === h)
    const list: Bundle[] = []
    const place = (i: number, starts: number[]) => {
      if (left-- <= 0) return
      if (i === mine.length) {
        list.push({ ...worthOf(starts, h), starts: mine.map(m => starts[m]!) })
        return
      }
      if (instance.meetings[mine[i]!]!.locked < 0) place(i + 1, starts)
      for (const s of startsOf(instance, mine[i]!)) {
        const next = starts.with(mine[i]!, s)
        if (isSound(next)) place(i + 1, next)
      }
    }
    place(
      0,
      instance.meetings.map(() => -1),
    )
    return list
  }

  function look(fixed: Worth[], starts: number[], i: number): boolean {
    if (left-- <= 0 || !beats([...fixed, ...best.slice(i)])) return false
    if (i === households.length) return true
    const mine = [...instance.meetings.keys()].filter(m => instance.meetings[m]!.household === households[i])
    for (const bundle of bundles[i]!) {
      if (!beats([...fixed, bundle, ...best.slice(i + 1)])) continue
      const next = starts.slice()
      for (const [n, m] of mine.entries()) next[m] = bundle.starts[n]!
      if (isSound(next) && look([...fixed, bundle], next, i + 1)) return true
    }
    return false
  }
}

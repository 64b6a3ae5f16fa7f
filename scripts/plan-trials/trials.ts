import { frontier } from '../../src/domain/conferences/planner/frontier.ts'
import { plan } from '../../src/domain/conferences/planner/plan.ts'
import type { Instance } from '../../src/domain/conferences/planner/problem.ts'
import { type Extent, sampleInstance } from '../../src/domain/conferences/planner/sample.ts'
import { bestWorth, compareWorth, worthOf } from '../plan-check/every.ts'
import { unbacked, violations } from '../plan-check.ts'
import { BLIND } from './blind.ts'
import { locked, permuted, reversed, withoutMeeting, withSlot } from './transform.ts'

/** Small enough for every plan to be looked at. */
const TINY: Extent = { days: 2, slotsPerDay: 3, educators: 2, households: 3, meetings: 5 }
/** Small enough for the planner to go through all plans, and large enough to be in its own way. */
const SMALL: Extent = { days: 2, slotsPerDay: 4, educators: 2, households: 4, meetings: 8 }

/** What the plain format lacks, each alone and all together. */
export const KINDS: Record<string, Partial<Extent>> = {
  plain: {},
  'shared guardians, students, breaks': { extras: true },
  'named rooms and interpreters': { named: true },
  places: { places: true },
  credit: { credit: true },
  'all of it': { extras: true, named: true, places: true, credit: true },
}

type Fairness = boolean | 'worst'
/** What went wrong, or undefined. */
type Outcome = string | undefined

/** The planner's plan against every plan there is, and what it claims against the checker. */
export function againstEveryPlan(kind: Partial<Extent>, seed: number, fairness: Fairness): Outcome {
  const instance = sampleInstance(seed, { ...TINY, ...kind })
  const made = plan(instance, { seed: 1, iterations: 1200, fairness, prove: true })
  const faults = [...violations(instance, made), ...unbacked(instance, made)]
  if (faults.length > 0) return faults.join('; ')
  return unequal(worthOf(instance, made.starts, { fairness }), bestWorth(instance, { fairness })!)
}

/** The first educator is away: the fewest moves, and what each number of moves buys. */
export function againstEveryReplan(kind: Partial<Extent>, seed: number): Outcome {
  const before = sampleInstance(seed, { ...TINY, ...kind })
  const baseline = plan(before, { seed: 1, iterations: 300 })
  const instance = structuredClone(before)
  instance.educators[0]!.avail.fill(0, 0, 2)
  const again = plan(instance, { seed: 1, iterations: 1200, baseline, fairness: true })
  const wanted = { fairness: true, baseline: baseline.starts }
  const worse = unequal(worthOf(instance, again.starts, wanted), bestWorth(instance, wanted)!)
  if (worse) return `re-plan ${worse}`
  const choices = frontier(instance, { seed: 1, baseline, iterations: 600, fairness: true })
  for (let mostMoves = choices[0]!.moves; mostMoves <= instance.meetings.length; mostMoves++) {
    const { starts } = choices.findLast(choice => choice.moves <= mostMoves)!.plan
    const so = { ...wanted, mostMoves }
    const less = unequal(worthOf(instance, starts, so), bestWorth(instance, so)!)
    if (less) return `${mostMoves} moves: ${less}`
  }
  return undefined
}

function unequal(found: number[], best: number[]): Outcome {
  return compareWorth(found, best) === 0 ? undefined : `found ${found}, the best is ${best}`
}

/** What a change of the round may do to its best plan: nothing, or nothing bad. Undefined where nothing is certain. */
export function underChange(kind: Partial<Extent>, seed: number, fairness: Fairness): Outcome {
  const instance = sampleInstance(seed, { ...SMALL, ...kind })
  const best = optimum(instance, fairness)
  if (!best) return undefined
  const fixed = locked(instance, best.starts.map(laterThan(instance)))
  const same = { reversed: reversed(instance), permuted: permuted(instance, seed) }
  const noWorse = { 'a slot more': withSlot(instance), 'an educator always there': alwaysThere(instance) }
  for (const [name, changed] of Object.entries(same)) {
    const other = optimum(changed, fairness)
    if (other && compareWorth(other.worth, best.worth) !== 0)
      return `${name}: ${other.worth}, not ${best.worth}`
  }
  for (const [name, changed] of Object.entries(noWorse)) {
    const other = optimum(changed, fairness)
    if (other && compareWorth(other.worth, best.worth) > 0)
      return `${name}: ${other.worth} after ${best.worth}`
  }
  return lockOutcome(fixed, best.worth, fairness) ?? removalOutcome(instance, best, fairness)
}

/** Without its locks a round is no worse. */
function lockOutcome(fixed: Instance, free: number[], fairness: Fairness): Outcome {
  const tied = optimum(fixed, fairness)
  return tied && compareWorth(free, tied.worth) > 0 ? `unlocked: ${free} after ${tied.worth}` : undefined
}

/** Without a meeting no more of the others are left out. */
function removalOutcome(instance: Instance, best: { starts: number[] }, fairness: Fairness): Outcome {
  const leftOut = (starts: number[]) => starts.filter(s => s < 0).length
  for (const m of [0, instance.meetings.length - 1]) {
    const fewer = optimum(withoutMeeting(instance, m), fairness)
    if (fewer && leftOut(fewer.starts) > leftOut(best.starts)) return `without ${m}: more are left out`
  }
  return undefined
}

/** The best plan of all where it is certain. */
function optimum(instance: Instance, fairness: Fairness) {
  const { starts, proven } = plan(instance, { seed: 1, iterations: 400, fairness })
  return proven.includes('O3') ? { starts, worth: worthOf(instance, starts, { fairness }) } : undefined
}

/** Another sound start, so that a lock is felt: nothing is locked that could not be alone. */
const laterThan = (instance: Instance) => (s: number, m: number) => {
  if (s < 0) return -1
  const alone = (t: number) =>
    violations(instance, { starts: instance.meetings.map((_, i) => (i === m ? t : -1)) } as never).every(
      line => !/^H\d/.test(line),
    )
  const later = Array.from({ length: instance.T }, (_, t) => t).findLast(alone)
  return m === 0 ? (later ?? s) : -1
}

function alwaysThere(instance: Instance): Instance {
  const [first, ...others] = instance.educators
  return { ...instance, educators: [{ ...first!, avail: instance.rooms.map(() => 1) }, ...others] }
}

/** Whether a planner that does not know this rule breaks it here, as the checker sees it. */
export function breaksBlindly(rule: string, seed: number): boolean {
  const round = { ...SMALL, meetings: 12, extras: true, places: true }
  const instance = { ...sampleInstance(seed, round), modeBlocks: rule === 'H10' }
  // A change of mode that takes time leaves no room for a second one in so short a day.
  instance.switchBuffer = rule === 'H10' ? 0 : 1
  const known = rule === 'H7' ? locked(instance, plan(instance, { seed: 2, iterations: 5 }).starts) : instance
  const blind = plan(BLIND[rule]!(known), { seed: 1, iterations: 40, fairness: false })
  return violations(known, blind).some(line => line.startsWith(`${rule} `))
}

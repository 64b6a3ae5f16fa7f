import { describe, expect, test } from 'vitest'
import { figuresOf } from '../../../../scripts/plan-check/figures.ts'
import { violations } from '../../../../scripts/plan-check.ts'
import { Board } from './board.ts'
import { modelOf } from './model.ts'
import { CLEAR, Placer } from './placer.ts'
import { plan } from './plan.ts'
import type { Instance } from './problem.ts'
import { Random } from './random.ts'
import { type Extent, sampleInstance } from './sample.ts'

const TINY: Extent = { days: 2, slotsPerDay: 3, educators: 2, households: 3, meetings: 5 }
const seeds = (count: number) => Array.from({ length: count }, (_, i) => i + 1)

/** All plans that keep the hard rules, as the independent checker sees them. */
function* soundPlans(instance: Instance, starts: number[] = []): Generator<number[]> {
  if (starts.length === instance.meetings.length) return yield starts
  for (let s = -1; s < instance.T; s++) {
    const next = [...starts, s]
    const padded = instance.meetings.map((_, m) => next[m] ?? -1)
    if (s >= 0 && violations(instance, asPlan(instance, padded)).some(line => /^H/.test(line))) continue
    yield* soundPlans(instance, next)
  }
}

function asPlan(instance: Instance, starts: number[]) {
  const { placed, satisfactions, cost } = figuresOf(instance, starts)
  const objective = { placed, worstSatisfaction: Math.min(...satisfactions), cost }
  const rest = {
    bounds: { placed: starts.length, cost: null },
    proven: [],
    prices: {},
    seed: 0,
    iterations: 0,
    seconds: 0,
  }
  return { instance: instance.name, starts, placed, of: starts.length, objective, ...rest }
}

/** The objective as a list to compare from left to right: smaller is better. */
function worth(instance: Instance, starts: number[], fairness: boolean, baseline?: number[]): number[] {
  const { placed, satisfactions, cost } = figuresOf(instance, starts)
  const moved = baseline ? baseline.filter((s, m) => s >= 0 && s !== starts[m]).length : 0
  const losses = satisfactions.map(s => -Math.round(s * 1e6)).sort((a, b) => b - a)
  return [-placed, moved, ...(fairness ? losses : []), cost]
}

function compare(a: number[], b: number[]): number {
  const i = a.findIndex((x, j) => x !== b[j])
  return i < 0 ? 0 : a[i]! - b[i]!
}

function bestWorth(instance: Instance, fairness: boolean, baseline?: number[]): number[] {
  let best: number[] | undefined
  for (const starts of soundPlans(instance)) {
    const found = worth(instance, starts, fairness, baseline)
    if (!best || compare(found, best) < 0) best = found
  }
  return best!
}

describe.each([false, true])('against every possible plan, extras %s', extras => {
  test.each([true, false])('a search finds the best one, fairness %s', fairness => {
    for (const seed of seeds(12)) {
      const instance = sampleInstance(seed + (extras ? 100 : 0), { ...TINY, extras })
      const { starts, bounds } = plan(instance, { seed: 1, iterations: 1500, fairness })
      const best = bestWorth(instance, fairness)
      expect([seed, worth(instance, starts, fairness)]).toEqual([seed, best])
      expect(bounds.placed).toBeGreaterThanOrEqual(-best[0]!)
      if (bounds.placed === -best[0]!) expect(bounds.cost ?? 0).toBeLessThanOrEqual(best.at(-1)!)
    }
  })

  test('a re-plan places as many as can be and moves the fewest', () => {
    for (const seed of seeds(10)) {
      const before = sampleInstance(seed + (extras ? 300 : 200), { ...TINY, extras })
      const baseline = plan(before, { seed: 1, iterations: 300 })
      const instance = structuredClone(before)
      instance.educators[0]!.avail.fill(0, 0, 2)
      const { starts, objective } = plan(instance, { seed: 1, iterations: 1500, baseline })
      const best = bestWorth(instance, true, baseline.starts)
      expect([seed, worth(instance, starts, true, baseline.starts)]).toEqual([seed, best])
      expect(objective.moved).toBe(best[1])
    }
  })
})

const SMALL: Extent = { days: 2, slotsPerDay: 8, educators: 3, households: 9, meetings: 26, extras: true }

test('every plan is sound, and says of itself what the checker finds', () => {
  for (const seed of seeds(20)) {
    const instance = named(sampleInstance(seed, SMALL))
    expect([seed, violations(instance, plan(instance, { seed, iterations: 120 }))]).toEqual([seed, []])
  }
})

test('the same instance, seed and rounds give the same bytes, on every machine', () => {
  const instance = sampleInstance(5, SMALL)
  const bytes = () => JSON.stringify(plan(instance, { seed: 42, iterations: 200 }))
  expect(bytes()).toBe(bytes())
  const random = new Random(1)
  expect([random.next(), random.next(), random.below(100)]).toMatchInlineSnapshot(`
    [
      889217530,
      292495784,
      65,
    ]
  `)
})

test('a longer search begins like a shorter one and is never worse', () => {
  const instance = sampleInstance(6, SMALL)
  const [short, long] = [60, 600].map(iterations => plan(instance, { seed: 3, iterations }).starts)
  expect(compare(worth(instance, long!, true), worth(instance, short!, true))).toBeLessThanOrEqual(0)
})

test('first come, first served never places more', () => {
  for (const seed of seeds(25)) {
    const instance = sampleInstance(seed, SMALL)
    const model = modelOf(instance)
    const board = new Board(model)
    const placer = new Placer(model, board, new Int32Array(instance.meetings.length).fill(-1))
    for (const party of model.ofParty.keys()) placer.place(party, new Random(0), CLEAR)
    const served = [...board.starts].filter(s => s >= 0).length
    expect(plan(instance, { seed: 1, iterations: 400 }).placed).toBeGreaterThanOrEqual(served)
  }
})

test('locked meetings stay', () => {
  const free = sampleInstance(8, SMALL)
  const before = plan(free, { seed: 1, iterations: 20 })
  const meetings = free.meetings.map((m, i) => ({ ...m, locked: i % 3 === 0 ? before.starts[i]! : -1 }))
  const { starts } = plan({ ...free, meetings }, { seed: 2, iterations: 300 })
  for (const [i, m] of meetings.entries()) if (m.locked >= 0) expect(starts[i]).toBe(m.locked)
})

test('a party of more than twelve meetings is planned child by child', () => {
  const instance = sampleInstance(9, { days: 2, slotsPerDay: 24, educators: 4, households: 1, meetings: 20 })
  const children = instance.meetings.map((m, i) => ({ ...m, child: `c${i % 3}` }))
  const found = plan({ ...instance, meetings: children }, { seed: 1, iterations: 20 })
  expect(violations({ ...instance, meetings: children }, found)).toEqual([])
  expect(found.placed).toBeGreaterThan(14)
})

test('stops when told, with the best so far, after telling of the first plan', () => {
  const told: number[] = []
  const instance = sampleInstance(7, SMALL)
  let asked = 0
  const found = plan(instance, {
    seed: 1,
    shouldStop: () => ++asked > 5,
    onBetter: report => told.push(report().placed),
  })
  expect(found.iterations).toBe(5)
  expect(found.placed).toBe(told.at(-1))
})

test('an instance with nothing in it has an empty plan, which cannot be better', () => {
  const nothing = { ...sampleInstance(1, TINY), meetings: [] }
  expect(plan(nothing, { seed: 1, iterations: 10 })).toMatchObject({
    starts: [],
    placed: 0,
    proven: ['O1', 'O2', 'O3'],
  })
})

/** The sample with its rooms and interpreters by name: the first two educators share a room. */
function named(instance: Instance): Instance {
  const open = instance.rooms.map(() => 1)
  const [first, second, ...others] = instance.educators
  return {
    ...instance,
    educators: [{ ...first!, room: 0 }, { ...second!, room: 0 }, ...others],
    namedRooms: ['Oak', 'Elm', 'Fir'].map((id, r) => ({
      id,
      avail: open.map((_, t) => (t % 7 === r ? 0 : 1)),
    })),
    languages: [...instance.languages, { id: 'l1', cap: open.map(() => 2) }],
    interpreters: [
      { id: 'i0', languages: [0, 1], avail: open },
      { id: 'i1', languages: [1], avail: open.map((_, t) => t % 2) },
    ],
    meetings: instance.meetings.map((m, i) => (m.lang < 0 && i % 4 === 0 ? { ...m, lang: 1 } : m)),
  }
}

import { describe, expect, test } from 'vitest'
import { bestWorth, compareWorth, worthOf } from '../../../../scripts/plan-check/every.ts'
import { violations } from '../../../../scripts/plan-check.ts'
import { Board } from './board.ts'
import { modelOf } from './model.ts'
import { CLEAR, Placer } from './placer.ts'
import { plan } from './plan.ts'
import { Random } from './random.ts'
import { type Extent, sampleInstance } from './sample.ts'

const TINY: Extent = { days: 2, slotsPerDay: 3, educators: 2, households: 3, meetings: 5 }
const seeds = (count: number) => Array.from({ length: count }, (_, i) => i + 1)

/** What the plain format lacks, each alone and all together. */
const KINDS: [string, Partial<Extent>][] = [
  ['plain', {}],
  ['shared guardians, students, breaks', { extras: true }],
  ['named rooms and interpreters', { named: true }],
  ['two places', { places: true }],
  ['credit', { credit: true }],
  ['all of it', { extras: true, named: true, places: true, credit: true }],
]

describe.each(KINDS)('against every possible plan: %s', (_, kind) => {
  test.each([true, 'worst', false] as const)('a search finds the best one, fairness %s', fairness => {
    for (const seed of seeds(8)) {
      const instance = sampleInstance(seed + 100, { ...TINY, ...kind })
      const { starts, bounds } = plan(instance, { seed: 1, iterations: 1200, fairness })
      const best = bestWorth(instance, { fairness })!
      expect([seed, worthOf(instance, starts, { fairness })]).toEqual([seed, best])
      expect(bounds.placed).toBeGreaterThanOrEqual(-best[0]!)
      if (bounds.placed === -best[0]!) expect(bounds.cost ?? 0).toBeLessThanOrEqual(best.at(-1)!)
    }
  })

  test('a re-plan places as many as can be and moves the fewest', () => {
    for (const seed of seeds(6)) {
      const before = sampleInstance(seed + 200, { ...TINY, ...kind })
      const baseline = plan(before, { seed: 1, iterations: 300 })
      const instance = structuredClone(before)
      instance.educators[0]!.avail.fill(0, 0, 2)
      const { starts, objective } = plan(instance, { seed: 1, iterations: 1200, baseline, fairness: true })
      const wanted = { fairness: true, baseline: baseline.starts }
      const best = bestWorth(instance, wanted)!
      expect([seed, worthOf(instance, starts, wanted)]).toEqual([seed, best])
      expect(objective.moved).toBe(best[1])
    }
  })
})

test('one change of mode a day at most: still the best of all plans', () => {
  for (const seed of seeds(6)) {
    const instance = { ...sampleInstance(seed + 300, { ...TINY, slotsPerDay: 4 }), modeBlocks: true }
    const made = plan(instance, { seed: 1, iterations: 1200, fairness: 'worst' })
    expect(violations(instance, made)).toEqual([])
    const wanted = { fairness: 'worst' } as const
    expect([seed, worthOf(instance, made.starts, wanted)]).toEqual([seed, bestWorth(instance, wanted)])
  }
})

test('unless said otherwise, the cost counts right after the worst-off party', () => {
  const instance = sampleInstance(4, { ...TINY, households: 4, meetings: 7 })
  const usual = plan(instance, { seed: 1, iterations: 300 })
  expect(usual).toEqual(plan(instance, { seed: 1, iterations: 300, fairness: 'worst' }))
  expect(usual.fairness).toBe('worst')
})

const FAIR = { fairness: true }
const SMALL: Extent = { days: 2, slotsPerDay: 8, educators: 3, households: 9, meetings: 26, extras: true }

test('every plan is sound, and says of itself what the checker finds', () => {
  for (const seed of seeds(20)) {
    const instance = sampleInstance(seed, {
      ...SMALL,
      named: true,
      places: seed % 2 === 0,
      credit: seed % 3 === 0,
    })
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
  const [short, long] = [60, 600].map(iterations => plan(instance, { seed: 3, iterations, ...FAIR }).starts)
  expect(compareWorth(worthOf(instance, long!, FAIR), worthOf(instance, short!, FAIR))).toBeLessThanOrEqual(0)
})

test('first come, first served never places more', () => {
  for (const seed of seeds(25)) {
    const instance = sampleInstance(seed, SMALL)
    const model = modelOf(instance)
    const board = new Board(model)
    const placer = new Placer(model, board, { baseline: new Int32Array(instance.meetings.length).fill(-1) })
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

import { expect, test } from 'vitest'
import { bestWorth, compareWorth, worthOf } from '../../../../scripts/plan-check/every.ts'
import { unbacked, violations } from '../../../../scripts/plan-check.ts'
import { type Choice, frontier } from './frontier.ts'
import { plan } from './plan.ts'
import { type Extent, sampleInstance } from './sample.ts'

const TINY: Extent = { days: 2, slotsPerDay: 3, educators: 2, households: 3, meetings: 5 }

/** A tiny round that was planned, and then its first educator is away for two slots. */
function disturbed(seed: number, kind: Partial<Extent> = {}) {
  const before = sampleInstance(seed, { ...TINY, ...kind })
  const baseline = plan(before, { seed: 1, iterations: 300 })
  const instance = structuredClone(before)
  instance.educators[0]!.avail.fill(0, 0, 2)
  return { instance, baseline }
}

test.each([
  ['plain', {}],
  ['with credit, places and names', { credit: true, places: true, named: true }],
])('each number of moves buys what the best of all plans with so few moves is worth: %s', (_, kind) => {
  for (const seed of [1, 2, 6]) {
    const { instance, baseline } = disturbed(seed, kind)
    const choices = frontier(instance, { seed: 1, baseline, iterations: 500, fairness: true })
    for (let moves = choices[0]!.moves; moves <= instance.meetings.length; moves++) {
      const wanted = { fairness: true, baseline: baseline.starts, mostMoves: moves }
      const mine = choices.findLast(choice => choice.moves <= moves)!
      expect([seed, moves, worthOf(instance, mine.plan.starts, wanted)]).toEqual([
        seed,
        moves,
        bestWorth(instance, wanted),
      ])
      expect(violations(instance, mine.plan, baseline)).toEqual([])
    }
  }
})

test('more moves always buy something, and fewer cannot be had', () => {
  const { instance, baseline } = disturbed(2)
  const choices = frontier(instance, { seed: 1, baseline, iterations: 500, fairness: true })
  const fewest = bestWorth(instance, { fairness: true, baseline: baseline.starts, mostMoves: 0 })!
  expect(choices[0]!.moves).toBe(fewest[0])
  for (const [i, { moves, plan: made }] of choices.entries()) {
    expect(made.objective.moved).toBe(moves)
    const before = choices[i - 1]
    if (!before) continue
    expect(moves).toBeGreaterThan(before.moves)
    const worth = (starts: number[]) => worthOf(instance, starts, { fairness: true, mostMoves: 99 })
    expect(compareWorth(worth(made.starts), worth(before.plan.starts))).toBeLessThan(0)
  }
})

test('stopped, it gives what it has told so far; left alone, the same bytes twice', () => {
  const { instance, baseline } = disturbed(3)
  const told: Choice[] = []
  let asked = 0
  const options = {
    seed: 1,
    baseline,
    iterations: 400,
    fairness: true,
    onChoice: (choice: Choice) => void told.push(choice),
  }
  expect(frontier(instance, { ...options, shouldStop: () => ++asked > 1 })).toEqual(told)
  expect(told.length).toBeGreaterThan(0)
  const bytes = () => JSON.stringify(frontier(instance, options))
  expect(bytes()).toBe(bytes())
})

test('a plan that claims to be the best with so few moves is found out where it is not', () => {
  const { instance, baseline } = disturbed(1)
  const made = plan(instance, { seed: 1, iterations: 600, baseline, mostMoves: 5, fairness: true })
  expect(made.proven).toContain('O3')
  const few = plan(instance, { seed: 1, iterations: 600, baseline, mostMoves: 0, fairness: true })
  expect(
    compareWorth(
      worthOf(instance, made.starts, { fairness: true }),
      worthOf(instance, few.starts, { fairness: true }),
    ),
  ).toBeLessThan(0)
  const lie = { ...few, mostMoves: 5 }
  expect(unbacked(instance, lie, baseline)).toEqual(['proven: there is a better plan'])
})

import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { plantedRound, SHAPES, SIZES, schoolRound } from '../../../../../scripts/bench/planner/rounds.ts'
import { unbacked } from '../../../../../scripts/plan-check.ts'
import { plan } from '../plan.ts'
import type { Instance } from '../problem.ts'
import { Random } from '../random.ts'
import { Assignment } from './assignment.ts'

test('an assignment is the cheapest of all, for every way to give out the columns', () => {
  const random = new Random(3)
  const found = new Assignment(5)
  for (let round = 0; round < 60; round++) {
    const cost = Float64Array.from({ length: 20 }, () => random.below(9))
    const ways = (row: number, used: number[]): number =>
      row === 4
        ? 0
        : Math.min(
            ...[0, 1, 2, 3, 4]
              .filter(j => !used.includes(j))
              .map(j => cost[row * 5 + j]! + ways(row + 1, [...used, j])),
          )
    expect(found.solve(4, 5, cost)).toBe(ways(0, []))
    for (let i = 0; i < 20; i++)
      expect(found.rowPrice[Math.floor(i / 5)]! + found.columnPrice[i % 5]!).toBeLessThanOrEqual(cost[i]!)
  }
})

test.each(['S', 'M'] as const)(
  'a perfect plan that was hidden is found and known to be perfect, size %s',
  size => {
    const found = plan(plantedRound(SIZES[size], 7), { seed: 1, iterations: 4000 })
    expect(found.objective).toEqual({ placed: found.of, worstSatisfaction: 100, cost: 0 })
    expect(found.proven).toEqual(['O1', 'O2', 'O3'])
  },
)

test('a re-plan of a school of sixty moves the fewest meetings that can be, for certain', () => {
  const instance = schoolRound(SIZES.M, 3)
  const baseline = plan(instance, { seed: 1, iterations: 200 })
  const changed = structuredClone(instance)
  changed.educators[1]!.avail.fill(0, 0, 3)
  const again = plan(changed, { seed: 1, iterations: 4000, baseline, prove: true, fairness: 'worst' })
  expect(again.placed).toBe(baseline.placed)
  expect(again.proven).toContain('O4')
  expect(again.bounds.moved).toBe(again.objective.moved)
})

test('where many must be left out, it is known what others cost at least', () => {
  const round = schoolRound(SIZES.M, 1, SHAPES.interpreted)
  const made = plan(round, { seed: 1, iterations: 800, prove: true, fairness: false })
  expect([made.of - made.placed, made.bounds.cost! > 100]).toEqual([23, true])
  const more = { ...made, bounds: { ...made.bounds, cost: made.bounds.cost! + 1 } }
  expect([unbacked(round, made), unbacked(round, more).length]).toEqual([[], 1])
})

const REFERENCE = '../shared/schedule/instances'
const isThere = ['S-1', 'S-2', 'S-3'].every(name => {
  try {
    return readFileSync(`${REFERENCE}/${name}.json`).length > 0
  } catch {
    return false
  }
})

test.skipIf(!isThere)('what four solvers agree on: 67, 53 and 53 points without fairness', () => {
  const costs = ['S-1', 'S-2', 'S-3'].map(name => {
    const instance = JSON.parse(readFileSync(`${REFERENCE}/${name}.json`, 'utf8')) as Instance
    const { objective, proven } = plan(instance, { seed: 1, fairness: false })
    expect(proven).toEqual(['O1', 'O3'])
    return objective.cost
  })
  expect(costs).toEqual([67, 53, 53])
})

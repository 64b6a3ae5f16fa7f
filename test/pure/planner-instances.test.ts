import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { violations } from '../../scripts/plan-check.ts'
import { plan } from '../../src/domain/conferences/planner/plan.ts'
import type { Instance } from '../../src/domain/conferences/planner/problem.ts'
import { validateInstance } from '../../src/domain/conferences/planner/validate.ts'

const FOLDER = new URL('../../../shared/schedule/instances/', import.meta.url)

function read(name: string): Instance {
  const found = validateInstance(JSON.parse(readFileSync(new URL(`${name}.json`, FOLDER), 'utf8')))
  if ('faults' in found) throw new Error(found.faults.join('\n'))
  return found.instance
}

describe.skipIf(!existsSync(FOLDER))('the reference instances', () => {
  test.each([
    ['S-1', 67],
    ['S-2', 53],
    ['S-3', 53],
  ])('%s costs %i, the proven optimum, without fairness', (name, cost) => {
    for (const seed of [1, 2, 3]) {
      const found = plan(read(name), { seed, iterations: 3000, fairness: false })
      expect([found.placed, found.objective.cost]).toEqual([found.of, cost])
      expect(violations(read(name), found)).toEqual([])
    }
  })

  test.each(['M-1', 'M-2', 'M-3'])('%s: all placed, nobody badly off', name => {
    const found = plan(read(name), { seed: 1, iterations: 6000 })
    expect(found.placed).toBe(found.of)
    expect(found.objective.worstSatisfaction).toBeGreaterThanOrEqual(79)
    expect(violations(read(name), found)).toEqual([])
  })

  test('M-2: when an educator is away, only a few others move', () => {
    const instance = read('M-2')
    const baseline = plan(instance, { seed: 1, iterations: 2000 })
    instance.educators[1]!.avail.fill(0, 0, 4)
    const hit = baseline.starts.filter(
      (s, m) => s >= 0 && s < 4 && instance.meetings[m]!.educators.includes(1),
    ).length
    const found = plan(instance, { seed: 1, iterations: 4000, baseline })
    expect(found.placed).toBe(found.of)
    expect(found.objective.moved).toBeLessThanOrEqual(2 * hit)
    expect(violations(instance, found, baseline)).toEqual([])
  })
})

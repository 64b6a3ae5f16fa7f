import { expect, test } from 'vitest'
import { BLIND } from './blind.ts'
import { againstEveryReplan, breaksBlindly, KINDS, underChange } from './trials.ts'

const seeds = (count: number) => Array.from({ length: count }, (_, i) => i + 1)
const faults = (count: number, trial: (seed: number) => string | undefined) =>
  seeds(count).flatMap(seed => trial(seed) ?? [])

test.each(Object.entries(KINDS))('the best plan stands changes of its round: %s', (_, kind) => {
  expect(faults(3, seed => underChange(kind, seed, seed % 3 !== 0))).toEqual([])
})

test('a re-plan and its choices are the best of all plans', () => {
  expect(faults(2, seed => againstEveryReplan(KINDS['all of it']!, seed + 10))).toEqual([])
})

test.each(Object.keys(BLIND))('the checker catches a planner that does not know %s', rule => {
  expect(seeds(12).some(seed => breaksBlindly(rule, seed))).toBe(true)
})

import { expect, test } from 'vitest'
import { plan } from '../../src/domain/conferences/planner/plan.ts'
import type { Instance, Plan } from '../../src/domain/conferences/planner/problem.ts'
import { sampleInstance } from '../../src/domain/conferences/planner/sample.ts'
import { SIZES, schoolRound } from '../bench/planner/rounds.ts'
import { isSound, unbacked, violations } from '../plan-check.ts'
import { evidenceOf } from './bounds.ts'
import { cheapestMatching } from './matching.ts'

const TINY = { days: 2, slotsPerDay: 4, educators: 2, households: 4, meetings: 6 }

function proven(seed: number, change: Partial<Instance> = {}, fairness: boolean | 'worst' = true) {
  const instance = { ...sampleInstance(seed, TINY), ...change }
  return { instance, made: plan(instance, { seed: 1, iterations: 3000, prove: true, fairness }) }
}

test.each([true, false, 'worst'] as const)('what a plan claims is backed, fairness %s', fairness => {
  for (let seed = 1; seed <= 12; seed++) {
    const { instance, made } = proven(seed, { modeBlocks: seed % 3 === 0 }, fairness)
    expect([seed, violations(instance, made)]).toEqual([seed, []])
    expect([seed, unbacked(instance, made)]).toEqual([seed, []])
    expect(made.proven).toContain('O3')
  }
})

test('a plan that costs nothing needs no prices to be the cheapest', () => {
  const extent = { days: 2, slotsPerDay: 3, educators: 2, households: 3, meetings: 5, extras: true }
  const instance = sampleInstance(294, extent)
  const made = plan(instance, { seed: 1, iterations: 1200, prove: true })
  expect([made.of - made.placed, made.objective.cost, made.proven]).toEqual([2, 0, ['O1', 'O2', 'O3']])
  expect(unbacked(instance, made)).toEqual([])
})

/** Twelve families who all want the first hour of one educator: only prices show how dear that is. */
function crowded(): Instance {
  const { households, meetings, educators, ...rest } = sampleInstance(1, TINY)
  const T = 32
  const all = (n: number) => Array<number>(T).fill(n)
  const cost = all(15).fill(0, 0, 4)
  return {
    ...rest,
    ...{ days: 2, slotsPerDay: 16, T, rooms: all(9), languages: [] },
    educators: [{ id: 'e', avail: all(1) }],
    households: Array.from({ length: 26 }, (_, h) => ({
      ...households[0]!,
      id: `h${h}`,
      guardians: [],
      cost,
    })),
    meetings: Array.from({ length: 26 }, (_, m) => ({
      ...{ ...meetings[0]!, id: `m${m}`, child: `c${m}`, household: m, educators: [0] },
      ...{ dur: 1, mode: 'V' as const, lang: -1 },
    })),
  }
}

const crowd = crowded()
const priced = plan(crowd, { seed: 1, iterations: 45_000, prove: true, fairness: false })

test('prices prove the cost that no family alone could show', () => {
  expect(priced.objective.cost).toBe(22 * 15)
  expect(priced.bounds.cost).toBe(22 * 15)
  expect(priced.proven).toEqual(['O1', 'O3'])
  expect(unbacked(crowd, priced)).toEqual([])
})

test.each<[string, RegExp, (made: Plan) => void]>([
  ['no prices at all', /^bounds\.cost: the prices prove only 0$/, made => (made.prices = {})],
  ['too high a bound', /^bounds\.cost/, made => (made.bounds.cost = 331)],
  ['too low a bound on meetings', /^bounds\.placed/, made => (made.bounds.placed = 25)],
  ['a worst-off family that none can help', /^bounds\.worst/, made => (made.bounds.worstSatisfaction = 80)],
  [
    'prices of another round',
    /^prices\.O3\.seats: 832 whole numbers/,
    made => made.prices['O3.seats']!.pop(),
  ],
  ['a room that pays', /^prices\.O3\.rooms: below 0/, made => (made.prices['O3.rooms'] = Array(32).fill(-1))],
  [
    'prices that prove less',
    /^bounds\.cost: the prices prove only/,
    made => (made.prices['O3.seats'] = made.prices['O3.seats']!.map(price => price >> 1)),
  ],
])('the checker is not taken in by %s', (_, line, change) => {
  const made = structuredClone(priced)
  change(made)
  expect(unbacked(crowd, made)[0]).toMatch(line)
})

test('a small plan that is not the best cannot say it is', () => {
  const { instance, made } = proven(3)
  const worse = { ...made, starts: made.starts.map(() => -1), placed: 0 }
  worse.objective = { placed: 0, worstSatisfaction: 0, cost: 0 }
  worse.bounds = { ...worse.objective }
  expect(unbacked(instance, worse)).toEqual(['proven: there is a better plan'])
})

const small = schoolRound(SIZES.S, 3)
const shown = plan(small, { seed: 1, iterations: 400, prove: true })

test('a round too large to be looked at whole is shown to be best by steps', () => {
  expect(shown.proven).toEqual(['O1', 'O2', 'O3'])
  expect(shown.prices['O3.steps']!.length).toBeGreaterThan(0)
  expect(unbacked(small, shown)).toEqual([])
})

test.each<[string, (made: Plan) => void]>([
  ['no steps', made => delete made.prices['O3.steps']],
  ['the last steps alone', made => made.prices['O3.steps']!.splice(0, 600)],
  ['a step that does not follow', made => made.prices['O3.steps']!.unshift(1, 0, -1, 0)],
  ['a plan that costs more', made => (made.objective.cost += 40)],
])('the checker is not taken in by %s', (_, change) => {
  const made = structuredClone(shown)
  change(made)
  const evidence = evidenceOf(small, made, starts => isSound(small, starts))
  expect(evidence).toMatchObject({ placed: small.meetings.length })
  expect((evidence as { cost: number }).cost).toBeLessThan(shown.objective.cost)
})

test('a matching is the cheapest of all, and its row prices bound every other', () => {
  const cost = [
    [4, 1, 3, 9],
    [2, 0, 5, 9],
    [3, 2, 2, 9],
  ]
  const { sum, rows } = cheapestMatching(cost, 4)
  expect(sum).toBe(5)
  const columns = [0, 1, 2, 3].map(j => Math.min(0, ...cost.map((row, i) => row[j]! - rows[i]!)))
  expect([...rows, ...columns].reduce((a, b) => a + b)).toBe(5)
})

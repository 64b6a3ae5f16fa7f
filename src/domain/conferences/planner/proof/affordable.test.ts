import { expect, test } from 'vitest'
import { violations } from '../../../../../scripts/plan-check.ts'
import { modelOf } from '../model.ts'
import { plan } from '../plan.ts'
import { sampleInstance } from '../sample.ts'
import { affordable } from './affordable.ts'
import { Ascent } from './ascent.ts'
import { candidatesOf } from './candidates.ts'
import { allowanceFor, leastCost } from './question.ts'

const EXTENT = { days: 2, slotsPerDay: 6, educators: 3, households: 5, meetings: 9 }

test('lists every bundle within what a party may pay, and no other', () => {
  let listed = 0
  for (let seed = 1; seed <= 40; seed++) {
    const model = modelOf(sampleInstance(seed, EXTENT))
    const none = new Int32Array(EXTENT.meetings).fill(-1)
    for (const loss of [8, 20, 40]) {
      const caps = allowanceFor(model, loss, false)
      const all = candidatesOf(model, none, { price: () => 0, caps }, 1e6)!
      for (const [party, bundles] of affordable(model, leastCost(model, 0, caps)).entries()) {
        if (!bundles) continue
        const size = model.ofParty[party]!.length
        const found = bundles.ties.map((_, b) => bundles.starts.slice(b * size, (b + 1) * size).join())
        expect(found.toSorted()).toEqual(all[party]!.map(({ starts }) => starts.join()).toSorted())
        listed += found.length
      }
    }
  }
  expect(listed).toBeGreaterThan(1000)
})

test('raises what plans cost that are as fair, and the checker counts the same', () => {
  let higher = 0
  for (let seed = 1; seed <= 12; seed++) {
    const instance = sampleInstance(seed, { ...EXTENT, educators: 4, meetings: 10, households: 7 })
    const made = plan(instance, { seed: 1, iterations: 250, prove: true })
    if (made.placed < made.of) continue
    const model = modelOf(instance)
    const caps = allowanceFor(model, 100 - made.objective.worstSatisfaction, false)
    const [free, fair] = [leastCost(model, 0), leastCost(model, 0, caps)].map(question => {
      const ascent = new Ascent(model, question)
      for (let i = 0; i < 20; i++) ascent.raise(made.objective.cost, 8)
      return ascent.best.bound
    })
    expect(fair).toBeLessThanOrEqual(made.objective.cost + 1e-6)
    if (fair! > free! + 1) higher++
    expect([seed, violations(instance, made)]).toEqual([seed, []])
  }
  expect(higher).toBeGreaterThan(0)
})

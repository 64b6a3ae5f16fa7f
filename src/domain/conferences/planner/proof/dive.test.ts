import { expect, test } from 'vitest'
import { violations } from '../../../../../scripts/plan-check.ts'
import type { Found } from '../found.ts'
import { modelOf } from '../model.ts'
import { plan } from '../plan.ts'
import type { Instance } from '../problem.ts'
import { type Extent, sampleInstance } from '../sample.ts'
import { Ascent } from './ascent.ts'
import { Dive } from './dive.ts'
import { leastCost } from './question.ts'

const SMALL: Extent = { days: 2, slotsPerDay: 6, educators: 3, households: 5, meetings: 9 }
const KINDS: Partial<Extent>[] = [{ extras: true }, { named: true, places: true }]

/** What a dive finds for the cost alone, after so many portions of work on prices. */
function dive(instance: Instance, portions: number, target: number): Found {
  const model = modelOf(instance)
  const question = leastCost(model, 0)
  const ascent = new Ascent(model, question)
  for (let i = 0; i < portions; i++) ascent.raise(target, 8)
  const down = new Dive(model, question, ascent.reached, false, 1)
  for (;;) {
    const found = down.advance(target)
    if (found) return found
  }
}

test('comes to plans that keep every rule, none of them better than the best', { timeout: 30_000 }, () => {
  let best = 0
  for (let seed = 1; seed <= 2; seed++) {
    const sample = sampleInstance(seed, { ...SMALL, ...KINDS[seed - 1] })
    const instance = { ...sample, modeBlocks: seed % 2 === 0 }
    const known = plan(instance, { seed: 1, iterations: 300, fairness: false, prove: true })
    const found = dive(instance, 4, known.objective.cost)
    const made = plan(instance, {
      seed: 1,
      iterations: 0,
      fairness: false,
      begin: { starts: [...found.starts] },
    })
    expect([seed, violations(instance, made)]).toEqual([seed, []])
    expect(found.placed).toBeLessThanOrEqual(known.bounds.placed)
    if (found.placed === known.placed) expect(found.cost).toBeGreaterThanOrEqual(known.bounds.cost!)
    if (found.placed === known.placed && found.cost === known.objective.cost) best++
  }
  expect(best).toBeGreaterThan(0)
})

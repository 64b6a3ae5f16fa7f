import { expect, test } from 'vitest'
import { SIZES, schoolRound } from '../../../../../scripts/bench/planner/rounds.ts'
import { unbacked } from '../../../../../scripts/plan-check.ts'
import { modelOf } from '../model.ts'
import { plan } from '../plan.ts'
import { type Extent, sampleInstance } from '../sample.ts'
import { Within } from './within.ts'

const FULL: Extent = { days: 1, slotsPerDay: 6, educators: 2, households: 4, meetings: 9 }
const KINDS: Partial<Extent>[] = [{}, { extras: true }, { named: true }, { places: true }]

test('a plan that leaves out so many is found, and none that leaves out fewer than the best of all', () => {
  let left = 0
  for (let seed = 1; seed <= 40; seed++) {
    const instance = sampleInstance(seed, { ...FULL, ...KINDS[seed % KINDS.length] })
    const best = plan(instance, { seed: 1, iterations: 400 })
    const spare = best.of - best.placed
    if (!best.proven.includes('O1') || spare === 0) continue
    left++
    const model = modelOf(instance)
    const allowed = new Float64Array(model.ofParty.length).fill(Infinity)
    const found = new Within(model, { allowed, spare }).answer(20_000)!
    expect([seed, found.filter(s => s < 0).length]).toEqual([seed, spare])
    expect([seed, new Within(model, { allowed, spare: spare - 1 }).answer(20_000)]).toEqual([seed, null])
  }
  expect(left).toBeGreaterThan(20)
})

test('where some must be left out, the fewest are, and the fewest move, for certain', () => {
  const instance = schoolRound(SIZES.M, 12)
  const baseline = plan(instance, { seed: 1, iterations: 500 })
  const changed = structuredClone(instance)
  changed.educators[1]!.avail.fill(0, 0, instance.slotsPerDay)
  const again = plan(changed, { seed: 1, iterations: 600, baseline, prove: true })
  expect([again.placed, again.objective.moved, again.proven]).toEqual([117, 9, ['O1', 'O4']])
  expect(unbacked(changed, again, baseline)).toEqual([])
  const bare = { ...again, prices: { ...again.prices, 'O4.steps': [] } }
  expect(unbacked(changed, bare, baseline)).toContain('proven: nothing proves O4')
  const fuller = { ...again, bounds: { ...again.bounds, placed: 116 } }
  expect(unbacked(changed, fuller, baseline).join()).toContain('bounds.placed')
})

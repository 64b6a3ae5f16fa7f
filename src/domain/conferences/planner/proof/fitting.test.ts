import { expect, test, vi } from 'vitest'
import { SIZES, schoolRound } from '../../../../../scripts/bench/planner/rounds.ts'
import { violations } from '../../../../../scripts/plan-check.ts'
import { modelOf } from '../model.ts'
import { plan } from '../plan.ts'
import { type Extent, sampleInstance } from '../sample.ts'
import { worstLossOf } from './alone.ts'
import { Fairest } from './fairest.ts'
import { Fitting } from './fitting.ts'
import { Laid } from './laid.ts'
import { allowanceFor } from './question.ts'
import { Within } from './within.ts'

const SMALL: Extent = { days: 2, slotsPerDay: 5, educators: 2, households: 4, meetings: 7 }
const KINDS: Partial<Extent>[] = [{}, { extras: true }, { named: true }, { places: true }, { credit: true }]

test('finds plans in which nobody loses more than that where there are any, and no others', () => {
  let there = 0
  for (let seed = 1; seed <= 60; seed++) {
    const instance = sampleInstance(seed, { ...SMALL, ...KINDS[seed % KINDS.length] })
    const model = modelOf(instance)
    const nothing = new Int32Array(instance.meetings.length).fill(-1)
    for (const loss of [8, 20, 40]) {
      const allowed = allowanceFor(model, loss, false)
      const answer = new Within(model, { allowed }).answer(10_000)
      const found = new Fitting(model, allowed, nothing).find(400)
      if (answer) there++
      expect([seed, loss, found !== undefined]).toEqual([seed, loss, answer !== null])
      if (!found) continue
      expect(worstLossOf(model, found)).toBeLessThanOrEqual(loss)
      const made = plan(instance, { seed: 1, iterations: 0, begin: { starts: [...found] } })
      expect([seed, violations(instance, made), made.starts]).toEqual([seed, [], [...found]])
    }
  }
  expect(there).toBeGreaterThan(20)
})

test('of meetings that must be left out, no family loses more than its share', () => {
  const round = schoolRound(SIZES.M, 16)
  const model = modelOf(round)
  const nothing = new Int32Array(round.meetings.length).fill(-1)
  const found = new Fitting(model, allowanceFor(model, 32, false), nothing, { spare: 2 }).find(1000)!
  expect([...found].filter(s => s < 0)).toHaveLength(2)
  expect(worstLossOf(model, found)).toBeLessThanOrEqual(32)
  const made = plan(round, { seed: 1, iterations: 0, begin: { starts: [...found] } })
  expect(violations(round, made)).toEqual([])
  expect(new Fitting(model, allowanceFor(model, 32, false), nothing).find(40)).toBeUndefined()
})

test('the worst-off family of a school of sixty is soon known to be as well off as it can be', () => {
  const made = plan(schoolRound(SIZES.M, 28), { seed: 1, iterations: 301, prove: true })
  expect(made.proven).toEqual(['O1', 'O2'])
})

test.each([3, 6, 12, 24])(
  'a plan that is halfway to the best there may be is found soon, in round %i',
  seed => {
    const round = schoolRound(SIZES.M, seed)
    const model = modelOf(round)
    const first = Int32Array.from(plan(round, { seed: 1, iterations: 200 }).starts)
    const loss = worstLossOf(model, first)
    const found = new Fairest(model, undefined).raise({ starts: first, loss, least: 9 }, false)!
    expect(worstLossOf(model, found)).toBeLessThanOrEqual((loss + 9) / 2)
  },
)

test('of a school of hundreds no ways are laid out, which would take gigabytes', () => {
  const ways = vi.spyOn(Laid.prototype, 'waysOf')
  const model = modelOf(schoolRound(SIZES.L, 1))
  const nothing = new Int32Array(model.locked.length).fill(-1)
  expect(new Fairest(model, undefined).raise({ starts: nothing, loss: 15, least: 8 }, true)).toBeUndefined()
  expect(ways).not.toHaveBeenCalled()
  ways.mockRestore()
})

import { expect, test } from 'vitest'
import { SHAPES, SIZES, schoolRound } from '../../../../../scripts/bench/planner/rounds.ts'
import { areTooShort } from '../../../../../scripts/plan-check/rates.ts'
import { unbacked } from '../../../../../scripts/plan-check.ts'
import { modelOf } from '../model.ts'
import { plan } from '../plan.ts'
import { type Extent, sampleInstance } from '../sample.ts'
import { Laid } from './laid.ts'
import { allowanceFor } from './question.ts'
import { Rates } from './rates.ts'
import { Shortage } from './shortage.ts'
import { Within } from './within.ts'

const SMALL: Extent = { days: 2, slotsPerDay: 4, educators: 2, households: 6, meetings: 10 }
const KINDS: Partial<Extent>[] = [{}, { extras: true }, { named: true }, { places: true }, { credit: true }]

test('says that hours are short only where no plan keeps everybody there, as the checker finds', () => {
  let short = 0
  for (let seed = 1; seed <= 120; seed++) {
    const instance = { ...sampleInstance(seed, { ...SMALL, ...KINDS[seed % KINDS.length] }) }
    instance.modeBlocks = seed % 4 === 0
    const model = modelOf(instance)
    for (const loss of [5, 10, 15, 20]) {
      const allowed = allowanceFor(model, loss, false)
      const rates = new Rates(model, new Laid(model)).refute(allowed, 60)
      if (!rates) continue
      short++
      expect([seed, loss, areTooShort(instance, rates, [...allowed])]).toEqual([seed, loss, true])
      expect([seed, loss, new Within(model, { allowed }).answer(100_000)]).toEqual([seed, loss, null])
    }
  }
  expect(short).toBeGreaterThan(20)
})

const evening = schoolRound({ ...SIZES.M, children: 24, educators: 3 }, 2, SHAPES.evening)

test('where everyone wants the evening, it is known how far it goes', () => {
  const model = modelOf(evening)
  const shortage = new Shortage(model, new Laid(model))
  const levels = [5, 7.5, 8, 10, 10.5]
  while (shortage.raise(() => levels)) {}
  expect(shortage.loss).toBe(10)
  const allowed = [...allowanceFor(model, 10, true)]
  expect(areTooShort(evening, shortage.rates!, allowed)).toBe(true)
  // Not for more, nor with rates of nothing, too few of them, or one below 0.
  expect(areTooShort(evening, shortage.rates!, [...allowanceFor(model, 10.5, true)])).toBe(false)
  const others = [shortage.rates!.map(() => 0), shortage.rates!.slice(1), shortage.rates!.with(0, -1)]
  expect(others.map(rates => areTooShort(evening, rates, allowed))).toEqual([false, false, false])
})

test('a plan says no more of its worst-off family than its rates show', () => {
  let looks = 0
  const made = plan(evening, { seed: 1, prove: true, shouldStop: () => ++looks > 303 })
  expect(made.bounds.worstSatisfaction).toBe(90)
  expect(unbacked(evening, made)).toEqual([])
  const bound = 'bounds.worstSatisfaction: the prices prove only 97'
  const bare = { ...made, prices: { ...made.prices, 'O2.rates': made.prices['O2.rates']!.map(() => 0) } }
  expect(unbacked(evening, bare)).toEqual([bound])
  const bold = { ...made, bounds: { ...made.bounds, worstSatisfaction: made.objective.worstSatisfaction } }
  expect(unbacked(evening, bold)).toEqual([bound])
})

import { expect, test } from 'vitest'
import { SIZES, schoolRound } from '../../../../../scripts/bench/planner/rounds.ts'
import { areTooFew } from '../../../../../scripts/plan-check/hours.ts'
import { unbacked } from '../../../../../scripts/plan-check.ts'
import { modelOf } from '../model.ts'
import { plan } from '../plan.ts'
import { type Extent, sampleInstance } from '../sample.ts'
import { worstLossOf } from './alone.ts'
import { Fitting } from './fitting.ts'
import { lossByHours, tooFewHours } from './hours.ts'
import { allowanceFor } from './question.ts'
import { Within } from './within.ts'

const SMALL: Extent = { days: 2, slotsPerDay: 6, educators: 3, households: 4, meetings: 8 }
const LOOKS = 20_000_000
const KINDS: Partial<Extent>[] = [{}, { extras: true }, { named: true }, { places: true }, { credit: true }]

/** Nearly all meetings are interpreted, by one person. */
function crowded(seed: number) {
  const instance = sampleInstance(seed, { ...SMALL, ...KINDS[seed % KINDS.length] })
  for (const [m, meeting] of instance.meetings.entries()) if (m % 5 > 0) meeting.lang = 0
  return instance
}

test('no plan has a worst-off party that loses less than the hours of the interpreters show', () => {
  let raised = 0
  for (let seed = 1; seed <= 60; seed++) {
    const model = modelOf(crowded(seed))
    const { shown } = lossByHours(model, { least: 0, loss: 60, spare: 0, looks: LOOKS })
    if (!shown) continue
    raised++
    const answer = new Within(model, { allowed: allowanceFor(model, shown.loss, true) }).answer(20_000)
    expect([seed, answer]).toEqual([seed, null])
  }
  expect(raised).toBeGreaterThan(20)
})

test('where meetings must be left out, the best of all plans loses no less', () => {
  let left = 0
  for (let seed = 1; seed <= 24; seed++) {
    const instance = crowded(seed)
    const model = modelOf(instance)
    const best = plan(instance, { seed: 1, iterations: 600 })
    if (!best.proven.includes('O2')) continue
    const spare = best.of - best.placed
    if (spare > 0) left++
    const loss = worstLossOf(model, Int32Array.from(best.starts))
    const { shown } = lossByHours(model, { least: 0, loss: 100, spare, looks: LOOKS })
    expect([seed, (shown?.loss ?? 0) <= loss + 1e-9]).toEqual([seed, true])
  }
  expect(left).toBeGreaterThan(2)
})

test.each([
  [36, 'where all are placed, in single slots', 0, 10.625, 1],
  [81, 'where three must be left out, in days', 3, 25, 12],
])('the checker finds the same too few hours in round %i, %s', (seed, _, spare, loss, size) => {
  const round = schoolRound(SIZES.M, seed)
  const model = modelOf(round)
  const { shown } = lossByHours(model, { least: 9, loss: 30, spare, looks: LOOKS })
  expect(shown).toEqual({ loss, language: 0, size })
  const [less, same] = [true, false].map(isLess => [...allowanceFor(model, loss, isLess)])
  expect(areTooFew(round, [0, size], less!, spare)).toBe(true)
  // Not for what there is, nor in another language, in no or longer stretches, or for more hours.
  expect(areTooFew(round, [0, size], same!, spare)).toBe(false)
  expect(areTooFew(round, [1, size], less!, spare)).toBe(false)
  expect(areTooFew(round, [0, 0], less!, spare)).toBe(false)
  if (size === 1) expect(areTooFew(round, [0, 6], less!, spare)).toBe(false)
  const more = { ...round, languages: [{ id: 'l0', cap: round.languages[0]!.cap.map(() => 2) }] }
  expect(areTooFew(more, [0, size], less!, spare)).toBe(false)
})

test('where three families fill the interpreter’s days, each slot is counted', () => {
  const round = schoolRound(SIZES.M, 23)
  const model = modelOf(round)
  const { shown, isWhole } = lossByHours(model, { least: 8, loss: 32, spare: 0, looks: LOOKS })
  expect([shown, isWhole]).toEqual([{ loss: 19, language: 0, size: 1 }, true])
  expect(areTooFew(round, [0, 1], [...allowanceFor(model, 19, true)], 0)).toBe(true)
  const few = lossByHours(model, { least: 8, loss: 32, spare: 0, looks: 100_000 })
  expect(few.isWhole).toBe(false)
  expect(few.shown?.loss ?? 0).toBeLessThan(19)
}, 60_000)

/** Searches until it is certain that no worst-off party could be better off. */
function fairest(seed: number) {
  let isDone = false
  return plan(schoolRound(SIZES.M, seed), {
    ...{ seed: 1, prove: true, fairness: 'worst' },
    shouldStop: () => isDone,
    onBetter: tell => {
      isDone = tell().proven.includes('O2')
    },
  })
}

test('where the interpreter has too few hours for a school of sixty, the best plan is known, for certain', () => {
  const made = fairest(36)
  const round = schoolRound(SIZES.M, 36)
  expect(made.objective.worstSatisfaction).toBe(89.375)
  expect(unbacked(round, made)).toEqual([])
  const wrong = { ...made, bounds: { ...made.bounds, worstSatisfaction: 89.37 } }
  expect(unbacked(round, wrong)).toContain('proven: nothing proves O2')
})

test('so it is where meetings must be left out', () => {
  const made = fairest(81)
  expect(made.of - made.placed).toBe(3)
  expect(made.objective.worstSatisfaction).toBe(75)
})

test('no plan leaves out fewer than hours show, which is often all there is to know', () => {
  let shown = 0
  for (let seed = 1; seed <= 40; seed++) {
    const instance = crowded(seed)
    const model = modelOf(instance)
    const best = plan(instance, { seed: 1, iterations: 600 })
    const spare = best.of - best.placed
    if (!best.proven.includes('O1') || spare === 0) continue
    expect([seed, tooFewHours(model, spare, LOOKS).shown]).toEqual([seed, undefined])
    if (tooFewHours(model, spare - 1, LOOKS).shown) shown++
  }
  expect(shown).toBeGreaterThan(5)
})

test('one meeting of an interpreter’s full week is left out, for certain, without fairness too', () => {
  const round = schoolRound(SIZES.M, 32)
  const made = plan(round, { seed: 1, prove: true, fairness: false, iterations: 400 })
  expect([made.of - made.placed, made.proven, made.prices['O1.hours']]).toEqual([1, ['O1'], [0, 12]])
  expect(unbacked(round, made)).toEqual([])
  const none = { ...made, prices: { ...made.prices, 'O1.hours': [1, 12] } }
  expect(unbacked(round, none)).toContain('proven: nothing proves O1')
  const wrong = { ...made, bounds: { ...made.bounds, placed: made.placed - 1 } }
  expect(unbacked(round, wrong).join()).toContain('bounds.placed')
})

test('with their hours shared out, a plan that serves the worst-off best is found at once', () => {
  const model = modelOf(schoolRound(SIZES.M, 13))
  const { shown, shares } = lossByHours(model, { least: 9, loss: 62, spare: 8, looks: LOOKS })
  const allowed = allowanceFor(model, shown!.loss, false)
  const nothing = new Int32Array(model.locked.length).fill(-1)
  for (const [i, share] of shares.entries()) {
    const found = new Fitting(model, allowed, nothing, { spare: 8, seed: i + 1, share }).find(300)!
    expect(found.filter(s => s < 0).length).toBe(8)
    expect(worstLossOf(model, found)).toBeCloseTo(shown!.loss, 9)
  }
  expect(shares.length).toBe(4)
})

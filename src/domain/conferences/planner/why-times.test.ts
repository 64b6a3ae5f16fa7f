import { expect, test } from 'vitest'
import { figuresOf } from '../../../../scripts/plan-check/figures.ts'
import { isSound } from '../../../../scripts/plan-check.ts'
import { type Addition, gains, withAddition } from './gains.ts'
import { plan } from './plan.ts'
import { type Instance, lengthOf } from './problem.ts'
import { sampleInstance } from './sample.ts'
import { validateInstance } from './validate.ts'
import { whyTimes } from './why-times.ts'

const ROUND = { days: 2, slotsPerDay: 5, educators: 2, households: 4, meetings: 9 }

/** A plan that is sound and no more: one meeting after the other as late as it can be. */
function latest(instance: Instance): number[] {
  let starts = instance.meetings.map(() => -1)
  for (const m of starts.keys()) {
    const late = Array.from({ length: instance.T }, (_, s) => s).findLast(s =>
      isSound(instance, starts.with(m, s)),
    )
    starts = starts.with(m, late ?? -1)
  }
  return starts
}

test('every meeting that is placed has its reason, and the reason is so', () => {
  const seen: Record<string, number> = {}
  for (let seed = 1; seed <= 12; seed++) {
    const instance = sampleInstance(seed, { ...ROUND, extras: seed % 2 === 0, places: seed % 3 === 0 })
    const starts = seed < 7 ? plan(instance, { seed: 1, iterations: 3 }).starts : latest(instance)
    const reasons = whyTimes(instance, { starts }, [...instance.households.keys()])
    expect(reasons.map(why => why.meeting)).toEqual([...starts.keys()].filter(m => starts[m]! >= 0))
    for (const why of reasons) {
      seen[why.code] = (seen[why.code] ?? 0) + 1
      const meeting = instance.meetings[why.meeting]!
      const { cost } = instance.households[meeting.household]!
      const span = (m: number, s: number) =>
        Array.from({ length: lengthOf(instance.meetings[m]!) }, (_, i) => s + i)
      const points = (s: number) => span(why.meeting, s).map(slot => cost[slot]!)
      const taken = starts.flatMap((s, m) =>
        m !== why.meeting && s >= 0 && instance.meetings[m]!.household === meeting.household
          ? span(m, s)
          : [],
      )
      const possible = Array.from({ length: instance.T }, (_, s) => s).filter(s => {
        const isInDay = (s % instance.slotsPerDay) + lengthOf(meeting) <= instance.slotsPerDay
        return (
          isInDay && Math.min(...points(s)) >= 0 && !span(why.meeting, s).some(slot => taken.includes(slot))
        )
      })
      const costAt = (s: number) => figuresOf(instance, starts.with(why.meeting, s)).cost
      const isFree = (s: number) => isSound(instance, starts.with(why.meeting, s))
      const better = possible.filter(s => costAt(s) < costAt(starts[why.meeting]!))
      const liked = possible.filter(
        s => Math.max(...points(s)) < Math.max(...points(starts[why.meeting]!)) && isFree(s),
      )
      const right =
        better.length === 0
          ? liked.length > 0
            ? { code: 'together', starts: liked }
            : { code: 'best' }
          : better.some(isFree)
            ? { code: 'kept', starts: better.filter(isFree) }
            : { code: 'forbidden', starts: better }
      expect([seed, why]).toMatchObject([seed, right])
      if (why.code === 'forbidden') expect(why.facts.length).toBeGreaterThan(0)
    }
  }
  expect(Object.keys(seen).sort()).toEqual(['best', 'forbidden', 'kept'])
})

test('a time that is liked better and would keep the family waiting is told as such', () => {
  const instance = sampleInstance(1, { days: 1, slotsPerDay: 4, educators: 2, households: 1, meetings: 2 })
  for (const educator of instance.educators) educator.avail.fill(1)
  instance.households[0]!.cost = [0, 3, 3, 0]
  for (const [m, meeting] of instance.meetings.entries())
    Object.assign(meeting, { educators: [m], dur: 1, mode: 'V', lang: -1, household: 0 })
  expect(whyTimes(instance, { starts: [3, 2] }, [0])).toEqual([
    { meeting: 0, code: 'best' },
    { meeting: 1, code: 'together', starts: [0] },
  ])
})

test('a locked meeting is where it is because it is locked', () => {
  const instance = sampleInstance(2, ROUND)
  const { starts } = plan(instance, { seed: 1, iterations: 30 })
  const m = starts.findIndex(s => s >= 0)
  instance.meetings[m]!.locked = starts[m]!
  const { household } = instance.meetings[m]!
  expect(whyTimes(instance, { starts }, [household])).toContainEqual({ meeting: m, code: 'locked' })
})

test('what one more room, interpreter or hour would gain is what a plan of such a round reaches', () => {
  const codes = new Set<Addition['code']>()
  for (let seed = 1; seed <= 4; seed++) {
    const instance = sampleInstance(seed, { ...ROUND, meetings: 11, named: seed % 2 === 0 })
    // Some meetings share the one interpreter, the others the one room.
    instance.rooms.fill(seed === 4 ? 0 : 1)
    for (const [m, meeting] of instance.meetings.entries())
      Object.assign(meeting, m < 4 ? { mode: 'V', lang: 0 } : { mode: 'P', lang: -1 })
    const made = plan(instance, { seed: 1, iterations: 150, fairness: false })
    const found = gains(instance, made, { seed: 1, iterations: 25, fairness: false })
    const same = plan(instance, { seed: 1, iterations: 25, fairness: false, begin: made })
    for (const gain of found) {
      codes.add(gain.addition.code)
      const more = withAddition(instance, gain.addition)
      expect(validateInstance(more)).toEqual({ instance: more })
      expect(isSound(more, gain.plan.starts)).toBe(true)
      const figures = figuresOf(more, gain.plan.starts)
      expect(figures.placed - same.placed).toBe(gain.placed)
      expect(same.objective.cost - figures.cost).toBe(gain.cost)
      expect(gain.placed > 0 || gain.worstSatisfaction > 0 || gain.cost > 0).toBe(true)
    }
    const order = found.map(gain => gain.placed)
    expect(order).toEqual(order.toSorted((a, b) => b - a))
  }
  expect([...codes].sort()).toEqual(['educatorHour', 'interpreter', 'room'])
})

test('begun from a good plan, a search never gives a worse one', () => {
  for (let seed = 1; seed <= 4; seed++) {
    const instance = sampleInstance(seed, { ...ROUND, meetings: 14, extras: true, named: true })
    const good = plan(instance, { seed: 1, iterations: 100 })
    const again = plan(instance, { seed: 9, iterations: 1, begin: good })
    expect([seed, again.objective.placed]).toEqual([seed, good.objective.placed])
    expect(again.objective.worstSatisfaction).toBeGreaterThanOrEqual(good.objective.worstSatisfaction)
  }
})

test('stopped, the gains found so far are given', () => {
  const instance = sampleInstance(1, { ...ROUND, meetings: 12 })
  const made = plan(instance, { seed: 1, iterations: 100 })
  expect(gains(instance, made, { seed: 1, shouldStop: () => true })).toEqual([])
  const told: unknown[] = []
  const found = gains(instance, made, { seed: 1, iterations: 30, onGain: gain => told.push(gain) })
  expect(told).toHaveLength(found.length)
})

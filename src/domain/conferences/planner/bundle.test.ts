import { expect, test } from 'vitest'
import { BundleSolver, type Day, type FixedMeeting, type FreeMeeting } from './bundle.ts'
import { Random } from './random.ts'

const GRID: Day = { days: 2, slotsPerDay: 5, buffer: 1, idle: 5, extraDay: 20 }

interface Span extends FixedMeeting {
  price: number
}

/** What a bundle costs, from the definition; Infinity if it breaks a rule. */
function costOf(spans: Span[], grid: Day): number {
  let cost = 0
  let days = 0
  for (let day = 0; day < grid.days; day++) {
    const today = spans
      .filter(s => Math.floor(s.start / grid.slotsPerDay) === day)
      .sort((a, b) => a.start - b.start)
    if (today.length > 0) days++
    for (const [i, span] of today.entries()) {
      const before = today[i - 1]
      const gap = before ? span.start - before.start - before.length : 0
      if (gap < 0 || (before && before.mode !== span.mode && gap < grid.buffer)) return Infinity
      cost += span.price + gap * grid.idle
    }
  }
  return cost + Math.max(0, days - 1) * grid.extraDay
}

function byTrial(free: FreeMeeting[], fixed: FixedMeeting[], grid: Day): { placed: number; cost: number } {
  let best = { placed: -1, cost: Infinity }
  const T = grid.days * grid.slotsPerDay
  const go = (i: number, spans: Span[], skipped: number) => {
    if (i === free.length) {
      const cost = costOf(spans, grid) + skipped
      const placed = spans.length - fixed.length
      if (cost < Infinity && (placed > best.placed || (placed === best.placed && cost < best.cost)))
        best = { placed, cost }
      return
    }
    const { length, mode, price, skip } = free[i]!
    go(i + 1, spans, skipped + skip)
    for (let s = 0; s < T; s++) {
      if (price[s]! < Infinity) go(i + 1, [...spans, { start: s, length, mode, price: price[s]! }], skipped)
    }
  }
  go(
    0,
    fixed.map(f => ({ ...f, price: 0 })),
    0,
  )
  return best
}

function freeMeeting(random: Random, grid: Day, fixed: FixedMeeting[]): FreeMeeting {
  const length = 1 + random.below(2)
  const mode = random.below(2)
  const price = new Float64Array(grid.days * grid.slotsPerDay).fill(Infinity)
  for (let s = 0; s < price.length; s++) {
    if ((s % grid.slotsPerDay) + length > grid.slotsPerDay || random.below(4) === 0) continue
    const beside = [...fixed, { start: s, length, mode }].map(f => ({ ...f, price: 0 }))
    if (costOf(beside, grid) < Infinity) price[s] = random.below(4) * 5
  }
  return { length, mode, price, skip: random.below(3) }
}

test.each([0, 1, 2])('a buffer of %i: as good as the best of all bundles, read back exactly', buffer => {
  const random = new Random(buffer + 1)
  const grid = { ...GRID, buffer }
  const solver = new BundleSolver(grid)
  for (let round = 0; round < 120; round++) {
    const fixed = [0, 7]
      .filter(() => random.below(3) === 0)
      .map(start => ({ start: start + random.below(2), length: 1, mode: random.below(2) }))
    const free = Array.from({ length: 1 + random.below(3) }, () => freeMeeting(random, grid, fixed))
    const starts = new Int32Array(free.length)
    const value = solver.solve(free, fixed, starts)
    const right = byTrial(free, fixed, grid)
    expect([round, value]).toEqual([round, right.cost])
    const spans = free.flatMap((f, i) =>
      starts[i]! < 0 ? [] : [{ ...f, start: starts[i]!, price: f.price[starts[i]!]! }],
    )
    const skipped = free.reduce((sum, f, i) => sum + (starts[i]! < 0 ? f.skip : 0), 0)
    expect(spans.length).toBe(right.placed)
    expect(costOf([...spans, ...fixed.map(f => ({ ...f, price: 0 }))], grid) + skipped).toBe(right.cost)
  }
})

test('twelve meetings back to back', () => {
  const grid = { days: 1, slotsPerDay: 12, buffer: 1, idle: 5, extraDay: 20 }
  const price = new Float64Array(12)
  const starts = new Int32Array(12)
  const free = Array.from({ length: 12 }, () => ({ length: 1, mode: 0, price, skip: 0 }))
  expect(new BundleSolver(grid).solve(free, [], starts)).toBe(0)
  expect([...starts].sort((a, b) => a - b)).toEqual([...price.keys()])
})

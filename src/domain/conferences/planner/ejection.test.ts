import { expect, test } from 'vitest'
import { violations } from '../../../../scripts/plan-check.ts'
import { plan } from './plan.ts'
import type { Instance } from './problem.ts'

/** One educator, whose families can each come in their own slot or the next one. */
function inARow(count: number): Instance {
  const T = count + 1
  const open = Array.from({ length: T }, () => 1)
  return {
    ...{ name: 'in a row', days: 1, slotsPerDay: T, slotMinutes: 10, T, switchBuffer: 0 },
    ...{ educators: [{ id: 'e0', avail: open }], rooms: open, languages: [] },
    households: Array.from({ length: count }, (_, h) => {
      const cost = open.map((_, t) => (t === h || t === h + 1 ? 0 : -1))
      const guardians = [cost.map(points => (points < 0 ? 0 : 2))]
      return { id: `h${h}`, guardians, policy: 'any' as const, cost, lang: -1, virt: false }
    }),
    meetings: Array.from({ length: count }, (_, h) => ({
      ...{ id: `m${h}`, child: `c${h}`, household: h, educators: [0], dur: 1 },
      ...{ mode: 'P' as const, lang: -1, locked: -1 },
    })),
    weights: { unplaced: 1000, idle: 5, extraDay: 20 },
  }
}

test('a row of forty families each makes room for the one before', () => {
  const before = inARow(40)
  const baseline = { starts: before.meetings.map((_, m) => m) }
  const instance = structuredClone(before)
  instance.educators[0]!.avail[0] = 0
  const made = plan(instance, { seed: 1, iterations: 100, baseline })
  expect(made.objective).toMatchObject({ placed: 40, moved: 40 })
  expect(violations(instance, made, baseline)).toEqual([])
})

test('a family whose time is locked makes no room', () => {
  const before = inARow(40)
  const baseline = { starts: before.meetings.map((_, m) => m) }
  const instance = structuredClone(before)
  instance.educators[0]!.avail[0] = 0
  instance.meetings[20]!.locked = 20
  const made = plan(instance, { seed: 1, iterations: 100, baseline })
  expect(made.placed).toBe(39)
  expect(made.starts[20]).toBe(20)
  expect(violations(instance, made, baseline)).toEqual([])
})

/** Every family has an educator of its own: only rooms or interpreters are scarce. */
function withOwnEducators(instance: Instance): Instance {
  return {
    ...instance,
    educators: instance.meetings.map((_, e) => ({ id: `e${e}`, avail: instance.educators[0]!.avail })),
    meetings: instance.meetings.map((m, e) => ({ ...m, educators: [e] })),
  }
}

test('rooms and interpreters are given over as well', () => {
  const plain = withOwnEducators(inARow(12))
  const baseline = { starts: plain.meetings.map((_, m) => m) }
  const closed = plain.rooms.map((_, t) => (t === 0 ? 0 : 1))
  const spoken = plain.meetings.map(m => ({ ...m, lang: 0 }))
  const scarce = [
    { ...plain, rooms: closed },
    { ...plain, rooms: closed.map(() => 12), languages: [{ id: 'l0', cap: closed }], meetings: spoken },
  ]
  for (const instance of scarce) {
    const made = plan(instance, { seed: 1, iterations: 0, baseline })
    expect(made.placed).toBe(12)
    expect(violations(instance, made, baseline)).toEqual([])
  }
})

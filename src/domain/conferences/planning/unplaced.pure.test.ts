import { expect, test } from 'vitest'
import type { Instance } from '../planner/problem.ts'
import type { Scheduled } from '../schedule.ts'
import type { Problem } from './problem-of.ts'
import { unplacedOf } from './unplaced.ts'

const slots = (...avail: number[]) => avail

/** Two families want one educator: one of them has the only slot that suits the other. */
const instance: Instance = {
  ...{ name: 'round', days: 1, slotsPerDay: 3, slotMinutes: 20, T: 3, switchBuffer: 0 },
  educators: [{ id: 'e0', avail: slots(1, 1, 0) }],
  rooms: slots(9, 9, 9),
  languages: [],
  households: [slots(0, 0, 0), slots(0, -1, 0)].map((cost, h) => ({
    ...{ id: `h${h}`, guardians: [], policy: 'any' as const, cost, lang: -1, virt: true },
  })),
  meetings: [0, 1].map(m => ({
    ...{ id: `m${m}`, child: `c${m}`, household: m, educators: [0], dur: 1, mode: 'V' as const },
    ...{ lang: -1, locked: -1 },
  })),
  weights: { unplaced: 1000, idle: 5, extraDay: 20 },
}

test('a meeting without a time is told by the facts that together leave none, in ids', () => {
  const meetings = ['first', 'second'].map(meeting => ({ meeting }) as Scheduled)
  const problem = {
    ...{ instance, meetings, nobody: [] },
    households: [{ guardians: ['ana'] }, { guardians: ['bo'] }],
    things: { educators: ['tomas'], languages: [], rooms: [], interpreters: [] },
    grid: { slots: [] },
  } as unknown as Problem
  const plan = { starts: [0, -1] } as Parameters<typeof unplacedOf>[1]
  const [told] = unplacedOf(problem, plan, [meetings[1]!])
  expect(told).toMatchObject({
    meeting: 'second',
    why: { code: 'educatorFull', educators: ['tomas'], meetings: ['first'] },
  })
  expect(told!.facts).toEqual([
    { code: 'familyAway', guardians: ['bo'] },
    { code: 'educatorAway', educators: ['tomas'] },
    { code: 'educatorBusy', educators: ['tomas'], meetings: ['first'] },
  ])
})

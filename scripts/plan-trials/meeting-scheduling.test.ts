import { expect, test } from 'vitest'
import { plan } from '../../src/domain/conferences/planner/plan.ts'
import { Random } from '../../src/domain/conferences/planner/random.ts'
import { validateInstance } from '../../src/domain/conferences/planner/validate.ts'
import { violations } from '../plan-check.ts'
import { type MeetingScheduling, readProblems, roundOf } from './meeting-scheduling.ts'

/** From the definition alone: two meetings with an agent in common are in conflict if |t - u| - 1 < distance. */
function canAllMeet({ slots, agents, distances }: MeetingScheduling, times: number[] = []): boolean {
  const m = times.length
  if (m === distances.length) return true
  const meetAgain = (other: number) => agents.some(own => own.includes(m) && own.includes(other))
  return Array.from({ length: slots }, (_, t) => t).some(t => {
    const clashes = times.some((u, other) => meetAgain(other) && Math.abs(t - u) - 1 < distances[m]![other]!)
    return !clashes && canAllMeet({ slots, agents, distances }, [...times, t])
  })
}

/** As the description says: each agent in so many meetings, the way between any two of them at random. */
function problem(seed: number): MeetingScheduling {
  const random = new Random(seed)
  const meetings = [...Array(7).keys()]
  const agents = Array.from({ length: 4 }, () => {
    const order = [...meetings]
    random.shuffle(order)
    return order.slice(0, 3)
  })
  const distances = meetings.map(() => meetings.map(() => 0))
  for (const m of meetings)
    for (const other of meetings.slice(0, m))
      distances[m]![other] = distances[other]![m] = 1 + random.below(2)
  return { slots: 6 + random.below(3), agents, distances }
}

function solved(one: MeetingScheduling) {
  const round = roundOf(one)
  expect(validateInstance(round)).toEqual({ instance: round })
  const found = plan(round, { seed: 1, iterations: 1500, fairness: false })
  expect(violations(round, found)).toEqual([])
  expect(found.proven).toContain('O1')
  return found.placed === found.of
}

test('all can meet exactly where a plan places all, and the planner knows it', () => {
  const seen = { yes: 0, no: 0 }
  for (let seed = 1; seed <= 24; seed++) {
    const one = problem(seed)
    const isFeasible = canAllMeet(one)
    seen[isFeasible ? 'yes' : 'no']++
    expect([seed, solved(one)]).toEqual([seed, isFeasible])
  }
  expect(Math.min(seen.yes, seen.no)).toBeGreaterThan(3)
})

test('reads problems as they are published, and solves the example of the description', () => {
  const text = `Instance #1
    DomainSize = 6
    Agents (0): 0 2 4
    Agents (1): 0 1 2
    Agents (2): 1 2 3
    Between Meetings Distance:
       0 1 2 3 4
    0: 0 1 2 1 3
    1: 1 0 3 2 2
    2: 2 3 0 1 2
    3: 1 2 1 0 3
    4: 3 2 2 3 0
    The instance is infeasible.`
  const [one] = readProblems(text)
  expect(one).toMatchObject({
    slots: 6,
    agents: [
      [0, 2, 4],
      [0, 1, 2],
      [1, 2, 3],
    ],
    isFeasible: false,
  })
  expect(one!.distances[1]).toEqual([1, 0, 3, 2, 2])
  expect(solved(one!)).toBe(canAllMeet(one!))
  expect(solved({ ...one!, slots: 10 })).toBe(canAllMeet({ ...one!, slots: 10 }))
})

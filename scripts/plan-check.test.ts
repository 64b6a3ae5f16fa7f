import { expect, test } from 'vitest'
import type { Instance, Plan } from '../src/domain/conferences/planner/problem.ts'
import { violations } from './plan-check.ts'

const ALL = Array(12).fill(1)

function household(id: string, guardian: string) {
  return {
    id,
    guardians: [ALL],
    guardianIds: [guardian],
    policy: 'any' as const,
    cost: Array(12).fill(0),
    lang: -1,
    virt: true,
  }
}

function meeting(id: string, household: number, educators: number[]) {
  return { id, child: 'c', household, educators, dur: 1, mode: 'V' as const, lang: -1, locked: -1 }
}

/** Two days of six slots. One meeting per rule that it alone can break. */
const INSTANCE: Instance = {
  name: 'mutants',
  days: 2,
  slotsPerDay: 6,
  slotMinutes: 20,
  T: 12,
  switchBuffer: 1,
  educators: [
    { id: 'e0', avail: [1, 1, 1, 1, 1, 1, 1, 1, 0, 1, 1, 1], breakAfter: 2, room: 0 },
    { id: 'e1', avail: ALL },
    { id: 'e2', avail: ALL },
  ],
  rooms: [2, 2, 2, 2, 1, 2, 2, 2, 2, 2, 2, 2],
  namedRooms: [
    { id: 'r0', avail: ALL },
    { id: 'r1', avail: ALL },
    { id: 'r2', avail: [1, 1, 1, 0, 1, 1, 1, 1, 1, 1, 1, 1] },
  ],
  places: [
    { id: 'north', travel: [0, 1] },
    { id: 'south', travel: [2, 0] },
  ],
  languages: [
    { id: 'es', cap: [2, 1, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2] },
    { id: 'ar', cap: ALL },
  ],
  interpreters: [
    { id: 'i0', languages: [0], avail: [1, 1, 1, 1, 1, 0, 1, 1, 1, 1, 1, 1] },
    { id: 'i1', languages: [0, 1], avail: ALL },
  ],
  households: [household('h0', 'ana'), household('h1', 'ana'), household('h2', 'bo'), household('h3', 'cy')],
  meetings: [
    { ...meeting('m0', 0, [0]), mode: 'P' },
    { ...meeting('m1', 1, [1]), student: true },
    { ...meeting('m2', 2, [2]), student: true, lang: 0, durInterpreted: 2 },
    { ...meeting('m3', 3, [1]), mode: 'P' },
    { ...meeting('m4', 3, [0]), mode: 'P' },
    { ...meeting('m5', 2, [0]), lang: 0 },
    { ...meeting('m6', 3, [2]), locked: 11 },
    { ...meeting('m7', 1, [2]), lang: 1 },
    { ...meeting('m8', 2, [0]) },
  ],
  weights: { unplaced: 1000, idle: 5, extraDay: 20 },
}
INSTANCE.households[0]!.cost[5] = -1

const PLAN: Plan = {
  instance: 'mutants',
  starts: [0, 2, 6, 5, 3, 10, 11, 8, 9],
  rooms: [0, -1, -1, 1, 0, -1, -1, -1, -1],
  interpreters: [-1, -1, 0, -1, -1, 1, -1, 1, -1],
  placed: 9,
  of: 9,
  objective: { placed: 9, worstSatisfaction: 90, cost: 50, moved: 1 },
  bounds: { placed: 9, cost: 0 },
  proven: [],
  prices: {},
  seed: 1,
  iterations: 0,
  seconds: 0,
}
const BASELINE = { starts: PLAN.starts.map((s, m) => (m === 1 ? 4 : s)) }

test('a sound plan has no violation', () => {
  expect(violations(INSTANCE, PLAN, BASELINE)).toEqual([])
})

type Change = (plan: Plan, instance: Instance) => void

const start =
  (m: number, s: number): Change =>
  plan => {
    plan.starts[m] = s
  }

test.each<[string, RegExp, Change]>([
  ['no such slot', /^starts\[0\]/, start(0, 12)],
  ['past the end of the day', /^H1 m2 runs past/, start(2, 5)],
  ['an educator who is away', /^H2 m0: e0 is away at 8/, start(0, 8)],
  ['an educator in two meetings', /^H2 m1 and m3 overlap for educator e1/, start(1, 5)],
  ['a household in two meetings', /^H3 m3 and m4 overlap for their household/, start(4, 5)],
  ['a guardian of two homes in two meetings', /^H3 m0 and m1 overlap for a guardian/, start(1, 0)],
  ['a student in two meetings', /^H3 m1 and m2 overlap for the student/, start(1, 7)],
  [
    'more meetings in person than rooms',
    /^H4 slot 4: 2 meetings in person, 1 rooms/,
    plan => {
      plan.starts[0] = 4
      plan.starts[3] = 4
    },
  ],
  [
    'two meetings in one room',
    /^H4 m0 and m3 overlap in a room/,
    plan => {
      plan.starts[3] = 0
      plan.rooms![3] = 0
    },
  ],
  [
    'a room that is closed',
    /^H4 m3 has no open room/,
    plan => {
      plan.starts[3] = 3
      plan.rooms![3] = 2
    },
  ],
  [
    'no room',
    /^H4 m3 has no open room/,
    plan => {
      plan.rooms![3] = -1
    },
  ],
  [
    'an educator away from its room',
    /^H4 m0 is not in its educator's room/,
    plan => {
      plan.rooms![0] = 1
    },
  ],
  [
    'the room of another educator',
    /^H4 m3 is in another educator's room/,
    plan => {
      plan.rooms![3] = 0
    },
  ],
  [
    'more meetings in a language than interpreters',
    /^H5 slot 1: 2 meetings in es, 1 interpreters/,
    plan => {
      plan.starts[2] = 0
      plan.starts[5] = 1
    },
  ],
  [
    'an educator who goes to and fro between the modes',
    /^H10 e0 changes mode 3 times on day 1/,
    (plan, instance) => {
      instance.modeBlocks = true
      plan.starts = [7, -1, -1, -1, 11, 10, -1, -1, 6]
      instance.educators[0]!.avail.fill(1)
    },
  ],
  ['an interpreter in two meetings', /^H5 m5 and m7 overlap for an interpreter/, start(7, 10)],
  [
    'an interpreter of another language',
    /^H5 m7 has no interpreter of its language/,
    plan => {
      plan.interpreters![7] = 0
    },
  ],
  [
    'no interpreter',
    /^H5 m2 has no interpreter/,
    plan => {
      plan.interpreters![2] = -1
    },
  ],
  ['an interpreter who is away', /^H5 m2: the interpreter is away/, start(2, 4)],
  ['a household that changes mode without a buffer', /^H6 m4 and m6 change mode/, start(4, 10)],
  ['an educator who changes mode without a buffer', /^H6 m0 and m5 change mode/, start(0, 9)],
  ['a lock that is moved', /^H7 m6 is locked at 11/, start(6, 10)],
  ['a lock that is dropped', /^H7 m6 is locked at 11/, start(6, -1)],
  ['a time when the household cannot come', /^H8 m0: the household cannot come at 5/, start(0, 5)],
  [
    'no break after two meetings',
    /^H9 e0 has no break after 2 meetings, at 11/,
    (_, instance) => {
      instance.meetings[6]!.educators = [0]
    },
  ],
  [
    'no time to travel',
    /^H11 m4 and m3: 2 slots to get there, 1 free for cy$/,
    (_, instance) => {
      instance.meetings[4]!.place = 1
      instance.meetings[3]!.place = 0
    },
  ],
  [
    'an educator who teaches by video on the way',
    /^H11 m5 and m6: 1 slots to get there, 0 free for e0/,
    (_, instance) => {
      Object.assign(instance.meetings[5]!, { place: 0 })
      Object.assign(instance.meetings[6]!, { place: 1, educators: [0] })
    },
  ],
  [
    'a room of another place',
    /^H4 m3 is in a room of another place/,
    (_, instance) => {
      instance.namedRooms![1]!.place = 1
      instance.meetings[3]!.place = 0
    },
  ],
  [
    'an educator who is a guardian elsewhere at the same time',
    /^H3 m4 and m7 overlap for a guardian/,
    (plan, instance) => {
      instance.households[3]!.guardianIds = ['e2']
      plan.starts[4] = 8
    },
  ],
  [
    'a standing that leaves out the credit',
    /^objective.worstStanding: 58\.3\d+ expected, found 90/,
    (plan, instance) => {
      Object.assign(instance.households[2]!, { priority: 15, owed: 25 })
      plan.objective.worstStanding = 90
    },
  ],
  [
    'a wrong count',
    /^placed: 9 expected, found 8/,
    plan => {
      plan.placed = 8
    },
  ],
  [
    'a wrong total',
    /^of: 9 expected, found 10/,
    plan => {
      plan.of = 10
    },
  ],
  [
    'a wrong objective',
    /^objective.placed: 9 expected, found 10/,
    plan => {
      plan.objective.placed = 10
    },
  ],
  [
    'a wrong cost',
    /^objective.cost: 50 expected, found 59/,
    plan => {
      plan.objective.cost = 59
    },
  ],
  [
    'a wrong satisfaction',
    /^objective.worstSatisfaction/,
    plan => {
      plan.objective.worstSatisfaction = 100
    },
  ],
  [
    'a wrong count of moves',
    /^objective.moved: 1 expected, found 0/,
    plan => {
      plan.objective.moved = 0
    },
  ],
  [
    'a bound below what is placed',
    /^bounds.placed/,
    plan => {
      plan.bounds.placed = 8
    },
  ],
  [
    'a bound above what the plan costs',
    /^bounds.cost/,
    plan => {
      plan.bounds.cost = 51
    },
  ],
])('finds %s', (_, line, change) => {
  const [instance, plan] = [structuredClone(INSTANCE), structuredClone(PLAN)]
  change(plan, instance)
  expect(violations(instance, plan, BASELINE)).toContainEqual(expect.stringMatching(line))
})

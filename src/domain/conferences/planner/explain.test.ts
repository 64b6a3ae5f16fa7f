import { expect, test } from 'vitest'
import { explain, type Reason } from './explain.ts'
import { plan } from './plan.ts'
import type { Instance, Meeting } from './problem.ts'
import { qualityOf } from './quality.ts'

const all = (n: number) => Array.from({ length: 4 }, () => n)

function meeting(m: number, change: Partial<Meeting> = {}): Meeting {
  return {
    id: `m${m}`,
    child: `c${m}`,
    household: m,
    educators: [0],
    dur: 1,
    mode: 'V',
    lang: -1,
    locked: -1,
    ...change,
  }
}

/** One day of four slots, two educators, three households who can always come. */
function school(change: Partial<Instance>): Instance {
  return {
    name: 'school',
    days: 1,
    slotsPerDay: 4,
    slotMinutes: 20,
    T: 4,
    switchBuffer: 0,
    educators: ['e0', 'e1'].map(id => ({ id, avail: all(1) })),
    rooms: all(1),
    languages: [{ id: 'es', cap: all(1) }],
    households: [0, 1, 2].map(h => ({
      id: `h${h}`,
      guardians: [all(2)],
      policy: 'any',
      cost: all(0),
      lang: -1,
      virt: true,
    })),
    meetings: [meeting(0)],
    weights: { unplaced: 1000, idle: 5, extraDay: 20 },
    ...change,
  }
}

const educators = (...avail: number[][]) => avail.map((a, e) => ({ id: `e${e}`, avail: a }))
const families = (...costs: number[][]) =>
  school({}).households.map((h, i) => ({ ...h, cost: costs[i] ?? h.cost }))

function reasonIn(instance: Instance, starts: number[]): Reason {
  const unplaced = explain(instance, { starts })
  expect(unplaced.map(u => u.meeting)).toEqual([...starts.keys()].filter(m => starts[m] === -1))
  return unplaced[0]!.reason
}

test.each<[Reason, Partial<Instance>]>([
  [{ code: 'familyImpossible', household: 0 }, { households: families(all(-1)) }],
  [{ code: 'educatorAway', educators: [0] }, { educators: educators(all(0), all(1)) }],
  [
    { code: 'noCommonTime', household: 0, educators: [0] },
    { households: families([0, 0, -1, -1]), educators: educators([0, 0, 1, 1]) },
  ],
  [
    { code: 'noInterpreter', language: 0 },
    { meetings: [meeting(0, { lang: 0 })], languages: [{ id: 'es', cap: all(0) }] },
  ],
  [{ code: 'noRoom' }, { meetings: [meeting(0, { mode: 'P' })], rooms: all(0) }],
])('never possible: %j', (reason, change) => {
  const instance = school(change)
  expect(plan(instance, { seed: 1, iterations: 10 }).starts).toEqual([-1])
  expect(reasonIn(instance, [-1])).toEqual(reason)
})

const two = [meeting(0), meeting(1)]
const narrow = families([0, -1, -1, -1], [0, -1, -1, -1])

test.each<[Reason, Partial<Instance>, number[]]>([
  [{ code: 'educatorFull', educator: 0, meetings: [1] }, { meetings: two, households: narrow }, [-1, 0]],
  [
    { code: 'interpretersFull', language: 0 },
    { meetings: [meeting(0, { lang: 0 }), meeting(1, { lang: 0, educators: [1] })], households: narrow },
    [-1, 0],
  ],
  [
    { code: 'roomsFull' },
    { meetings: [meeting(0, { mode: 'P' }), meeting(1, { mode: 'P', educators: [1] })], households: narrow },
    [-1, 0],
  ],
  [
    { code: 'ownMeetings', household: 0, meetings: [1] },
    { meetings: [meeting(0), meeting(1, { household: 0, educators: [1] })], households: narrow },
    [-1, 0],
  ],
  [
    { code: 'takenByOthers', starts: [0, 1], meetings: [1, 2] },
    {
      meetings: [meeting(0, { educators: [0, 1] }), meeting(1), meeting(2, { educators: [1] })],
      households: families([0, 0, -1, -1]),
    },
    [-1, 0, 1],
  ],
  [{ code: 'stillFree', starts: [0, 1, 2, 3] }, {}, [-1]],
])('not in this plan: %j', (reason, change, starts) => {
  expect(reasonIn(school(change), starts)).toEqual(reason)
})

test('quality counts idle slots, extra days and satisfaction', () => {
  const instance = school({
    days: 2,
    slotsPerDay: 2,
    meetings: [meeting(0), meeting(1, { household: 0 }), meeting(2), meeting(3, { household: 1 })],
    households: families([15, 0, 0, 0]),
  })
  expect(qualityOf(instance, [0, 2, 1, -1], { starts: [0, 3, -1, 3] })).toEqual({
    placed: 3,
    of: 4,
    worstSatisfaction: 0,
    idleSlots: 0,
    cost: 35,
    satisfaction: [82.5, 0, 100],
    moved: 2,
  })
  expect(qualityOf({ ...instance, days: 1, slotsPerDay: 4 }, [0, 3, 1, -1])).toMatchObject({
    idleSlots: 2,
    cost: 25,
  })
})

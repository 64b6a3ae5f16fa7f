import { expect, test } from 'vitest'
import type { Instance } from './problem.ts'
import { sampleInstance } from './sample.ts'
import { baselineFaults, validateInstance } from './validate.ts'

const EXTENT = { days: 2, slotsPerDay: 4, educators: 2, households: 2, meetings: 3 }

/** Everybody can always come; one room, one interpreter. */
function open(): Instance {
  const instance = sampleInstance(1, EXTENT)
  instance.educators = ['e0', 'e1'].map(id => ({ id, avail: Array(8).fill(1) }))
  instance.rooms = Array(8).fill(1)
  instance.languages[0]!.cap = Array(8).fill(1)
  for (const household of instance.households) household.cost = Array(8).fill(0)
  instance.meetings = [0, 1, 2].map(m => ({
    id: `m${m}`,
    child: `c${m}`,
    household: m % 2,
    educators: [m % 2],
    dur: 1,
    mode: 'V',
    lang: -1,
    locked: -1,
  }))
  return instance
}

function faultsOf(change: (instance: Instance) => void): string[] {
  const instance = open()
  change(instance)
  const found = validateInstance(instance)
  return 'faults' in found ? found.faults : []
}

test('a good instance passes as it is', () => {
  const instance = open()
  expect(validateInstance(instance)).toEqual({ instance })
})

test.each<[string, (i: Instance) => void, RegExp]>([
  ['no number of days', i => Reflect.deleteProperty(i, 'days'), /^days: missing$/],
  [
    'a count of slots that does not fit',
    i => {
      i.T = 9
    },
    /^T: 2 days of 4 slots make 8, found 9$/,
  ],
  ['a list of the wrong length', i => i.rooms.pop(), /^rooms: 8 entries expected, found 7$/],
  [
    'a negative capacity',
    i => {
      i.languages[0]!.cap[3] = -1
    },
    /^languages\[0\]\.cap\[3\]: .*found -1$/,
  ],
  [
    'an unknown educator',
    i => {
      i.meetings[1]!.educators = [5]
    },
    /^meetings\[1\]\.educators\[0\]: there is no educators\[5\]/,
  ],
  [
    'an educator named twice',
    i => {
      i.meetings[1]!.educators = [1, 1]
    },
    /"m1" names an educator twice/,
  ],
  [
    'nobody to meet',
    i => {
      i.meetings[1]!.educators = []
    },
    /^meetings\[1\]\.educators: at least one/,
  ],
  [
    'an unknown household',
    i => {
      i.meetings[0]!.household = 2
    },
    /^meetings\[0\]\.household: there is no households\[2\]/,
  ],
  [
    'an unknown language',
    i => {
      i.meetings[0]!.lang = 1
    },
    /^meetings\[0\]\.lang: there is no languages\[1\].*-1 means none/,
  ],
  [
    'an unknown mode',
    i => {
      i.meetings[0]!.mode = 'X' as 'P'
    },
    /^meetings\[0\]\.mode: "P" or "V" expected, found "X"$/,
  ],
  [
    'a meeting longer than a day',
    i => {
      i.meetings[0]!.dur = 5
    },
    /^meetings\[0\]\.dur: a whole number from 1 to 4/,
  ],
  [
    'a meeting of no length',
    i => {
      i.meetings[0]!.dur = 0
    },
    /^meetings\[0\]\.dur/,
  ],
  [
    'a cost that is no number',
    i => {
      i.households[1]!.cost[0] = null as unknown as number
    },
    /^households\[1\]\.cost\[0\].*found null$/,
  ],
  [
    'names for other guardians',
    i => {
      i.households[0]!.guardianIds = ['a', 'b']
    },
    /^households\[0\]\.guardianIds: 1 entries expected, found 2$/,
  ],
  [
    'a room that is not there',
    i => {
      i.educators[0]!.room = 0
    },
    /^educators\[0\]\.room: there is no namedRooms\[0\]/,
  ],
  [
    'a place that is not there',
    i => {
      i.meetings[1]!.place = 0
    },
    /^meetings\[1\]\.place: there is no places\[0\]/,
  ],
  [
    'a way from a place to itself',
    i => {
      i.places = [{ id: 'north', travel: [1] }]
    },
    /^places\[0\]\.travel\[0\]: 0 expected, found 1$/,
  ],
  [
    'too few ways',
    i => {
      i.places = [{ id: 'north', travel: [] }]
    },
    /^places\[0\]\.travel: 1 entries expected, found 0$/,
  ],
  [
    'a meeting far from the room in which its educator stays',
    i => {
      i.places = ['north', 'south'].map(id => ({ id, travel: [0, 0] }))
      i.namedRooms = [{ id: 'Oak', avail: Array(8).fill(1), place: 1 }]
      i.educators[0]!.room = 0
      Object.assign(i.meetings[0]!, { place: 0, mode: 'P' })
    },
    /^meetings\[0\]\.place: "m0" is at "north", but its educator stays in "Oak" elsewhere$/,
  ],
  [
    'a priority beyond all measure',
    i => {
      i.households[1]!.priority = 101
    },
    /^households\[1\]\.priority: a whole number from 0 to 100/,
  ],
  [
    'points owed that are not whole',
    i => {
      i.households[1]!.owed = 0.5
    },
    /^households\[1\]\.owed/,
  ],
  [
    'locks that leave no time to travel',
    i => {
      i.places = [
        { id: 'north', travel: [0, 1] },
        { id: 'south', travel: [0, 0] },
      ]
      Object.assign(i.meetings[0]!, { locked: 2, place: 0, mode: 'P' })
      Object.assign(i.meetings[2]!, { locked: 3, place: 1, mode: 'P', educators: [1] })
    },
    /clash over household "h0"$/,
  ],
  [
    'a lock where the household cannot come',
    i => {
      i.meetings[0]!.locked = 2
      i.households[0]!.cost[2] = -1
    },
    /^meetings\[0\]: "m0" is locked at slot 2: its household cannot come then$/,
  ],
  [
    'a lock while the educator is away',
    i => {
      i.meetings[0]!.locked = 2
      i.educators[0]!.avail[2] = 0
    },
    /^meetings\[0\]: "m0" is locked at slot 2: an educator is away$/,
  ],
  [
    'a lock past the end of the day',
    i => {
      Object.assign(i.meetings[0]!, { locked: 3, dur: 2 })
    },
    /past the end of the day$/,
  ],
  [
    'locks that clash',
    i => {
      i.meetings[0]!.locked = 2
      i.meetings[2]!.locked = 2
    },
    /^meetings\[0\] and meetings\[2\]: "m0" \(locked at slot 2\) and "m2" \(locked at slot 2\) clash over educator "e0"$/,
  ],
  [
    'locks that leave no time to change mode',
    i => {
      i.switchBuffer = 1
      i.meetings[0]!.locked = 2
      Object.assign(i.meetings[2]!, { locked: 3, mode: 'P', educators: [1] })
    },
    /clash over household "h0"$/,
  ],
  [
    'locks for one room',
    i => {
      for (const m of [0, 1]) Object.assign(i.meetings[m]!, { locked: 2, mode: 'P' })
    },
    /"m0".* and "m1".* clash over a room or an interpreter$/,
  ],
  [
    'locks that leave no break',
    i => {
      i.educators[0]!.breakAfter = 2
      for (const m of [0, 1, 2]) Object.assign(i.meetings[m]!, { locked: m, educators: [0] })
    },
    /^locked meetings .*"m1".*"m2".*: not all can stay around slot 2/,
  ],
])('names %s', (_, change, line) => {
  const faults = faultsOf(change)
  expect(faults).toHaveLength(1)
  expect(faults[0]).toMatch(line)
})

test('one line per fault', () => {
  const faults = faultsOf(i => {
    i.rooms[0] = -1
    i.meetings[0]!.household = 9
    i.meetings[2]!.locked = 88
  })
  expect(faults.map(line => line.split(':')[0])).toEqual([
    'rooms[0]',
    'meetings[0].household',
    'meetings[2].locked',
  ])
})

test.each([null, 3, 'text', [], { educators: 7 }])('refuses %j without falling over', data => {
  const found = validateInstance(data)
  expect('faults' in found && found.faults.length).toBeGreaterThan(0)
})

test('locks find interpreters for all where only one assignment does', () => {
  const faults = faultsOf(i => {
    i.languages.push({ id: 'l1', cap: Array(8).fill(1) })
    const avail = Array(8).fill(1)
    i.interpreters = [
      { id: 'both', languages: [0, 1], avail },
      { id: 'other', languages: [0, 1], avail: [1, 1, 1, 0, 1, 1, 1, 1] },
    ]
    Object.assign(i.meetings[0]!, { locked: 2, lang: 0 })
    Object.assign(i.meetings[1]!, { locked: 2, lang: 1, dur: 2 })
  })
  expect(faults).toEqual([])
})

test('a baseline has a start per meeting', () => {
  expect(baselineFaults(open(), { starts: [0, -1, 7] })).toEqual([])
  expect(baselineFaults(open(), { starts: [0, -1] })).toEqual([
    'baseline.starts: 3 entries expected, found 2',
  ])
  expect(baselineFaults(open(), { starts: [0, -1, 8] })).toHaveLength(1)
})

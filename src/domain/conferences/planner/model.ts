import { isPossible } from './obstacles.ts'
import { creditOf, type Instance, lengthOf, type Meeting } from './problem.ts'

/**
 * The instance as the search reads it. A *line* is whatever is in one meeting at a time; lines are numbered
 * educators first, then parties (both need the switch buffer), then guardians of several parties, students who
 * attend, and rooms that belong to an educator.
 */
export interface Model {
  instance: Instance
  slots: number
  days: number
  slotsPerDay: number
  buffer: number
  /** Educators change mode at most once a day. */
  blocks: boolean
  idle: number
  extraDay: number
  length: Int32Array
  /** 0 in person, 1 by video. */
  mode: Uint8Array
  party: Int32Array
  language: Int32Array
  locked: Int32Array
  /** Meeting × slot: the party's cost of starting there, or -1 where no plan may ever put it. */
  cost: Int32Array
  /** Per meeting the slots with a cost. */
  starts: Int32Array[]
  lines: Int32Array[]
  lineCount: number
  /** Per line 1 if it stands for a room, which does not travel, or for a student. */
  isRoom: Uint8Array
  isStudent: Uint8Array
  educatorCount: number
  bufferedCount: number
  breakAfter: Int32Array
  /** Meetings of each party. */
  ofParty: Int32Array[]
  /** Named room fixed by an educator who stays there, or -1. */
  ownRoom: Int32Array
  /** Per meeting the named rooms where it is held that belong to nobody: meetings take turns in them. */
  sharedRooms: Int32Array[]
  /** Where it is held, or -1. */
  place: Int32Array
  /** The longest way between two places, in slots. */
  farthest: number
  /** Per party the points by which fairness counts it as worse off than it is. */
  credit: Int32Array
  /** Per language its interpreters, those of the fewest languages first, so that the versatile stay free. */
  speakers: Int32Array[]
}

export function modelOf(instance: Instance): Model {
  const { meetings, educators, households, T } = instance
  const rooms = roomsOf(instance)
  const lines = linesOf(instance, rooms.ownRoom)
  const model: Model = {
    instance,
    slots: T,
    days: instance.days,
    slotsPerDay: instance.slotsPerDay,
    buffer: instance.switchBuffer,
    blocks: instance.modeBlocks ?? false,
    idle: instance.weights.idle,
    extraDay: instance.weights.extraDay,
    length: Int32Array.from(meetings, lengthOf),
    mode: Uint8Array.from(meetings, m => (m.mode === 'P' ? 0 : 1)),
    party: Int32Array.from(meetings, m => m.household),
    language: Int32Array.from(meetings, m => m.lang),
    locked: Int32Array.from(meetings, m => m.locked),
    cost: new Int32Array(meetings.length * T).fill(-1),
    starts: [],
    ...lines,
    educatorCount: educators.length,
    bufferedCount: educators.length + households.length,
    breakAfter: Int32Array.from(educators, e => e.breakAfter ?? 0),
    ofParty: households.map((_, h) =>
      Int32Array.from([...meetings.keys()].filter(m => meetings[m]!.household === h)),
    ),
    ...rooms,
    place: Int32Array.from(meetings, m => m.place ?? -1),
    farthest: Math.max(0, ...(instance.places ?? []).flatMap(place => place.travel)),
    credit: Int32Array.from(households, creditOf),
    speakers: speakersOf(instance),
  }
  model.starts = meetings.map((meeting, m) => startsOf(model, meeting, m))
  return model
}

function startsOf(model: Model, meeting: Meeting, m: number): Int32Array {
  const starts: number[] = []
  const length = model.length[m]!
  for (let s = 0; s < model.slots; s++) {
    if ((s % model.slotsPerDay) + length > model.slotsPerDay) continue
    if (meeting.locked >= 0 && meeting.locked !== s) continue
    if (!isPossible(model, m, s)) continue
    const cost = model.instance.households[meeting.household]!.cost.slice(s, s + length)
    model.cost[m * model.slots + s] = Math.max(...cost)
    starts.push(s)
  }
  return Int32Array.from(starts)
}

/** In a meeting of several educators with rooms of their own, the first one named receives the others. */
function roomsOf({ meetings, educators, namedRooms = [] }: Instance) {
  const owned = new Set(educators.map(e => e.room))
  const shared = [...namedRooms.keys()].filter(r => !owned.has(r))
  const roomsAt = (place = -1) =>
    Int32Array.from(shared.filter(r => place < 0 || (namedRooms[r]!.place ?? place) === place))
  const byPlace = new Map([...new Set(meetings.map(m => m.place))].map(place => [place, roomsAt(place)]))
  const host = (m: Meeting) => m.educators.map(e => educators[e]!.room).find(room => room !== undefined) ?? -1
  return {
    ownRoom: Int32Array.from(meetings, m => (m.mode === 'P' ? host(m) : -1)),
    sharedRooms: meetings.map(m => byPlace.get(m.place)!),
  }
}

function linesOf({ educators, households, meetings }: Instance, ownRoom: Int32Array) {
  const numbers = new Map<string, number>()
  const first = educators.length + households.length
  const numberOf = (name: string) => numbers.get(name) ?? numbers.set(name, first + numbers.size).get(name)!
  // an educator who is also a guardian is one person
  const teaching = new Map(educators.map(({ id }, e) => [id, e]))
  const lineOf = (guardian: string) => teaching.get(guardian) ?? numberOf(`guardian ${guardian}`)
  const lines = meetings.map((m, i) => {
    const guardians = (households[m.household]!.guardianIds ?? []).map(lineOf)
    const student = m.student ? [numberOf(`student ${m.child}`)] : []
    const room = ownRoom[i]! >= 0 ? [numberOf(`room ${ownRoom[i]}`)] : []
    return Int32Array.from(
      new Set([...m.educators, educators.length + m.household, ...guardians, ...student, ...room]),
    )
  })
  const lineCount = first + numbers.size
  const areNamed = (word: string) => {
    const are = new Uint8Array(lineCount)
    for (const [name, line] of numbers) if (name.startsWith(word)) are[line] = 1
    return are
  }
  return { lines, lineCount, isRoom: areNamed('room '), isStudent: areNamed('student ') }
}

function speakersOf({ languages, interpreters = [] }: Instance): Int32Array[] {
  const versatility = (i: number) => interpreters[i]!.languages.length
  return languages.map((_, l) =>
    Int32Array.from([...interpreters.keys()].filter(i => interpreters[i]!.languages.includes(l))).sort(
      (a, b) => versatility(a) - versatility(b) || a - b,
    ),
  )
}

/** What a meeting costs its party at least. */
export function leastCostOf({ cost, slots }: Model, m: number): number {
  const costs = cost.subarray(m * slots, (m + 1) * slots)
  return costs.reduce((least, points) => (points >= 0 && points < least ? points : least), 1000)
}

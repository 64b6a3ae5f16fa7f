import type { Household, Instance, Meeting } from './problem.ts'
import { Random } from './random.ts'

export interface Extent {
  days: number
  slotsPerDay: number
  educators: number
  households: number
  meetings: number
  /** Also what the plain format lacks: guardians of two homes, students, breaks, stretched lengths. */
  extras?: boolean
  /** Rooms and interpreters by name, with hours of their own; the first two educators stay in one room. */
  named?: boolean
  /** Two places, one or two slots apart. */
  places?: boolean
  /** Some parties count as worse off. */
  credit?: boolean
}

/** A random instance, the same for the same seed: small ones to compare with every possible plan. */
export function sampleInstance(seed: number, extent: Extent): Instance {
  const plain = plainInstance(seed, extent)
  const named = extent.named ? withNames(plain) : plain
  const apart = extent.places ? withPlaces(new Random(seed + 1_000_000), named) : named
  return extent.credit ? withCredit(new Random(seed + 2_000_000), apart) : apart
}

function plainInstance(seed: number, extent: Extent): Instance {
  const random = new Random(seed)
  const T = extent.days * extent.slotsPerDay
  const slots = <N>(make: () => N) => Array.from({ length: T }, make)
  const breakAfter = extent.extras ? { breakAfter: 1 + random.below(2) } : {}
  return {
    name: `sample ${seed}`,
    days: extent.days,
    slotsPerDay: extent.slotsPerDay,
    slotMinutes: 20,
    T,
    switchBuffer: random.below(2),
    educators: Array.from({ length: extent.educators }, (_, e) => ({
      id: `e${e}`,
      avail: slots(() => (random.below(6) > 0 ? 1 : 0)),
      ...breakAfter,
    })),
    rooms: slots(() => 1 + random.below(extent.educators)),
    languages: [{ id: 'l0', cap: slots(() => (random.below(5) > 0 ? 1 : 0)) }],
    households: Array.from({ length: extent.households }, (_, h) => sampleHousehold(random, T, h, extent)),
    meetings: Array.from({ length: extent.meetings }, (_, m) => sampleMeeting(random, m, extent)),
    weights: { unplaced: 1000, idle: 5, extraDay: 20 },
  }
}

function sampleHousehold(random: Random, T: number, h: number, { extras }: Extent): Household {
  const guardians = [Array.from({ length: T }, () => Math.min(2, random.below(4)))]
  const cost = guardians[0]!.map(wish => [-1, 15, 0][wish]!)
  const guardianIds = extras ? { guardianIds: [`g${Math.floor(h / 2)}`] } : {}
  return { id: `h${h}`, guardians, policy: 'any', cost, lang: -1, virt: true, ...guardianIds }
}

function sampleMeeting(
  random: Random,
  m: number,
  { educators, households, slotsPerDay, extras }: Extent,
): Meeting {
  const first = random.below(educators)
  const joint = random.below(4) === 0 && educators > 1 ? [(first + 1) % educators] : []
  const dur = 1 + (random.below(4) === 0 && slotsPerDay > 2 ? 1 : 0)
  return {
    id: `m${m}`,
    child: `c${random.below(Math.max(1, households - 1))}`,
    household: random.below(households),
    educators: [first, ...joint],
    dur,
    mode: random.below(3) > 0 ? 'P' : 'V',
    lang: random.below(4) === 0 ? 0 : -1,
    locked: -1,
    ...(extras ? { student: random.below(2) === 0, durInterpreted: Math.min(slotsPerDay, dur + 1) } : {}),
  }
}

function withNames(instance: Instance): Instance {
  const open = instance.rooms.map(() => 1)
  const [first, second, ...others] = instance.educators
  return {
    ...instance,
    educators: [{ ...first!, room: 0 }, ...(second ? [{ ...second, room: 0 }] : []), ...others],
    namedRooms: ['Oak', 'Elm', 'Fir'].map((id, r) => ({
      id,
      avail: open.map((_, t) => (t % 7 === r ? 0 : 1)),
    })),
    languages: [...instance.languages, { id: 'l1', cap: open.map(() => 2) }],
    interpreters: [
      { id: 'i0', languages: [0, 1], avail: open },
      { id: 'i1', languages: [1], avail: open.map((_, t) => t % 2) },
    ],
    meetings: instance.meetings.map((m, i) => (m.lang < 0 && i % 4 === 0 ? { ...m, lang: 1 } : m)),
  }
}

function withPlaces(random: Random, instance: Instance): Instance {
  const way = () => 1 + random.below(2)
  const rooms = instance.namedRooms?.map((room, r) => (r === 2 ? { ...room, place: 1 } : room))
  return {
    ...instance,
    ...(rooms ? { namedRooms: rooms } : {}),
    places: [
      { id: 'north', travel: [0, way()] },
      { id: 'south', travel: [way(), 0] },
    ],
    meetings: instance.meetings.map(m => (random.below(3) > 0 ? { ...m, place: random.below(2) } : m)),
  }
}

function withCredit(random: Random, instance: Instance): Instance {
  const some = () => [0, 0, 5, 20, 60][random.below(5)]!
  return {
    ...instance,
    households: instance.households.map(h => ({ ...h, priority: some(), owed: some() })),
  }
}

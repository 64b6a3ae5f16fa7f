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
}

/** A random instance, the same for the same seed: small ones to compare with every possible plan. */
export function sampleInstance(seed: number, extent: Extent): Instance {
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

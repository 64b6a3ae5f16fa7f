import type { Household, Instance, Meeting } from '../../../src/domain/conferences/planner/problem.ts'
import { Random } from '../../../src/domain/conferences/planner/random.ts'

/** How large a school is, and how its days are cut. */
export interface Size {
  children: number
  educators: number
  days: number
  slotsPerDay: number
  slotMinutes: number
}

export const SIZES = {
  S: { children: 12, educators: 2, days: 2, slotsPerDay: 8, slotMinutes: 20 },
  M: { children: 60, educators: 8, days: 2, slotsPerDay: 12, slotMinutes: 15 },
  L: { children: 300, educators: 25, days: 2, slotsPerDay: 32, slotMinutes: 10 },
  XL: { children: 1000, educators: 60, days: 3, slotsPerDay: 38, slotMinutes: 10 },
} satisfies Record<string, Size>

/** What is odd about a round, apart from its size. */
export interface Shape {
  /** Every family prefers the last third of the day. */
  evening?: boolean
  /** Of a hundred families, so many need the one interpreter. */
  interpreted?: number
  /** Children see two to five educators, as in a large school, however small this one is. */
  many?: boolean
  /** Every home has four children. */
  four?: boolean
  /**
   * Families are away more often, some of whole days; some come only together; some children are spoken of with two
   * educators at once, or by video while their siblings are in person. In a large school there is hardly a free slot.
   */
  busy?: boolean
}

/** The shapes that are planned beside the plain one. */
export const SHAPES = {
  busy: { busy: true },
  evening: { evening: true },
  interpreted: { interpreted: 33 },
  four: { four: true },
} satisfies Record<string, Shape>

/** Of a hundred slots of an educator, so many are asked for; where a large school is busy, this many. */
const LOAD = 78
const FULL = 92

/** A school's round as it might be: families of one to four children, some in two homes, who come when they can. */
export function schoolRound(size: Size, seed: number, shape: Shape = {}): Instance {
  const { interpreted = 8, many = size.children > 200, four, busy = false } = shape
  const random = new Random(seed)
  const T = size.days * size.slotsPerDay
  const every = (n: number) => Array<number>(T).fill(n)
  const households: Household[] = []
  const meetings: Meeting[] = []
  const load = Array.from({ length: size.educators }, () => 0)
  const most = ((size.slotsPerDay - 1) * size.days * (busy && many ? FULL : LOAD)) / 100
  for (let child = 0; child < size.children; ) {
    const siblings = Math.min(size.children - child, four ? 4 : [1, 1, 1, 2, 2, 3, 4][random.below(7)]!)
    const homes = random.below(8) === 0 ? 2 : 1
    for (let home = 0; home < homes; home++) {
      const speaks = random.below(100) < interpreted ? 0 : -1
      households.push(familyOf(random, size, `h${households.length}`, speaks, shape))
      const byVideo = random.below(4) === 0
      for (let c = child; c < child + siblings; c++) {
        const isOther = busy && c > child && random.below(4) === 0
        for (const educators of together(random, educatorsOf(random, size, load, { most, many }), busy)) {
          const dur = random.below(12) === 0 ? 2 : 1
          for (const e of educators) load[e]! += dur
          meetings.push({
            ...{ id: `m${meetings.length}`, child: `c${c}`, household: households.length - 1 },
            ...{ educators, dur, mode: byVideo !== isOther ? 'V' : 'P', lang: speaks, locked: -1 },
          })
        }
      }
    }
    child += siblings
  }
  return {
    ...{ name: `${size.children} children, seed ${seed}`, ...size, T, switchBuffer: 1 },
    educators: Array.from({ length: size.educators }, (_, e) => ({
      id: `e${e}`,
      avail: withBreaks(random, size),
    })),
    rooms: every(size.educators),
    languages: [{ id: 'l0', cap: every(Math.max(1, Math.round(size.children / 60))) }],
    households,
    meetings,
    weights: { unplaced: 1000, idle: 5, extraDay: 20 },
  }
}

/** Those with the fewest meetings so far, as many as a child has to see. */
function educatorsOf(
  random: Random,
  size: Size,
  load: number[],
  { most, many }: { most: number; many: boolean },
): number[] {
  const wanted = Math.min(size.educators, many ? 2 + random.below(4) : 1 + random.below(3))
  const order = [...load.keys()].map(e => ({ e, key: load[e]! * 4 + random.below(16) }))
  return order
    .sort((a, b) => a.key - b.key)
    .slice(0, wanted)
    .map(({ e }) => e)
    .filter(e => load[e]! + 2 <= most)
}

/** One by one; where all are busy, in one school of four the first two together. */
function together(random: Random, educators: number[], busy: boolean): number[][] {
  const isTogether = busy && educators.length > 1 && random.below(4) === 0
  return isTogether ? [educators.slice(0, 2), ...educators.slice(2).map(e => [e])] : educators.map(e => [e])
}

function withBreaks(random: Random, { days, slotsPerDay }: Size): number[] {
  return Array.from({ length: days }, () => {
    const pause = Math.floor(slotsPerDay / 2) - 1 + random.below(3)
    return Array.from({ length: slotsPerDay }, (_, t) => (t === pause ? 0 : 1))
  }).flat()
}

function familyOf(random: Random, size: Size, id: string, lang: number, shape: Shape): Household {
  const { days, slotsPerDay } = size
  const guardians = Array.from({ length: 1 + random.below(2) }, () =>
    Array.from({ length: days }, () => wishesOf(random, slotsPerDay, shape)).flat(),
  )
  const isAll = shape.busy === true && random.below(8) === 0
  const points = [30, 15, 0]
  const cost = guardians[0]!.map((_, t) => {
    const said = guardians.map(wishes => wishes[t]!)
    if (isAll ? said.includes(0) : said.every(wish => wish === 0)) return -1
    return Math.round(said.reduce((sum, wish) => sum + points[wish]!, 0) / said.length)
  })
  // Whoever can never come was not asked in earnest.
  if (cost.every(points => points < 0)) return familyOf(random, size, id, lang, shape)
  return { id, guardians, policy: isAll ? 'all' : 'any', cost, lang, virt: true }
}

/** Impossible at one end of the day, best for a third of it. */
function wishesOf(random: Random, slotsPerDay: number, { evening = false, busy = false }: Shape): number[] {
  if (busy && random.below(5) === 0) return Array.from({ length: slotsPerDay }, () => 0)
  const third = Math.ceil(slotsPerDay / 3)
  const best = evening ? slotsPerDay - third : random.below(slotsPerDay - third + 1)
  const away = random.below(third)
  const isLate = random.below(2) === 0
  return Array.from({ length: slotsPerDay }, (_, t) => {
    if (isLate ? t < away : t >= slotsPerDay - away) return evening && t >= best ? 2 : 0
    return t >= best && t < best + third ? 2 : 1
  })
}

/**
 * A round with a perfect plan that is known: a schedule is drawn first, every educator busy in every slot, and then
 * each family prefers exactly its own times. Nothing is left to place, and nothing costs anything.
 */
export function plantedRound(size: Size, seed: number): Instance {
  const random = new Random(seed)
  const { educators, days, slotsPerDay } = size
  const T = days * slotsPerDay
  const households: Household[] = []
  const meetings: Meeting[] = []
  for (let day = 0; day < days; day++) {
    for (let t = 0; t < slotsPerDay; ) {
      const length = Math.min(slotsPerDay - t, 1 + random.below(4), educators)
      const order = Array.from({ length: educators }, (_, e) => e)
      random.shuffle(order)
      // family f sees educators f, f + 1, ... one slot after the other: a Latin square over these slots
      for (let f = 0; f < educators; f++) {
        const from = day * slotsPerDay + t
        const cost = Array.from({ length: T }, (_, s) =>
          s >= from && s < from + length ? 0 : s % 3 ? 15 : -1,
        )
        const guardians = [cost.map(points => (points === 0 ? 2 : points > 0 ? 1 : 0))]
        households.push({ id: `h${households.length}`, guardians, policy: 'any', cost, lang: -1, virt: true })
        for (let n = 0; n < length; n++) {
          meetings.push({
            ...{
              id: `m${meetings.length}`,
              child: `c${households.length}`,
              household: households.length - 1,
            },
            ...{ educators: [order[(f + n) % educators]!], dur: 1, mode: 'P', lang: -1, locked: -1 },
          })
        }
      }
      t += length
    }
  }
  const every = (n: number) => Array<number>(T).fill(n)
  return {
    ...{ name: `planted, seed ${seed}`, ...size, T, switchBuffer: 1 },
    educators: Array.from({ length: educators }, (_, e) => ({ id: `e${e}`, avail: every(1) })),
    ...{ rooms: every(educators), languages: [], households, meetings },
    weights: { unplaced: 1000, idle: 5, extraDay: 20 },
  }
}

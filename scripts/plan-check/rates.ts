import type { Instance } from '../../src/domain/conferences/planner/problem.ts'
import { slotsOf } from './market.ts'
import { cheapestWithin } from './party.ts'

/** Meetings of a household up to which its means are minded; of a larger one nothing is asked. */
const MINDED = 8

/**
 * Whether hours are too short for a plan that places all in which each household pays no more than it may: what all of
 * them must pay at these rates is more than educators, interpreters and rooms can be worth in all. `rates` are whole
 * numbers, educator × mode × slot, then language × slot, then slot of rooms.
 */
export function areTooShort(instance: Instance, rates: number[], allowed: number[]): boolean {
  const { educators, languages, households, meetings, rooms, T } = instance
  const spoken = educators.length * T * 2
  const inPerson = spoken + languages.length * T
  if (rates.length !== inPerson + T || !rates.every(rate => Number.isInteger(rate) && rate >= 0)) return false
  const rateOf = (e: number, t: number, mode: 'P' | 'V') => rates[(e * 2 + (mode === 'V' ? 1 : 0)) * T + t]!
  const sumOver = (from: number, to: number, rate: (t: number) => number) => {
    let sum = 0
    for (let t = from; t < to; t++) sum += rate(t)
    return sum
  }
  const lengths = meetings.map((_, m) => slotsOf(instance, m))
  const market = {
    seat: (m: number, k: number, s: number) =>
      sumOver(s, s + lengths[m]!, t => rateOf(meetings[m]!.educators[k]!, t, meetings[m]!.mode)),
    room: (t: number) => rates[inPerson + t]!,
    language: (l: number, t: number) => rates[spoken + l * T + t]!,
    fairness: () => 0,
    leftOut: 0,
  }
  const question = {
    ...{ points: () => 0, idle: 0, extraDay: 0, leftOut: () => 0, mayLeaveOut: 0 },
    allowed: (h: number) => allowed[h]!,
  }
  const paid = households.map((_, h) => {
    const own = [...meetings.keys()].filter(m => meetings[m]!.household === h)
    if (own.length === 0 || own.length > MINDED || allowed[h] === Infinity) return 0
    return cheapestWithin(instance, market, question, own)
  })
  const worth = [
    ...educators.map((_, e) => mostIn(instance, e, (t, mode) => rateOf(e, t, mode))),
    ...languages.map(({ cap }, l) => sumOver(0, T, t => market.language(l, t) * cap[t]!)),
    sumOver(0, T, t => market.room(t) * rooms[t]!),
  ]
  return total(paid) > total(worth)
}

const total = (list: number[]) => list.reduce((sum, one) => sum + one, 0)

/** What an educator's slots are worth at most, each used in one mode, with the buffer free at each change. */
function mostIn(instance: Instance, e: number, rate: (t: number, mode: 'P' | 'V') => number): number {
  const { days, slotsPerDay, switchBuffer, modeBlocks } = instance
  const { avail } = instance.educators[e]!
  const known = new Map<string, number>()
  /** From this slot of the day on: in this mode, or after a buffer in the other one. */
  function rest(day: number, t: number, mode: 'P' | 'V', hasChanged: boolean): number {
    const name = `${day} ${t} ${mode} ${hasChanged}`
    const mayChange = t > 0 && !(modeBlocks && hasChanged)
    const most =
      known.get(name) ??
      Math.max(
        use(day, t, mode, hasChanged),
        mayChange ? use(day, t + switchBuffer, mode === 'P' ? 'V' : 'P', true) : 0,
      )
    known.set(name, most)
    return most
  }
  function use(day: number, t: number, mode: 'P' | 'V', hasChanged: boolean): number {
    if (t >= slotsPerDay) return 0
    const slot = day * slotsPerDay + t
    return (avail[slot] ? rate(slot, mode) : 0) + rest(day, t + 1, mode, hasChanged)
  }
  return total(
    Array.from({ length: days }, (_, day) => Math.max(rest(day, 0, 'P', false), rest(day, 0, 'V', false))),
  )
}

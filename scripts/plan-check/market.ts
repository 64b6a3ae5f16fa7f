import type { Instance, Plan } from '../../src/domain/conferences/planner/problem.ts'
import { interpretersFor, roomsFor } from './seats.ts'

/** The prices of one objective, as a plan carries them, in points; a list that is not there is all zeros. */
export interface Market {
  seat: (m: number, k: number, s: number) => number
  room: (t: number) => number
  language: (l: number, t: number) => number
  fairness: (h: number) => number
  leftOut: number
}

/** What a bound counts; see the objectives. */
export interface Question {
  points: (m: number, s: number) => number
  idle: number
  extraDay: number
  leftOut: (m: number) => number
  /** Plans that leave out more are not spoken of. */
  mayLeaveOut: number
  /** What each household may pay, 100 for a meeting left out. */
  allowed: (h: number) => number
}

/** Which lists of prices a plan brings along for this objective, and whether they can be read. */
export function marketOf(instance: Instance, prices: Plan['prices'], objective: string): Market | string {
  const { meetings, languages, households, T } = instance
  const parts = prices.parts?.[0] ?? 1
  const firsts: number[] = []
  let seats = 0
  for (const meeting of meetings) {
    firsts.push(seats)
    seats += meeting.educators.length * T
  }
  const lengths = {
    seats,
    rooms: T,
    languages: languages.length * T,
    fairness: households.length,
    leftOut: 1,
  }
  for (const [name, length] of Object.entries(lengths)) {
    const list = prices[`${objective}.${name}`]
    if (list === undefined) continue
    if (!Array.isArray(list) || list.length !== length || !list.every(Number.isInteger))
      return `prices.${objective}.${name}: ${length} whole numbers expected`
    if (name !== 'seats' && list.some(price => price < 0)) return `prices.${objective}.${name}: below 0`
  }
  const at = (name: string, i: number) => (prices[`${objective}.${name}`]?.[i] ?? 0) / parts
  return {
    seat: (m, k, s) => at('seats', firsts[m]! + k * T + s),
    room: t => at('rooms', t),
    language: (l, t) => at('languages', l * T + t),
    fairness: h => at('fairness', h),
    leftOut: at('leftOut', 0),
  }
}

export function slotsOf(instance: Instance, m: number): number {
  const meeting = instance.meetings[m]!
  return meeting.lang >= 0 ? (meeting.durInterpreted ?? meeting.dur) : meeting.dur
}

/** The starts that this meeting could have if it were alone in the world. */
export function startsOf(instance: Instance, m: number): number[] {
  const meeting = instance.meetings[m]!
  const length = slotsOf(instance, m)
  const starts: number[] = []
  for (let s = 0; s + length <= instance.T; s++) {
    if (Math.floor(s / instance.slotsPerDay) !== Math.floor((s + length - 1) / instance.slotsPerDay)) continue
    if (meeting.locked >= 0 && meeting.locked !== s) continue
    let isOpen = true
    for (let t = s; t < s + length; t++) {
      isOpen &&= instance.households[meeting.household]!.cost[t]! >= 0
      isOpen &&= meeting.educators.every(e => instance.educators[e]!.avail[t] === 1)
      isOpen &&= meeting.mode === 'V' || instance.rooms[t]! > 0
      isOpen &&= meeting.lang < 0 || instance.languages[meeting.lang]!.cap[t]! > 0
    }
    const held = { m, meeting, start: s, end: s + length, day: Math.floor(s / instance.slotsPerDay) }
    isOpen &&= roomsFor(instance, held).length > 0 && interpretersFor(instance, held).length > 0
    if (isOpen) starts.push(s)
  }
  return starts
}

export function slotCost(instance: Instance, m: number, s: number): number {
  const { cost } = instance.households[instance.meetings[m]!.household]!
  return Math.max(...cost.slice(s, s + slotsOf(instance, m)))
}

import { BundleSolver } from '../planner/bundle.ts'
import { gridOf, slotOfWall } from '../planning/problem-grid.ts'
import { WEIGHTS } from '../planning/weights.ts'
import { slotsOf } from '../slots.ts'
import { COST_OF_WISH, WISHES, type Wish } from './attendance.ts'
import type { Case } from './case.ts'
import { type Free, freeTimes } from './free.ts'
import { attendanceAt } from './length.ts'
import { fitTogether, type TimePick } from './together.ts'

/** Times for several meetings of one home, one right after the other; `at`: the instant of the first. */
export type Bundle = { at: string; picks: TimePick[]; wish: Wish }

// every order of so many children is tried at every start; beyond that the solver looks for one bundle
const MOST_TOGETHER = 4

/** For each start of the round, how these meetings can be held from then on without a gap; at most one way each. */
export function backToBack(cases: Case[]): Bundle[] {
  if (cases.length < 2 || cases.length > MOST_TOGETHER) return []
  const { round } = cases[0]!
  const free = new Map(cases.map(known => [known, byStart(known)]))
  const slots = slotsOf(round, round.days)
  const orders = ordersOf(cases)
  return slots.flatMap((_, first) => {
    for (const order of orders) {
      const chosen = inRow(order, free, slots, first)
      if (chosen && 'fitted' in fitTogether(cases, chosen.picks)) return [chosen]
    }
    return []
  })
}

type Starts = Map<string, Free>
const byStart = (known: Case): Starts => new Map(freeTimes(known).map(time => [time.start, time]))

/** These meetings in this order from a slot on, where each of them is free; undefined where one is not. */
function inRow(
  order: Case[],
  free: Map<Case, Starts>,
  slots: { wall: string; day: string }[],
  first: number,
) {
  const picks: TimePick[] = []
  const times: Free[] = []
  let at = first
  for (const known of order) {
    const slot = slots[at]
    const time = slot && slot.day === slots[first]!.day ? free.get(known)!.get(slot.wall) : undefined
    if (!time) return undefined
    picks.push({ meeting: known.meeting.meeting, start: time.start })
    times.push(time)
    at += attendanceAt(known, time.start)?.walls.length ?? 1
  }
  const wish = times.map(time => time.wish).toSorted((a, b) => WISHES.indexOf(b) - WISHES.indexOf(a))[0]!
  return { at: times[0]!.at, picks, wish }
}

const ordersOf = <T>(things: T[]): T[][] =>
  things.length < 2
    ? [things]
    : things.flatMap(one => ordersOf(things.filter(other => other !== one)).map(rest => [one, ...rest]))

/**
 * The best times for all of these meetings among what is free, exactly: as many as can be, then as wished, close
 * together and on few days, beside what the home has already. Meetings for which there is none are left out.
 */
export function bestTimes(cases: Case[], settled: Case[]): TimePick[] {
  const { round, zone, now } = cases[0]!
  const grid = gridOf(round, zone, now)
  const buffer = round.buffer_minutes > 0 ? 0 : 1
  const solver = new BundleSolver({ ...grid, buffer, idle: WEIGHTS.idle, extraDay: WEIGHTS.extraDay })
  const lengthAt = (known: Case, start: string) => attendanceAt(known, start)?.walls.length ?? 1
  const free = cases.map(known => {
    const price = new Float64Array(grid.slots.length).fill(Infinity)
    const times = freeTimes(known)
    for (const { start, wish } of times) price[slotOfWall(grid, start)] = COST_OF_WISH[wish]
    return {
      length: Math.max(1, ...times.map(time => lengthAt(known, time.start))),
      mode: 0,
      price,
      skip: WEIGHTS.unplaced,
    }
  })
  const fixed = settled.flatMap(({ meeting: { booking, length_minutes } }, n) => {
    const start = booking ? slotOfWall(grid, booking.starts_wall) : -1
    const length = booking ? lengthAt(settled[n]!, booking.starts_wall) : length_minutes
    return start < 0 ? [] : [{ start, length, mode: 0 }]
  })
  const starts = new Int32Array(cases.length).fill(-1)
  solver.solve(free, fixed, starts)
  return cases.flatMap(({ meeting }, n) => {
    const slot = starts[n]! < 0 ? null : grid.slots[starts[n]!]
    return slot ? [{ meeting: meeting.meeting, start: slot.wall }] : []
  })
}

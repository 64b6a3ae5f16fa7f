import type { Instance, Meeting } from '../../src/domain/conferences/planner/problem.ts'
import { type Held, heldOf } from './held.ts'
import { startsOf } from './market.ts'
import { pairFaults } from './pairs.ts'
import { Clauses } from './refute.ts'
import { canSeat } from './seats.ts'
import { type Knot, waysOf } from './ways.ts'

/** What all households pay together, how many meetings are left out, and how many are not where they were, at most. */
export interface StepLimits {
  together?: number
  spare?: number
  moves?: { before: number[]; most: number } | undefined
}

/**
 * Whether these steps show that no plan holds all meetings but `spare` in which no household pays more than `allowed`,
 * nor all together more than `together`. The statement is made of clauses anew here: variables are the starts that are
 * on some way, meeting by meeting, then the knots of each household, sums of points, for each meeting whether it is
 * left out and sums of that, if any may be, and sums of moves. Every step must follow from the clauses and the steps
 * before, or name starts that break a rule together; at the end nothing is left.
 */
export function areImpossible(
  instance: Instance,
  steps: number[],
  allowed: number[],
  isSound: (starts: number[]) => boolean,
  limits: StepLimits,
): boolean {
  const { clauses, starts } = statementOf(instance, allowed, limits)
  let step: number[] = []
  for (const literal of steps) {
    if (literal !== 0) {
      step.push(literal)
      continue
    }
    const broken = instance.meetings.map(() => -1)
    const named = step.map(one => starts[-one - 1])
    for (const one of named) if (one) broken[one.m] = one.s
    const isRule = () => named.every(one => one !== undefined) && !isSound(broken)
    if (!clauses.follows(step) && !isRule()) return false
    clauses.add(step)
    step = []
  }
  return clauses.isRefuted
}

type Counted = { literal: number; points: number }
type Start = { m: number; s: number; held: Held }

function statementOf(
  instance: Instance,
  allowed: number[],
  { together = Infinity, spare = 0, moves }: StepLimits,
) {
  const { meetings, households } = instance
  const ways = households.map((_, h) =>
    allowed[h]! < Infinity ? waysOf(instance, h, allowed[h]!) : undefined,
  )
  const begins = ways.map(
    way =>
      new Set(way?.knots.flatMap(({ kind, start }) => way.kinds[kind]!.meetings.map(m => `${m} ${start}`))),
  )
  const starts: Start[] = [...meetings.keys()].flatMap(m => {
    const h = meetings[m]!.household
    const open = startsOf(instance, m).filter(s => !ways[h] || begins[h]!.has(`${m} ${s}`))
    return open.map(s => ({
      m,
      s,
      held: heldOf(
        instance,
        meetings.map((_, i) => (i === m ? s : -1)),
      )[0]!,
    }))
  })
  const clauses = new Clauses()
  const ofMeeting = Map.groupBy(starts.keys(), i => starts[i]!.m)
  const isNear = meetings.map(a => meetings.map(b => mayClash(instance, a, b)))
  for (const [i, a] of starts.entries()) {
    for (let j = i + 1; j < starts.length; j++)
      if (isNear[a.m]![starts[j]!.m] && isClash(instance, a, starts[j]!)) clauses.add([-i - 1, -j - 1])
  }
  let next = starts.length + 1
  const sums: Counted[][] = []
  for (const way of ways) {
    const numbers = new Map((way?.knots ?? []).map(knot => [knot, next++]))
    if (way)
      addWays(
        clauses,
        way.kinds.map(kind => kind.meetings),
        numbers,
        starts,
      )
    sums.push(
      [...numbers].flatMap(([knot, literal]) => (knot.isLast ? [{ literal, points: knot.paid }] : [])),
    )
  }
  if (together < Infinity) {
    const leasts = sums.map(list => (list.length > 0 ? Math.min(...list.map(({ points }) => points)) : 0))
    const more = sums.map((list, i) =>
      list.map(({ literal, points }) => ({ literal, points: points - leasts[i]! })),
    )
    next = addSums(clauses, more, together - leasts.reduce((sum, least) => sum + least, 0), next)
  }
  const literals = meetings.map((_, m) => (ofMeeting.get(m) ?? []).map(i => i + 1))
  const leftOut = meetings.map((_, m) => (spare > 0 ? [next + m] : []))
  for (const m of meetings.keys()) clauses.add([...literals[m]!, ...leftOut[m]!])
  if (spare > 0) {
    const lists = leftOut.map(list => list.map(literal => ({ literal, points: 1 })))
    next = addSums(clauses, lists, spare, next + meetings.length)
  }
  if (moves) {
    const had = [...meetings.keys()].filter(m => (moves.before[m] ?? -1) >= 0)
    const there = had.map(m => literals[m]!.find(i => starts[i - 1]!.s === moves.before[m]))
    const gone = there.filter(literal => literal === undefined).length
    const lists = there.filter(literal => literal !== undefined)
    addSums(
      clauses,
      lists.map(literal => [{ literal: -literal, points: 1 }]),
      moves.most - gone,
      next,
    )
  }
  return { clauses, starts }
}

function mayClash(instance: Instance, a: Meeting, b: Meeting): boolean {
  const isShared = a.household === b.household || a.educators.some(e => b.educators.includes(e))
  const isSpoken = a.lang >= 0 && a.lang === b.lang
  const hasPeople = instance.households.some(h => h.guardianIds) || (a.student && a.child === b.child)
  return isShared || isSpoken || hasPeople || instance.namedRooms !== undefined
}

function isClash(instance: Instance, a: Start, b: Start): boolean {
  if (a.m === b.m) return true
  if (pairFaults(instance, {}, a.held, b.held).length > 0 || lackInterpreter(instance, a, b)) return true
  return instance.namedRooms !== undefined && !canSeat(instance, [a.held, b.held])
}

/** Whether both need the one interpreter for their language in some slot. */
function lackInterpreter({ meetings, languages }: Instance, a: Start, b: Start): boolean {
  const l = meetings[a.m]!.lang
  if (l < 0 || l !== meetings[b.m]!.lang) return false
  const [from, to] = [Math.max(a.held.start, b.held.start), Math.min(a.held.end, b.held.end)]
  return languages[l]!.cap.some((cap, t) => cap < 2 && from <= t && t < to)
}

/** A knot has one of its meetings then, one before and one after it unless it is the first or last; a way has a first knot, a second, ... */
function addWays(clauses: Clauses, kinds: number[][], numbers: Map<Knot, number>, starts: Start[]): void {
  const before = new Map<Knot, number[]>([...numbers.keys()].map(knot => [knot, []]))
  for (const [knot, number] of numbers) for (const next of knot.next) before.get(next)!.push(number)
  const counts = kinds.map(own => own.length + 1)
  const heldWith = ({ held }: Knot) =>
    counts.reduce(({ sum, rest }, n) => ({ sum: sum + (rest % n), rest: Math.floor(rest / n) }), {
      sum: 0,
      rest: held,
    }).sum
  for (const knots of Map.groupBy(numbers.keys(), heldWith).values())
    clauses.add(knots.map(knot => numbers.get(knot)!))
  const at = Map.groupBy(numbers.keys(), ({ kind, start }) => `${kind} ${start}`)
  for (const [knot, number] of numbers) {
    if (before.get(knot)!.length > 0) clauses.add([-number, ...before.get(knot)!])
    if (!knot.isLast) clauses.add([-number, ...knot.next.map(next => numbers.get(next)!)])
  }
  for (const knots of at.values()) {
    const { kind, start } = knots[0]!
    const able = [...starts.keys()].filter(i => starts[i]!.s === start && kinds[kind]!.includes(starts[i]!.m))
    for (const knot of knots) clauses.add([-numbers.get(knot)!, ...able.map(i => i + 1)])
    for (const i of able) clauses.add([-i - 1, ...knots.map(knot => numbers.get(knot)!)])
  }
}

/** Of each list one holds at most; added up: `first` on, whether the first i lists reach 1, 2, ... points. */
function addSums(clauses: Clauses, sums: Counted[][], most: number, first: number): number {
  if (most < 0) clauses.add([])
  const reach = (i: number, points: number) => first + i * Math.max(0, most) + points - 1
  for (const [i, list] of sums.entries()) {
    for (let points = 1; points <= most; points++) {
      if (points > 1) clauses.add([-reach(i, points), reach(i, points - 1)])
      if (i > 0) clauses.add([-reach(i - 1, points), reach(i, points)])
    }
    for (const { literal, points: more } of list) {
      if (more > most) clauses.add([-literal])
      else if (more > 0) clauses.add([-literal, reach(i, more)])
      for (let points = 1; i > 0 && more > 0 && more <= most && points <= most; points++) {
        const sum = points + more > most ? [] : [reach(i, points + more)]
        clauses.add([-literal, -reach(i - 1, points), ...sum])
      }
    }
  }
  return first + sums.length * Math.max(0, most)
}

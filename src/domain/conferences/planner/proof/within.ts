import type { Model } from '../model.ts'
import { clashOf } from './apart.ts'
import { breachesOf } from './breaches.ts'
import { countAtMost } from './counter.ts'
import { canBeLaid, Laid } from './laid.ts'
import { Solver } from './solver.ts'
import { countOf, type Knot, type Ways } from './ways.ts'

/** What a plan must keep to: what each party pays at most, what all pay together, how many meetings move. */
export interface Limits {
  allowed: Float64Array
  cost?: number
  moves?: Moves | undefined
  /** So many meetings may be left out, where nobody's points are limited. */
  spare?: number
}

export interface Moves {
  baseline: Int32Array
  most: number
}

/** Starts of all parties up to which the question is put in clauses. */
const MOST_STARTS = 6000

const NONE: Ways = { kinds: [], knots: [], isLast: () => true }

/**
 * Is there a plan that leaves out nothing in which no party pays more than it is allowed, or where any may pay
 * anything, one that leaves out no more than so many? As clauses: each meeting has a start or is left out, no two that
 * are in each other's way have theirs together, and each party goes one of its ways. What more than two meetings break
 * together becomes a clause as soon as a solution breaks it. The variables are the starts that are on some way, meeting
 * by meeting, the knots, party by party, sums of points, whether each meeting is left out and sums of that, and sums of
 * moves.
 */
export class Within {
  conflicts = 0
  private readonly model: Model
  private readonly starts: number[][] = []
  /** The variable of the first start of each meeting. */
  private readonly first: number[] = []
  private readonly clauses: number[][] = []
  private readonly solver: Solver | undefined
  private shown: number[] | undefined

  constructor(model: Model, limits: Limits, laid = new Laid(model)) {
    const { allowed, cost = Infinity, moves, spare = 0 } = limits
    this.model = model
    if (!canBeLaid(model)) return
    const ways = [...allowed].map((most, party) =>
      most < Infinity && model.ofParty[party]!.length > 0 ? laid.waysOf(party, most) : NONE,
    )
    if (!ways.every(way => way !== undefined)) return
    const count = this.openStarts(ways)
    if (count > MOST_STARTS) return
    const knots = ways.reduce((next, way) => this.goOneWay(way, next), count)
    const sums = cost < Infinity ? this.payAtMost(ways, cost, count, knots) : knots
    const held = this.holdAllBut(spare, sums)
    const variables = moves ? this.moveAtMost(moves, held) : held
    this.keepApart()
    this.solver = new Solver(variables)
    for (const clause of this.clauses) this.solver.add(clause)
    this.clauses.length = 0
  }

  /** Whether the question is small enough to be asked. */
  get isAsked(): boolean {
    return this.solver !== undefined
  }

  /** The starts of such a plan, null if there is none for certain, undefined where that takes more conflicts. */
  answer(conflicts: number, near?: Int32Array): Int32Array | null | undefined {
    const { solver } = this
    if (!solver) return undefined
    for (const [m, starts] of near ? this.starts.entries() : [])
      for (const [i, s] of starts.entries()) solver.phase[this.first[m]! + i] = s === near![m] ? 1 : 0
    const end = solver.conflicts + conflicts
    while (solver.conflicts < end) {
      const found = solver.solve(end - solver.conflicts)
      this.conflicts = solver.conflicts
      if (!found) return found === false ? null : undefined
      const chosen = Int32Array.from(
        this.starts,
        (starts, m) => starts.find((_, i) => solver.holds(this.first[m]! + i)) ?? -1,
      )
      const breaches = breachesOf(this.model, chosen)
      if (breaches.length === 0) return chosen
      for (const meetings of breaches) solver.tell(meetings.map(m => this.literalOf(m, chosen[m]!) + 1))
    }
    return undefined
  }

  /** What shows that there is no such plan: one lesson after the other, each ended by 0, literals counted from 1. */
  steps(): number[] {
    const signed = (literal: number) => (literal & 1 ? -1 : 1) * ((literal >> 1) + 1)
    this.shown ??= this.solver!.steps().flatMap(lesson => [...lesson.map(signed), 0])
    return this.shown
  }

  /** Starts that are on some way. Returns how many. */
  private openStarts(ways: Ways[]): number {
    const { ofParty, starts, party } = this.model
    const open = ofParty.map(
      (_, p) => new Set(ways[p]!.knots.map(({ kind, start }) => `${ways[p]!.kinds[kind]!.id} ${start}`)),
    )
    const { length, mode } = this.model
    let count = 0
    for (const [m, own] of starts.entries()) {
      const isFree = ways[party[m]!] === NONE
      this.starts.push(
        [...own].filter(s => isFree || open[party[m]!]!.has(`${length[m]! * 2 + mode[m]!} ${s}`)),
      )
      this.first.push(count)
      count += this.starts[m]!.length
    }
    return count
  }

  private literalOf(m: number, s: number): number {
    return 2 * (this.first[m]! + this.starts[m]!.indexOf(s))
  }

  private literalsOf(m: number): number[] {
    return this.starts[m]!.map((_, i) => 2 * (this.first[m]! + i))
  }

  /** A knot needs one before and one after it, and one of its meetings; a start needs a knot; each way has a first knot, a second, ... */
  private goOneWay({ kinds, knots, isLast }: Ways, next: number): number {
    const number = new Map(knots.map((knot, i) => [knot, next + i]))
    const holds = (knot: Knot) => 2 * number.get(knot)!
    for (const knot of knots) {
      const not = holds(knot) + 1
      if (knot.before.length > 0) this.clauses.push([not, ...knot.before.map(holds)])
      if (!isLast(knot)) this.clauses.push([not, ...knot.after.map(holds)])
    }
    for (const same of Map.groupBy(knots, knot => countOf(kinds, knot)).values())
      this.clauses.push(same.map(holds))
    for (const there of Map.groupBy(knots, knot => `${knot.kind} ${knot.start}`).values()) {
      const { kind, start } = there[0]!
      const able = kinds[kind]!.meetings.filter(m => this.starts[m]!.includes(start))
      const chosen = able.map(m => this.literalOf(m, start))
      for (const knot of there) this.clauses.push([holds(knot) + 1, ...chosen])
      for (const literal of chosen) this.clauses.push([literal + 1, ...there.map(holds)])
    }
    return next + knots.length
  }

  /** Counts what parties pay beyond the least that each pays alone. */
  private payAtMost(ways: Ways[], together: number, first: number, next: number): number {
    let spare = together
    let knot = first
    const lists = ways.map(({ knots, isLast }) => {
      const last = knots.flatMap((one, i) =>
        isLast(one) ? [{ literal: 2 * (knot + i), points: one.paid }] : [],
      )
      const least = Math.min(...last.map(({ points }) => points))
      knot += knots.length
      if (last.length > 0) spare -= least
      return last.map(({ literal, points }) => ({ literal, points: points - least }))
    })
    if (spare < 0) this.clauses.push([])
    return countAtMost(lists, Math.max(0, spare), next, this.clauses)
  }

  /** Each meeting has a start, or is one of so many that are left out. */
  private holdAllBut(spare: number, next: number): number {
    const leftOut = (m: number) => (spare > 0 ? [2 * (next + m)] : [])
    for (const m of this.starts.keys()) this.clauses.push([...this.literalsOf(m), ...leftOut(m)])
    if (spare === 0) return next
    const lists = [...this.starts.keys()].map(m => leftOut(m).map(literal => ({ literal, points: 1 })))
    return countAtMost(lists, spare, next + lists.length, this.clauses)
  }

  /** Whoever is not where it was has moved. */
  private moveAtMost({ baseline, most }: Moves, next: number): number {
    const had = [...baseline.keys()].filter(m => baseline[m]! >= 0)
    const stays = had.filter(m => this.starts[m]!.includes(baseline[m]!))
    const left = most - (had.length - stays.length)
    if (left < 0) this.clauses.push([])
    const lists = stays.map(m => [{ literal: this.literalOf(m, baseline[m]!) + 1, points: 1 }])
    return countAtMost(lists, Math.max(0, left), next, this.clauses)
  }

  private keepApart(): void {
    const each = (m: number, tell: (literal: number, s: number) => void) => {
      for (const [i, s] of this.starts[m]!.entries()) tell(2 * (this.first[m]! + i) + 1, s)
    }
    for (const a of this.starts.keys()) {
      each(a, (literal, s) => each(a, (other, t) => t > s && this.clauses.push([literal, other])))
      for (let b = a + 1; b < this.starts.length; b++) {
        const isClash = clashOf(this.model, a, b)
        if (!isClash) continue
        each(a, (literal, s) => each(b, (other, t) => isClash(s, t) && this.clauses.push([literal, other])))
      }
    }
  }
}

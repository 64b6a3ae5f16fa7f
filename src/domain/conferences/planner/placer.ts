import type { Aims } from './aims.ts'
import type { Board } from './board.ts'
import { BundleSolver, type FixedMeeting, type FreeMeeting } from './bundle.ts'
import { slotsLost } from './edges.ts'
import type { Model } from './model.ts'
import type { Random } from './random.ts'
import { DROP } from './score.ts'

/** Meetings of one exact bundle; a larger party is planned child by child, each beside the others: far faster. */
const LARGEST_BUNDLE = 8
const RETRIES = 8
const DEAREST_EDGE = 12
/** Of rounds of so few meetings, plans are no better for minding edges. */
const FEW = 400

/** How a round sees, so that it does not always do the same: prices blurred by up to `noise`, starts missed. */
export interface Haze {
  noise: number
  /** Of a hundred starts, so many are overlooked. */
  blink: number
  /** What an educator's slot costs that is lost between two modes: the next party would have liked it. */
  edge: number
}

export const CLEAR: Haze = { noise: 0, blink: 0, edge: 0 }

/** Takes whole parties off the board and puts them back with the best bundle that the others leave free. */
export class Placer {
  private readonly model: Model
  private readonly board: Board
  private readonly solver: BundleSolver
  private readonly groups: Int32Array[][]
  private readonly baseline: Int32Array
  /** What a move costs; without it, one move less outweighs any cost. */
  movePrice: number | undefined
  /** What a meeting left out costs; without it, as many as can be are placed, whatever else. */
  private readonly dropPrice: number | undefined
  private readonly strictMove: number
  private readonly dearestEdge: number
  private readonly pool: FreeMeeting[] = []
  private readonly chosen = new Int32Array(LARGEST_BUNDLE)

  constructor(model: Model, board: Board, { baseline, mostMoves }: Pick<Aims, 'baseline' | 'mostMoves'>) {
    this.model = model
    this.board = board
    this.baseline = baseline
    this.solver = new BundleSolver(model)
    this.groups = model.ofParty.map((_, party) => groupsOf(model, party))
    this.dearestEdge = model.locked.length > FEW ? DEAREST_EDGE : 0
    const dearest = dearestBundle(model)
    // Where moves are counted, it is better to leave out a whole party than to move one meeting too many.
    this.dropPrice = mostMoves === undefined ? undefined : dearest
    this.strictMove = mostMoves === undefined ? dearest : dearest * (LARGEST_BUNDLE + 1)
    for (let i = 0; i < LARGEST_BUNDLE; i++) {
      this.pool.push({ length: 1, mode: 0, price: new Float64Array(model.slots), skip: 0 })
    }
  }

  get moveCost(): number {
    return this.movePrice ?? this.strictMove
  }

  haze(random: Random): Haze {
    return {
      noise: random.below(2) === 0 ? 1 + random.below(16) : 0,
      blink: random.below(4) === 0 ? 5 + random.below(75) : 0,
      edge: this.dearestEdge > 0 ? random.below(1 + this.dearestEdge) : 0,
    }
  }

  remove(party: number): void {
    for (const m of this.model.ofParty[party]!)
      if (this.model.locked[m]! < 0 && this.board.starts[m]! >= 0) this.board.take(m)
  }

  /**
   * Places what can be placed of a party that was removed. With a `limit`, false if that would cost more, `DROP` for
   * each meeting left out; then nothing is placed.
   */
  place(party: number, random: Random, haze: Haze, limit = Infinity): boolean {
    const groups = this.groups[party]!
    const most = groups.length === 1 ? limit : Infinity
    for (const group of groups) if (!this.placeGroup(party, group, random, haze, most)) return false
    if (groups.length === 1) return true
    // The first group was placed before it could see the others: each has a second go.
    for (const group of groups) {
      for (const m of group) if (this.board.starts[m]! >= 0) this.board.take(m)
      this.placeGroup(party, group, random, haze, Infinity)
    }
    return true
  }

  private placeGroup(party: number, group: Int32Array, random: Random, haze: Haze, limit: number): boolean {
    const fixed = this.fixedOf(party)
    const free = this.pool.slice(0, group.length)
    for (let i = 0; i < group.length; i++) this.priceMeeting(group[i]!, free[i]!, random, haze)
    const blur = haze.noise + 2 * this.model.buffer * haze.edge
    for (let attempt = 0; attempt < RETRIES; attempt++) {
      const value = this.solver.solve(free, fixed, this.chosen, this.dropPrice === undefined)
      if (limit < Infinity && value + this.dropped(group.length) > limit + blur * group.length) return false
      if (this.putAll(group, free, attempt === RETRIES - 1)) break
    }
    return true
  }

  private dropped(count: number): number {
    let sum = 0
    for (let i = 0; i < count; i++) if (this.chosen[i]! < 0) sum += DROP
    return sum
  }

  /** Two meetings of a bundle that fit one by one may together tire an educator (H9): then that start is priced out. */
  private putAll(group: Int32Array, free: FreeMeeting[], isLast: boolean): boolean {
    for (let i = 0; i < group.length; i++) {
      const s = this.chosen[i]!
      if (s < 0) continue
      if (this.board.fits(group[i]!, s)) {
        this.board.put(group[i]!, s)
      } else if (!isLast) {
        free[i]!.price[s] = Infinity
        for (const m of group) if (this.board.starts[m]! >= 0) this.board.take(m)
        return false
      }
    }
    return true
  }

  private priceMeeting(m: number, into: FreeMeeting, random: Random, haze: Haze): void {
    const { cost, slots, length, mode, starts } = this.model
    const stays = this.baseline[m]!
    const { noise, blink, edge } = haze
    const { moveCost } = this
    into.length = length[m]!
    into.mode = mode[m]!
    into.skip = (stays >= 0 ? moveCost : 0) + (this.dropPrice ?? 0)
    into.price.fill(Infinity)
    for (const s of starts[m]!) {
      if (blink > 0 && random.below(100) < blink) continue
      if (!this.board.fits(m, s)) continue
      const move = stays >= 0 && stays !== s ? moveCost : 0
      const lost = edge > 0 ? edge * slotsLost(this.board, m, s) : 0
      into.price[s] = cost[m * slots + s]! + move + lost + (noise > 0 ? random.below(noise) : 0)
    }
  }

  private fixedOf(party: number): FixedMeeting[] {
    const { length, mode, ofParty } = this.model
    const fixed: FixedMeeting[] = []
    for (const m of ofParty[party]!) {
      const start = this.board.starts[m]!
      if (start >= 0) fixed.push({ start, length: length[m]!, mode: mode[m]! })
    }
    return fixed
  }
}

/** Children stay together as long as they fit in one part. */
function groupsOf(model: Model, party: number): Int32Array[] {
  const { meetings } = model.instance
  const open = [...model.ofParty[party]!].filter(m => model.locked[m]! < 0)
  if (open.length <= LARGEST_BUNDLE) return [Int32Array.from(open)]
  const byChild = [...Map.groupBy(open, m => meetings[m]!.child).values()]
  const groups: number[][] = []
  for (const meeting of byChild.flatMap(inParts)) {
    const last = groups.at(-1)
    if (last && last.length + meeting.length <= LARGEST_BUNDLE) last.push(...meeting)
    else groups.push([...meeting])
  }
  return groups.map(group => Int32Array.from(group))
}

function inParts(meetings: number[]): number[][] {
  const parts: number[][] = []
  for (let i = 0; i < meetings.length; i += LARGEST_BUNDLE) parts.push(meetings.slice(i, i + LARGEST_BUNDLE))
  return parts
}

/** More than any bundle differs from any other in cost: one move less always outweighs it, exactly, in integers. */
function dearestBundle(model: Model): number {
  const dearest = model.cost.reduce((most, cost) => Math.max(most, cost), 0)
  const largest = Math.max(0, ...model.ofParty.map(meetings => meetings.length))
  return 1 + (dearest + 64) * largest + model.idle * model.slots + model.extraDay * model.days
}

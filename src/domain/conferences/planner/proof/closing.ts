import { Board } from '../board.ts'
import { type Found, isBetter, type Worth } from '../found.ts'
import { putLocked } from '../locks.ts'
import type { Model } from '../model.ts'
import { type Candidate, candidatesOf } from './candidates.ts'

/** Bundles of all parties together up to which an instance is small enough to be closed. */
const MOST_CANDIDATES = 150_000
/** Ways to give out rooms and interpreters that are tried for one plan. */
const WAYS = 2000

/** Prices as a closing uses them: any plan that leaves out nothing costs at least `floor` plus all that parties are charged. */
export interface Tariff {
  floor: number
  price: (m: number, s: number) => number
  /** The least that each party is charged, and how much more than that it may be in a plan that costs less. */
  least?: number[]
  spare?: number
  /** What each party may cost in a plan that could be better, where only plans that leave out nothing can. */
  caps?: Float64Array
}

/**
 * Goes through all plans of a small instance, party by party, leaving out what cannot be better than the best one
 * known: what is fixed so far, with each other party's best in every single respect, must still beat it.
 */
export class Closing {
  best: Worth & Pick<Found, 'starts' | 'rooms' | 'interpreters'>
  /** Bundles that may still be looked at, one by one; below 0, nothing is closed. */
  left: number
  /** As it is, and with rooms and interpreters by number alone: who takes which is looked at where all else is fixed. */
  private readonly named: Model
  private readonly model: Model
  private readonly board: Board
  private readonly losses: number
  private readonly tariff: Tariff
  private readonly mostMoves: number | undefined
  private readonly worth = { placed: 0, moved: 0, cost: 0, losses: new Float64Array(0) }

  constructor(model: Model, best: Found, losses: number, looks: number, tariff: Tariff, mostMoves?: number) {
    this.named = model
    this.model = withoutNames(model)
    this.best = best
    this.losses = losses
    this.left = looks
    this.tariff = tariff
    this.mostMoves = mostMoves
    this.board = new Board(this.model)
  }

  /** True if every plan was looked at or ruled out: then `best` is the best there is. */
  run(baseline: Int32Array): boolean {
    const candidates = candidatesOf(this.model, baseline, this.tariff, MOST_CANDIDATES)
    if (!candidates) return false
    const open = [...candidates.keys()].filter(party => this.model.ofParty[party]!.length > 0)
    this.branch(open, candidates, [])
    return this.left >= 0
  }

  private branch(open: number[], candidates: Candidate[][], fixed: Candidate[]): void {
    if (this.left < 0) return
    const lists = this.fitting(open, candidates, fixed)
    if (!lists) return
    if (open.length === 0) {
      this.keep()
      return
    }
    const next = open.reduce((a, b) => (lists[b]!.length < lists[a]!.length ? b : a))
    const others = open.filter(party => party !== next)
    for (const candidate of lists[next]!) {
      if (this.put(next, candidate)) this.branch(others, lists, [...fixed, candidate])
      this.take(next)
    }
  }

  /** What each open party can still have beside those fixed, without what cannot beat the best; undefined: nothing can. */
  private fitting(open: number[], candidates: Candidate[][], fixed: Candidate[]): Candidate[][] | undefined {
    const lists: Candidate[][] = []
    for (const party of open) {
      this.left -= candidates[party]!.length
      lists[party] = candidates[party]!.filter(candidate => this.fits(party, candidate))
      if (lists[party]!.length === 0) return undefined
    }
    const sure = [...fixed, ...open.map(party => leastOf(lists[party]!))]
    if (!this.couldBeat(sure)) return undefined
    for (const [i, party] of open.entries()) {
      const others = sure.toSpliced(fixed.length + i, 1)
      lists[party] = lists[party]!.filter(candidate => this.couldBeat([...others, candidate]))
      if (lists[party]!.length === 0) return undefined
    }
    return lists
  }

  private couldBeat(sure: Least[]): boolean {
    const { worth } = this
    worth.placed = worth.moved = worth.cost = 0
    let charge = this.tariff.floor
    for (const one of sure) {
      worth.placed += one.placed
      worth.moved += one.moved
      worth.cost += one.cost
      charge += one.charge
    }
    // The tariff speaks of plans that leave out nothing.
    if (worth.placed === this.model.locked.length) worth.cost = Math.max(worth.cost, Math.ceil(charge - 1e-6))
    worth.losses = Float64Array.from(sure, one => one.loss)
      .sort()
      .reverse()
      .subarray(0, this.losses)
    return isBetter(worth, this.best, this.mostMoves)
  }

  private fits(party: number, { starts }: Candidate): boolean {
    const { board, model } = this
    const meetings = model.ofParty[party]!
    for (let i = 0; i < meetings.length; i++)
      if (starts[i]! >= 0 && !board.fits(meetings[i]!, starts[i]!)) return false
    return true
  }

  /** One meeting after the other, as two of the same party can be in each other's way; false where one is. */
  private put(party: number, { starts }: Candidate): boolean {
    for (const [i, m] of this.model.ofParty[party]!.entries()) {
      if (starts[i]! < 0) continue
      if (!this.board.fits(m, starts[i]!)) return false
      this.board.put(m, starts[i]!)
    }
    return true
  }

  private take(party: number): void {
    for (const m of this.model.ofParty[party]!) if (this.board.starts[m]! >= 0) this.board.take(m)
  }

  /** The same with rooms and interpreters by name; undefined where they cannot be found, or not in time. */
  private seat(): Board | undefined {
    const board = new Board({ ...this.named, locked: this.board.starts.slice() })
    const budget = { left: WAYS, deepest: 0 }
    const isSeated = putLocked(board, budget) < 0
    if (budget.left < 0) this.left = -1
    return isSeated ? board : undefined
  }

  /** All parties are fixed, and the last look has shown that this beats the best one known. */
  private keep(): void {
    const seated = this.named === this.model ? this.board : this.seat()
    if (!seated) return
    const { starts, rooms, interpreters } = seated
    const worth = { ...this.worth, losses: this.worth.losses.slice() }
    this.best = {
      ...worth,
      starts: starts.slice(),
      rooms: rooms.slice(),
      interpreters: interpreters.slice(),
    }
  }
}

/** Every named room and interpreter is one more to count by: a start that none of them allows is left out before. */
function withoutNames(model: Model): Model {
  const { namedRooms, interpreters, ...instance } = model.instance
  return namedRooms || interpreters ? { ...model, instance } : model
}

type Least = Omit<Candidate, 'starts'>

/** The best of these in each single respect. */
function leastOf(list: Candidate[]): Least {
  const least = { placed: 0, moved: Infinity, cost: Infinity, loss: Infinity, charge: Infinity }
  for (const candidate of list) {
    least.placed = Math.max(least.placed, candidate.placed)
    least.moved = Math.min(least.moved, candidate.moved)
    least.cost = Math.min(least.cost, candidate.cost)
    least.loss = Math.min(least.loss, candidate.loss)
    least.charge = Math.min(least.charge, candidate.charge)
  }
  return least
}

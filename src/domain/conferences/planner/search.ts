import { Board } from './board.ts'
import { putLocked } from './locks.ts'
import type { Model } from './model.ts'
import { CLEAR, type Haze, Placer } from './placer.ts'
import { Random } from './random.ts'
import { Ruin } from './ruin.ts'
import type { PartyScore } from './score.ts'
import { compareLosses, Standing } from './standing.ts'

/** A plan as the search keeps it, with what it takes to compare it with another. */
export interface Found {
  starts: Int32Array
  rooms: Int32Array
  interpreters: Int32Array
  placed: number
  moved: number
  cost: number
  losses: Float64Array
}

export interface Aims {
  seed: number
  fairness: boolean
  /** Starts published before, or all -1. */
  baseline: Int32Array
  baselineRooms?: number[]
  baselineInterpreters?: number[]
}

/**
 * Ruin and recreate over whole bundles. Each round plans a few parties anew, each exactly, and keeps the result if it
 * is no worse, or not much worse while the round is still warm. Rounds cool in ever longer waves that depend on
 * nothing but their number, so a longer search begins like a shorter one.
 */
export class Search {
  best: Found
  round = 0
  private readonly model: Model
  private readonly aims: Aims
  private readonly board: Board
  private readonly random: Random
  private readonly placer: Placer
  private readonly ruin: Ruin
  private readonly standing: Standing
  private readonly after: PartyScore[] = []
  private readonly kept: Int32Array[]
  private wave = { start: 0, length: 1000 }

  constructor(model: Model, aims: Aims) {
    this.model = model
    this.aims = aims
    this.board = new Board(model)
    this.random = new Random(aims.seed)
    this.placer = new Placer(model, this.board, aims.baseline)
    this.ruin = new Ruin(model, this.board, this.random)
    this.standing = new Standing(model, aims.baseline, aims.fairness)
    this.kept = [0, 1, 2].map(() => new Int32Array(model.locked.length))
    this.begin()
    this.best = this.snapshot()
  }

  /** One round. True if it found a better plan than any before. */
  improve(): boolean {
    this.round++
    const heat = this.heat()
    const parties = this.pick()
    this.keep(parties)
    for (const party of parties) this.placer.remove(party)
    this.order(parties)
    const haze = this.haze()
    for (const party of parties) this.placer.place(party, this.random, haze)
    for (const [i, party] of parties.entries()) this.standing.score(this.board.starts, party, this.afterOf(i))
    if (!this.standing.accepts(parties, this.after, heat)) {
      this.restore(parties)
      return false
    }
    for (const [i, party] of parties.entries()) this.standing.set(party, this.after[i]!)
    return this.improves()
  }

  private begin(): void {
    const { starts, locked, ofParty } = this.model
    const { baseline, baselineRooms, baselineInterpreters } = this.aims
    putLocked(this.board)
    for (let m = 0; m < locked.length; m++) {
      const s = baseline[m]!
      if (this.board.starts[m]! >= 0 || !starts[m]!.includes(s) || !this.board.fits(m, s)) continue
      this.board.put(m, s, baselineRooms?.[m], baselineInterpreters?.[m])
    }
    const room = ofParty.map(
      meetings => meetings.reduce((sum, m) => sum + starts[m]!.length, 0) / meetings.length,
    )
    const tightFirst = [...ofParty.keys()].sort((a, b) => room[a]! - room[b]! || a - b)
    for (const p of tightFirst) {
      if (ofParty[p]!.some(m => this.board.starts[m]! < 0)) this.placeAnew(p)
      this.standing.set(p, this.standing.score(this.board.starts, p, this.afterOf(0)))
    }
  }

  private placeAnew(party: number): void {
    this.placer.remove(party)
    this.placer.place(party, this.random, CLEAR)
  }

  private heat(): number {
    if (this.round - this.wave.start > this.wave.length) {
      this.wave = { start: this.round, length: Math.min(this.wave.length * 2, 32_000) }
    }
    const left = this.wave.length - (this.round - this.wave.start)
    const top = Math.floor((24 * left) / this.wave.length)
    return this.random.below(1 + top)
  }

  private haze(): Haze {
    return {
      noise: this.random.below(2) === 0 ? 1 + this.random.below(16) : 0,
      blink: this.random.below(4) === 0 ? 5 + this.random.below(75) : 0,
    }
  }

  private pick(): number[] {
    const { locked, ofParty } = this.model
    const size = 2 + this.random.below(Math.min(7, ofParty.length))
    const missing = this.missing()
    if (missing >= 0 && this.random.below(2) === 0) return this.ruin.around(missing, size)
    if (this.random.below(8) === 0) return this.ruin.anywhere(size)
    return this.ruin.around(this.random.below(locked.length), size)
  }

  /** An unplaced meeting, or -1. */
  private missing(): number {
    const { starts } = this.board
    if (this.standing.totals.placed === starts.length) return -1
    const from = this.random.below(starts.length)
    for (let i = 0; i < starts.length; i++) {
      const m = (from + i) % starts.length
      if (starts[m]! < 0 && this.model.starts[m]!.length > 0) return m
    }
    return -1
  }

  private order(parties: number[]): void {
    const way = this.random.below(3)
    const left = (p: number) => this.model.ofParty[p]!.length - this.standing.parties[p]!.placed
    this.random.shuffle(parties)
    if (way === 0) parties.sort((a, b) => this.standing.parties[b]!.loss - this.standing.parties[a]!.loss)
    if (way <= 1) parties.sort((a, b) => left(b) - left(a))
  }

  private afterOf(i: number): PartyScore {
    this.after[i] ??= { placed: 0, moved: 0, cost: 0, loss: 0 }
    return this.after[i]!
  }

  private keep(parties: number[]): void {
    const { starts, rooms, interpreters } = this.board
    for (const party of parties) {
      for (const m of this.model.ofParty[party]!) {
        this.kept[0]![m] = starts[m]!
        this.kept[1]![m] = rooms[m]!
        this.kept[2]![m] = interpreters[m]!
      }
    }
  }

  private restore(parties: number[]): void {
    for (const party of parties) this.placer.remove(party)
    for (const party of parties) {
      for (const m of this.model.ofParty[party]!) {
        if (this.model.locked[m]! >= 0 || this.kept[0]![m]! < 0) continue
        this.board.put(m, this.kept[0]![m]!, this.kept[1]![m], this.kept[2]![m])
      }
    }
  }

  private improves(): boolean {
    const losses = this.aims.fairness ? this.standing.losses() : new Float64Array(0)
    if (!isBetter({ ...this.standing.totals, losses }, this.best)) return false
    this.best = this.snapshot()
    return true
  }

  private snapshot(): Found {
    const { starts, rooms, interpreters } = this.board
    const losses = this.aims.fairness ? this.standing.losses() : new Float64Array(0)
    return {
      starts: starts.slice(),
      rooms: rooms.slice(),
      interpreters: interpreters.slice(),
      ...this.standing.totals,
      losses,
    }
  }
}

type Worth = Pick<Found, 'placed' | 'moved' | 'cost' | 'losses'>

/** Strictly in this order: placed (O1), moved after publication (O4), fairness (O2), cost (O3). Never a weighted sum. */
export function isBetter(a: Worth, b: Worth): boolean {
  if (a.placed !== b.placed) return a.placed > b.placed
  if (a.moved !== b.moved) return a.moved < b.moved
  const fairer = compareLosses(a.losses, b.losses)
  return fairer !== 0 ? fairer < 0 : a.cost < b.cost
}

import type { Aims } from './aims.ts'
import { Board } from './board.ts'
import { Ejection } from './ejection.ts'
import { copyOf, type Found, isBetter } from './found.ts'
import { putLocked } from './locks.ts'
import { leastCostOf, type Model } from './model.ts'
import { putInOrder, tightestFirst } from './order.ts'
import { CLEAR, Placer } from './placer.ts'
import { Random } from './random.ts'
import { Ruin } from './ruin.ts'
import { DROP, type PartyScore } from './score.ts'
import { type Slack, Standing } from './standing.ts'
import { Undo } from './undo.ts'
import { Waves } from './waves.ts'

/** From here on a round may also place one meeting less. */
const WARM = 16
/** What a move costs in a round where so many may move. */
const MOVE_PRICES = [undefined, 20, 5, 0]

/**
 * Ruin and recreate over whole bundles. Each round plans a few parties anew, each exactly, and keeps the result if it
 * is no worse, or not much worse while the round is still warm. Rounds cool in ever longer waves that depend on
 * nothing but their number, so a longer search begins like a shorter one.
 */
export class Search {
  best: Found
  round = 0
  private readonly model: Model
  readonly aims: Aims
  private first: Found | undefined
  private readonly board: Board
  private readonly random: Random
  private readonly placer: Placer
  private readonly ruin: Ruin
  private readonly standing: Standing
  private readonly after: PartyScore[] = []
  private readonly undo: Undo
  private readonly ejection: Ejection
  private readonly waves: Waves
  private readonly isReplan: boolean
  private readonly everyone: number[]
  /** What each party pays at least. */
  private readonly least: number[]

  constructor(model: Model, aims: Aims) {
    this.model = model
    this.aims = aims
    this.board = new Board(model)
    this.random = new Random(aims.seed)
    this.placer = new Placer(model, this.board, aims)
    this.standing = new Standing(model, aims)
    this.ruin = new Ruin(this.board, this.random, this.standing, aims.baseline)
    this.ejection = new Ejection(this.board, this.random, aims.baseline)
    this.isReplan = aims.baseline.some(s => s >= 0)
    this.waves = new Waves(this.isReplan && aims.mostMoves === undefined)
    this.least = model.ofParty.map(meetings => meetings.reduce((sum, m) => sum + leastCostOf(model, m), 0))
    this.everyone = [...model.ofParty.keys()].filter(p => model.ofParty[p]!.length > 0)
    this.undo = new Undo(model, this.board)
    this.begin()
    this.makeRoom()
    this.best = this.first && !this.beats(this.first) ? this.first : this.snapshot()
  }

  /** One round. True if it found a better plan than any before. */
  improve(): boolean {
    this.round++
    if (this.waves.begins(this.round) && this.isReplan) this.turn()
    if (this.makeRoom() && this.improves()) return true
    const slack = this.slack()
    const parties = this.ruin.pick()
    if (this.aims.mostMoves !== undefined) this.placer.movePrice = MOVE_PRICES[this.random.below(4)]
    this.undo.keep(parties, this.board)
    for (const party of parties) this.placer.remove(party)
    putInOrder(parties, this.random, this.standing, this.model)
    if (!this.replace(parties, slack) || !this.standing.accepts(parties, this.after, slack)) {
      for (const party of parties) this.placer.remove(party)
      this.undo.restore(parties)
      return false
    }
    for (const [i, party] of parties.entries()) this.standing.set(party, this.after[i]!)
    return this.improves()
  }

  /** Goes on from these starts, -1 for what is left out; true if that is better than any plan before. */
  adopt(starts: Int32Array): boolean {
    for (const party of this.everyone) this.placer.remove(party)
    for (const [m, s] of starts.entries())
      if (s >= 0 && this.board.starts[m]! < 0 && this.board.fits(m, s)) this.board.put(m, s)
    this.scoreAll()
    return this.improves()
  }

  /** Every so often others make room for what is missing; true if that placed any of it. */
  private makeRoom(): boolean {
    if (this.standing.totals.placed === this.board.starts.length || this.aims.mostMoves !== undefined)
      return false
    const parties = this.ejection.placeMissing(this.round)
    for (const party of parties) this.rescore(party)
    return parties.length > 0
  }

  private rescore(party: number): void {
    this.standing.set(party, this.standing.score(this.board.starts, party, this.afterOf(0)))
  }

  private scoreAll(): void {
    for (const party of this.everyone) this.rescore(party)
  }

  /** Points above this weigh more from now on. */
  allow(allowed: Float64Array): void {
    this.standing.allow(allowed)
  }

  /** Places these parties anew; false as soon as what they bear together must become too much. */
  private replace(parties: number[], { heat, mayDrop }: Slack): boolean {
    const { standing } = this
    const haze = this.placer.haze(this.random)
    const { moveCost } = this.placer
    let budget = heat + (mayDrop ? DROP : 0)
    for (const party of parties)
      budget += standing.burden(party, standing.parties[party]!, moveCost) - this.least[party]!
    for (const [i, party] of parties.entries()) {
      const most = standing.costAt(party, budget + this.least[party]!)
      if (!this.placer.place(party, this.random, haze, most)) return false
      const after = standing.score(this.board.starts, party, this.afterOf(i))
      budget += this.least[party]! - standing.burden(party, after, moveCost)
    }
    return true
  }

  private begin(): void {
    const { starts, locked, ofParty } = this.model
    const { baseline, baselineRooms, baselineInterpreters, begin } = this.aims
    const from = begin ?? { starts: baseline, rooms: baselineRooms, interpreters: baselineInterpreters }
    putLocked(this.board)
    for (let m = 0; m < locked.length; m++) {
      const s = from.starts[m]!
      if (this.board.starts[m]! >= 0 || !starts[m]!.includes(s) || !this.board.fits(m, s)) continue
      this.board.put(m, s, from.rooms?.[m], from.interpreters?.[m])
    }
    if (begin) this.keepFirst()
    for (const p of tightestFirst(this.model, this.everyone)) {
      if (ofParty[p]!.some(m => this.board.starts[m]! < 0)) this.placeAnew(p)
      this.rescore(p)
    }
  }

  /** A plan to begin from is the best one until there is a better. */
  private keepFirst(): void {
    this.scoreAll()
    this.first = this.snapshot()
  }

  private placeAnew(party: number): void {
    this.placer.remove(party)
    this.placer.place(party, this.random, CLEAR)
  }

  /** Every wave of a re-plan begins from the best plan so far. */
  private turn(): void {
    this.placer.movePrice = this.waves.movePrice
    this.undo.keep(this.everyone, this.best)
    for (const party of this.everyone) this.placer.remove(party)
    this.undo.restore(this.everyone)
    this.scoreAll()
  }

  private slack(): Slack {
    const heat = this.random.below(1 + this.waves.heat(this.round))
    const { placed } = this.standing.totals
    const mayDrop = heat >= WARM && placed < this.board.starts.length && placed > this.best.placed - 3
    return { heat, movePrice: this.waves.movePrice, mayDrop }
  }

  private afterOf(i: number): PartyScore {
    this.after[i] ??= { placed: 0, moved: 0, cost: 0, loss: 0 }
    return this.after[i]!
  }

  private improves(): boolean {
    if (!this.beats(this.best)) return false
    // What a loose wave was for is found: from here the moves are taken back, before there are more of them.
    if (this.standing.totals.placed > this.best.placed) this.waves.cutLoose()
    this.best = this.snapshot()
    return true
  }

  private beats(best: Found): boolean {
    const losses = this.standing.losses()
    return isBetter({ ...this.standing.totals, losses }, best, this.aims.mostMoves)
  }

  private snapshot(): Found {
    const { totals } = this.standing
    return { ...copyOf(this.board), ...totals, losses: this.standing.losses() }
  }
}

import type { Board } from './board.ts'
import type { Random } from './random.ts'

/** So many meetings are put for one that is missing, at most; so many wait for a new place at once, at most. */
const STEPS = 300
const WAITING = 6
/** So many missing meetings are given up before it is left to the search for a while, at first for so many rounds. */
const GIVEN_UP = { least: 4, share: 1 / 2, most: 40 }
const PAUSE = 100
/** More than any points differ, so that weight decides first; and points by which starts are told apart at random. */
const POINTS = 1000
const BLUR = 8

/** Where a meeting was before it was touched. */
interface Before {
  m: number
  start: number
  room: number
  interpreter: number
}

/**
 * Finds a place for a meeting that has none by throwing out what is in its way, and then a place for each of these in
 * the same way. Whoever found no free place weighs more from then on, and the lightest are thrown out.
 */
export class Ejection {
  private readonly board: Board
  private readonly random: Random
  private readonly baseline: Int32Array
  private readonly weights: Int32Array
  private readonly way: number[] = []
  private readonly waiting: number[] = []
  private readonly touched = new Map<number, Before>()
  private next = 0
  private pause = PAUSE

  constructor(board: Board, random: Random, baseline: Int32Array) {
    this.board = board
    this.random = random
    this.baseline = baseline
    this.weights = new Int32Array(baseline.length).fill(1)
  }

  /** Now and then looks for places for all that is missing; the parties of which meetings were moved or placed. */
  placeMissing(round: number): number[] {
    if (round < this.next) return []
    const { party, starts } = this.board.model
    const count = starts.length
    const from = this.random.below(count)
    const parties = new Set<number>()
    const isMissing = (m: number) => this.board.starts[m]! < 0 && starts[m]!.length > 0
    const missing = starts.reduce((sum, _, m) => sum + (isMissing(m) ? 1 : 0), 0)
    let patience = Math.min(GIVEN_UP.most, GIVEN_UP.least + missing * GIVEN_UP.share)
    for (let i = 0; i < count && patience > 0; i++) {
      const m = (from + i) % count
      if (!isMissing(m)) continue
      if (!this.place(m)) patience--
      else for (const moved of this.touched.keys()) parties.add(party[moved]!)
    }
    this.pause = parties.size > 0 ? PAUSE : this.pause * 2
    this.next = round + this.pause
    return [...parties]
  }

  /** False if `m` found no place; then nothing has changed. */
  private place(m: number): boolean {
    this.touched.clear()
    this.waiting.length = 0
    this.waiting.push(m)
    const steps = Math.min(STEPS, this.weights.length)
    for (let step = 0; this.waiting.length > 0; step++) {
      const isStuck = step === steps || this.waiting.length > WAITING
      if (!isStuck && this.putNext(this.waiting.pop()!)) continue
      this.restore()
      return false
    }
    return true
  }

  /** Puts this meeting where the least weight is in its way. */
  private putNext(m: number): boolean {
    const { cost, slots, starts } = this.board.model
    const options: { s: number; price: number }[] = []
    for (const s of starts[m]!) {
      if (!this.look(m, s)) continue
      const weight = this.way.reduce((sum, other) => sum + this.weightOf(other), 0)
      options.push({ s, price: weight * POINTS + cost[m * slots + s]! + this.random.below(BLUR) })
    }
    options.sort((a, b) => a.price - b.price || a.s - b.s)
    return options.some(({ s }) => this.putAt(m, s))
  }

  private putAt(m: number, s: number): boolean {
    this.look(m, s)
    const out = this.way.map(other => this.take(other))
    if (!this.board.fits(m, s)) {
      for (const before of out) this.putBack(before)
      return false
    }
    if (out.length > 0) this.weights[m]!++
    this.remember(m)
    this.board.put(m, s)
    for (const before of out) this.waiting.push(before.m)
    return true
  }

  /** What has moved already is rather moved again. */
  private weightOf(m: number): number {
    const stays = this.baseline[m]! >= 0 && this.board.starts[m] === this.baseline[m]
    return 2 * this.weights[m]! + (stays ? 1 : 0)
  }

  /** Collects who would have to go if `m` started at `s`; false if one of them cannot. */
  private look(m: number, s: number): boolean {
    const { slotsPerDay, buffer, bufferedCount, length, lines, mode, language, locked } = this.board.model
    const end = s + length[m]!
    const morning = s - (s % slotsPerDay)
    this.way.length = 0
    for (const line of lines[m]!) {
      const apart = line < bufferedCount ? buffer : 0
      const to = Math.min(morning + slotsPerDay, end + apart)
      for (let t = Math.max(morning, s - apart); t < to; t++) {
        const other = this.board.at(line, t)
        if (other < 0 || ((t < s || t >= end) && mode[other] === mode[m])) continue
        if (locked[other]! >= 0) return false
        if (!this.way.includes(other)) this.way.push(other)
      }
    }
    if (!this.board.roomsFit(m, s, end)) this.askOne(s, end, other => mode[other] === 0)
    if (!this.board.interpretersFit(m, s, end)) this.askOne(s, end, other => language[other] === language[m])
    return true
  }

  /** In each of these slots, who weighs least of all that have what is needed is in the way too. */
  private askOne(from: number, to: number, hasIt: (m: number) => boolean): void {
    const { educatorCount, locked } = this.board.model
    for (let t = from; t < to; t++) {
      let lightest = -1
      for (let educator = 0; educator < educatorCount; educator++) {
        const m = this.board.at(educator, t)
        if (m < 0 || locked[m]! >= 0 || !hasIt(m)) continue
        if (this.way.includes(m)) return
        if (lightest < 0 || this.weightOf(m) < this.weightOf(lightest)) lightest = m
      }
      if (lightest >= 0) this.way.push(lightest)
    }
  }

  private take(m: number): Before {
    const before = this.remember(m)
    this.board.take(m)
    return before
  }

  private remember(m: number): Before {
    const { starts, rooms, interpreters } = this.board
    const before = { m, start: starts[m]!, room: rooms[m]!, interpreter: interpreters[m]! }
    if (!this.touched.has(m)) this.touched.set(m, before)
    return before
  }

  private restore(): void {
    for (const m of this.touched.keys()) if (this.board.starts[m]! >= 0) this.board.take(m)
    for (const before of this.touched.values()) if (before.start >= 0) this.putBack(before)
  }

  private putBack({ m, start, room, interpreter }: Before): void {
    this.board.put(m, start, room, interpreter)
  }
}

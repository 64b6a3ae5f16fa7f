import { countOf, type Ways } from './ways.ts'

/** Of so many meetings and more, it is remembered with which of them a knot was reached before. */
const MANY = 6
/** Looks at one knot with one meeting, at most. */
const MOST_LOOKS = 10_000

interface Crossing {
  meetings: number[]
  start: number
  after: number[]
  /** How many meetings are left out if the way ends here; -1 if it may not. */
  left: number
}

/** Finds the way of one party that costs least at given prices for its meetings, by their number among its own. */
export class Wayfinder {
  private readonly crossings: Crossing[]
  private readonly roots: number[]
  /** The latest first. */
  private readonly order: number[]
  private readonly here: Float64Array
  /** From a crossing on, at least, were a meeting of a kind as good as any. */
  private readonly least: Float64Array
  private readonly size: number
  private readonly now: Int32Array
  private readonly found: Int32Array
  /** By how many meetings are held: what may come next. */
  private readonly rows: Int32Array[]
  private reached: Map<number, number> | undefined
  private prices: Float64Array[] = []
  /** For a meeting left out. */
  private toll = 0
  private best = Infinity
  /** A way counts as better by so much. */
  private margin = 0
  private looks = 0
  private mostLooks = MOST_LOOKS

  constructor({ kinds, knots, isLast }: Ways, meetings: Int32Array) {
    const number = new Map(knots.map((knot, i) => [knot, i]))
    const own = kinds.map(kind => kind.meetings.map(m => meetings.indexOf(m)))
    this.crossings = knots.map(knot => ({
      meetings: own[knot.kind]!,
      start: knot.start,
      after: knot.after.map(next => number.get(next)!),
      left: isLast(knot) ? meetings.length - countOf(kinds, knot) : -1,
    }))
    this.roots = knots.flatMap((knot, i) => (knot.before.length === 0 ? [i] : []))
    this.order = [...knots.keys()].sort((a, b) => knots[b]!.start - knots[a]!.start)
    const longest = this.crossings.reduce(
      (most, { after }) => Math.max(most, after.length),
      this.roots.length,
    )
    this.rows = Array.from({ length: meetings.length + 1 }, () => new Int32Array(longest))
    this.here = new Float64Array(knots.length)
    this.least = new Float64Array(knots.length)
    this.size = meetings.length
    this.now = new Int32Array(meetings.length).fill(-1)
    this.found = new Int32Array(meetings.length)
  }

  /**
   * Starts, or -1, at prices that nowhere else are lower by more than `margin`, as far as it looks; undefined if there
   * are none. A meeting left out costs `toll`.
   */
  find(prices: Float64Array[], toll: number, margin: number, mostLooks = MOST_LOOKS): Int32Array | undefined {
    this.mostLooks = mostLooks
    this.prices = prices
    this.toll = toll
    this.margin = margin
    this.best = Infinity
    this.looks = 0
    this.reached = this.size >= MANY ? new Map() : undefined
    this.look()
    this.goOn(this.roots, 0, 0, 0)
    return this.best < Infinity ? this.found : undefined
  }

  /** No way costs less at the prices last given: what the one found costs, if all ways were looked at. */
  get floor(): number {
    if (this.looks <= this.mostLooks) return this.best
    return this.roots.reduce((least, i) => Math.min(least, this.least[i]!), Infinity)
  }

  /** How much there was to look at, last. */
  get work(): number {
    return this.crossings.length + this.looks
  }

  private look(): void {
    const { here, least, prices } = this
    for (const i of this.order) {
      const { meetings, start, after, left } = this.crossings[i]!
      let lowest = Infinity
      for (const m of meetings) if (prices[m]![start]! < lowest) lowest = prices[m]![start]!
      let rest = left < 0 ? Infinity : left * this.toll
      for (const next of after) if (least[next]! < rest) rest = least[next]!
      here[i] = lowest
      least[i] = lowest + rest
    }
  }

  /** `used` has a bit for each meeting held before; so many are. */
  private goOn(next: number[], used: number, paid: number, held: number): void {
    const { least } = this
    const promising = this.rows[held]!
    let count = 0
    for (const i of next) if (!this.isBeaten(paid + least[i]!)) promising[count++] = i
    while (count > 0) {
      let first = 0
      for (let j = 1; j < count; j++) if (least[promising[j]!]! < least[promising[first]!]!) first = j
      const i = promising[first]!
      promising[first] = promising[--count]!
      if (this.isBeaten(paid + least[i]!)) return
      this.hold(i, used, paid, held)
    }
  }

  private hold(i: number, used: number, paid: number, held: number): void {
    const { meetings, start, after, left } = this.crossings[i]!
    const { prices } = this
    const rest = this.least[i]! - this.here[i]!
    for (let tried = used; ; ) {
      let [m, price] = [-1, Infinity]
      for (const own of meetings)
        if (!(tried & (1 << own)) && prices[own]![start]! < price) [m, price] = [own, prices[own]![start]!]
      const sum = paid + price
      if (m < 0 || this.isBeaten(sum + rest) || ++this.looks > this.mostLooks) return
      tried |= 1 << m
      this.now[m] = start
      if (left >= 0) this.end(sum + left * this.toll)
      const then = used | (1 << m)
      if (after.length > 0 && this.isFirst(i, then, sum)) this.goOn(after, then, sum, held + 1)
      this.now[m] = -1
    }
  }

  private end(paid: number): void {
    if (this.isBeaten(paid)) return
    this.best = paid
    this.found.set(this.now)
  }

  private isBeaten(paid: number): boolean {
    return paid >= this.best - this.margin
  }

  /** Whether nobody came here with the same meetings for less. */
  private isFirst(i: number, used: number, paid: number): boolean {
    if (!this.reached) return true
    const key = i * 2 ** this.size + used
    if ((this.reached.get(key) ?? Infinity) <= paid) return false
    this.reached.set(key, paid)
    return true
  }
}

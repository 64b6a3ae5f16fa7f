import type { Instance } from '../../src/domain/conferences/planner/problem.ts'
import { type Market, slotsOf, startsOf } from './market.ts'
import { cheapestMatching, NEVER } from './matching.ts'

/** A pattern says for each slot of an educator: in person, by video, or neither (a gap between the two). */
type Slot = 'P' | 'V' | '-'
/** For any pattern: `base` plus the worth of each slot in its mode is no more than the pattern costs. */
interface Cut {
  base: number
  worth: Record<'P' | 'V', number[]>
  /** The least that slots from here on add, by slot, mode and whether it has changed today. */
  rest: Float64Array
}

const ROUNDS = 30
const RECENT = 40

/**
 * The least that an educator asks for all its meetings in any pattern, each slot of a meeting for itself. Walks through
 * all patterns but those that a cut shows to be no cheaper than one already found.
 */
export class EducatorAsk {
  private readonly instance: Instance
  private readonly e: number
  private readonly costs: Record<'P' | 'V', number[][]>
  private readonly spare: number
  private cuts: Cut[] = []
  private readonly recent: Cut[] = []
  private least = Infinity

  constructor(instance: Instance, market: Market, mayLeaveOut: boolean, e: number) {
    this.instance = instance
    this.e = e
    this.spare = mayLeaveOut ? 0 : NEVER
    this.costs = { P: this.costsOf(market, 'P'), V: this.costsOf(market, 'V') }
  }

  value(): number {
    let asked = this.look(this.cheapest(this.cut([], [])))
    for (let n = 1; n < ROUNDS; n++) {
      const cut = this.cut(asked.P, asked.V)
      const answer = this.look(this.cheapest(cut))
      const mean = (a: number[], b: number[]) => a.map((x, i) => x + (b[i]! - x) / (n + 1))
      asked = { P: mean(asked.P, answer.P), V: mean(asked.V, answer.V) }
      this.cuts.push(cut)
    }
    this.cuts.sort((a, b) => this.boundOf(b) - this.boundOf(a)).splice(6)
    const pattern: Slot[] = Array(this.instance.T).fill('-')
    this.walk(0, 'P', 0, pattern, this.bases())
    this.walk(0, 'V', 0, pattern, this.bases())
    return this.least
  }

  private bases = () => this.cuts.map(cut => cut.base)

  private costsOf(market: Market, mode: 'P' | 'V'): number[][] {
    const { meetings, T } = this.instance
    return meetings.flatMap((meeting, m) => {
      const k = meeting.educators.indexOf(this.e)
      if (k < 0 || meeting.mode !== mode) return []
      const length = slotsOf(this.instance, m)
      const rows = Array.from({ length }, () => Array<number>(T).fill(NEVER))
      for (const s of startsOf(this.instance, m))
        for (let n = 0; n < length; n++) rows[n]![s + n] = -market.seat(m, k, s) / length
      return rows
    })
  }

  /** What the meetings cost in this pattern; returns what each asks there, which bounds all others. */
  private look(pattern: Slot[]): Record<'P' | 'V', number[]> {
    const found = { P: this.match(pattern, 'P'), V: this.match(pattern, 'V') }
    const sum = found.P.sum + found.V.sum
    if (sum < this.least) this.least = sum
    const cap = (rows: number[]) => (this.spare === 0 ? rows.map(row => Math.min(0, row)) : rows)
    const asked = { P: cap(found.P.rows), V: cap(found.V.rows) }
    this.cuts.push(this.cut(asked.P, asked.V))
    return asked
  }

  private match(pattern: Slot[], mode: 'P' | 'V') {
    const { avail } = this.instance.educators[this.e]!
    const rows = this.costs[mode]
    const open = pattern.flatMap((slot, t) => (slot === mode && avail[t] ? [t] : []))
    const cost = rows.map(row => [...open.map(t => row[t]!), ...rows.map(() => this.spare)])
    return cheapestMatching(cost, open.length + rows.length)
  }

  private cut(P: number[], V: number[]): Cut {
    const worthOf = (mode: 'P' | 'V', asked: number[]) =>
      Array.from({ length: this.instance.T }, (_, t) =>
        Math.min(0, ...asked.map((own, i) => this.costs[mode][i]![t]! - own)),
      )
    const base = [...P, ...V].reduce((sum, own) => sum + own, 0)
    return {
      base,
      worth: { P: worthOf('P', P), V: worthOf('V', V) },
      rest: new Float64Array(4 * this.instance.T).fill(Number.NaN),
    }
  }

  private rest(cut: Cut, t: number, mode: 'P' | 'V', changed: number): number {
    if (t >= this.instance.T) return 0
    const key = t * 4 + (mode === 'P' ? 0 : 2) + changed
    const known = cut.rest[key]!
    if (!Number.isNaN(known)) return known
    const least = Math.min(...this.ways(t, mode, changed).map(way => this.after(cut, way)))
    cut.rest[key] = least
    return least
  }

  private after(cut: Cut, [t, mode, changed]: Way): number {
    return cut.worth[mode][t]! + Math.min(...this.next(t, mode, changed).map(way => this.rest(cut, ...way)))
  }

  /** Which slot is used next, in which mode: this one, or after a change one that leaves the buffer free. */
  private ways(t: number, mode: 'P' | 'V', changed: number): Way[] {
    const { slotsPerDay, switchBuffer, modeBlocks } = this.instance
    const inDay = t % slotsPerDay
    const mayChange = inDay > 0 && inDay + switchBuffer < slotsPerDay && !(modeBlocks && changed)
    const other = mode === 'P' ? 'V' : 'P'
    return mayChange
      ? [
          [t, mode, changed],
          [t + switchBuffer, other, 1],
        ]
      : [[t, mode, changed]]
  }

  private next(t: number, mode: 'P' | 'V', changed: number): Way[] {
    const isMorning = (t + 1) % this.instance.slotsPerDay === 0 && t + 1 < this.instance.T
    return isMorning
      ? [
          [t + 1, 'P', 0],
          [t + 1, 'V', 0],
        ]
      : [[t + 1, mode, changed]]
  }

  private cheapest(cut: Cut): Slot[] {
    const pattern: Slot[] = Array(this.instance.T).fill('-')
    const byRest = (ways: Way[]) => ways.toSorted((a, b) => this.rest(cut, ...a) - this.rest(cut, ...b))[0]!
    let at = byRest([
      [0, 'P', 0],
      [0, 'V', 0],
    ])
    while (at[0] < this.instance.T) {
      const way = this.ways(...at).reduce((a, b) => (this.after(cut, b) < this.after(cut, a) ? b : a))
      pattern[way[0]] = way[1]
      at = byRest(this.next(...way))
    }
    return pattern
  }

  private sumOf(cut: Cut, pattern: Slot[]): number {
    return pattern.reduce((sum, slot, t) => (slot === '-' ? sum : sum + cut.worth[slot][t]!), cut.base)
  }

  private boundOf(cut: Cut): number {
    return cut.base + Math.min(this.rest(cut, 0, 'P', 0), this.rest(cut, 0, 'V', 0))
  }

  private walk(t: number, mode: 'P' | 'V', changed: number, pattern: Slot[], sums: number[]): void {
    for (let i = 0; i < sums.length; i++)
      if (sums[i]! + this.rest(this.cuts[i]!, t, mode, changed) >= this.least - 1e-9) return
    if (t >= this.instance.T) {
      // Patterns side by side are much alike: what shows one too dear often shows the next.
      if (this.recent.some(cut => this.sumOf(cut, pattern) >= this.least - 1e-9)) return
      this.look(pattern)
      this.recent.unshift(this.cuts.pop()!)
      this.recent.splice(RECENT)
      return
    }
    for (const [slot, use, now] of this.ways(t, mode, changed)) {
      pattern.fill('-', t, slot)
      pattern[slot] = use
      const after = sums.map((sum, i) => sum + this.cuts[i]!.worth[use][slot]!)
      for (const way of this.next(slot, use, now)) this.walk(...way, pattern, after)
    }
  }
}

type Way = [slot: number, mode: 'P' | 'V', changed: number]

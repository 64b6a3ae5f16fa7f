import type { Model } from '../model.ts'

/** What each look counts beside all those before it. */
const NEW = 0.05

/** One day of an educator, and the pattern in which most of it was worked of late. */
export interface Lean {
  educator: number
  day: number
  pattern: Uint8Array
  /** How much of it, 0…1. */
  share: number
}

/** Prices come to rest where educators work in several patterns by turns: how much of each day in which. */
export class Leaning {
  private readonly slotsPerDay: number
  /** Per educator and day, each pattern with its share. */
  private readonly shares: Map<string, number>[][]

  constructor({ educatorCount, days, slotsPerDay }: Model) {
    this.slotsPerDay = slotsPerDay
    this.shares = Array.from({ length: educatorCount }, () => Array.from({ length: days }, () => new Map()))
  }

  note(e: number, pattern: Uint8Array): void {
    for (const [day, shares] of this.shares[e]!.entries()) {
      for (const [name, share] of shares) shares.set(name, share * (1 - NEW))
      const name = pattern.subarray(day * this.slotsPerDay, (day + 1) * this.slotsPerDay).join('')
      shares.set(name, (shares.get(name) ?? 0) + NEW)
    }
  }

  of(educator: number, day: number): Lean {
    const [first, ...others] = this.shares[educator]![day]!
    const [name, share] = others.reduce((most, one) => (one[1] > most[1] ? one : most), first!)
    return { educator, day, pattern: Uint8Array.from(name, Number), share }
  }
}

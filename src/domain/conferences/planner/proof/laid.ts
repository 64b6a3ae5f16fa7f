import type { Model } from '../model.ts'
import { Wayfinder } from './wayfinder.ts'
import { type Ways, waysOf } from './ways.ts'

/** Knots of one party up to which its ways are looked through. */
const MOST_KNOTS = 20_000
/** Starts of all meetings up to which the ways of all parties are laid out: of hundreds of children they take seconds, and gigabytes. */
const MOST_STARTS = 24_000

/** Whether the round is small enough for the ways of all its parties. */
export function canBeLaid({ starts }: Model): boolean {
  return starts.reduce((sum, own) => sum + own.length, 0) <= MOST_STARTS
}

/** The ways of parties, laid out once for all that a party may pay: many levels differ for a few parties only. */
export class Laid {
  private readonly model: Model
  private readonly mayLeaveOut: boolean
  private readonly ways = new Map<string, Ways | undefined>()
  private readonly finders = new Map<string, Wayfinder | undefined>()

  constructor(model: Model, mayLeaveOut = false) {
    this.model = model
    this.mayLeaveOut = mayLeaveOut
  }

  /** Undefined where they are too many. */
  waysOf(party: number, allowed: number): Ways | undefined {
    const name = `${party} ${allowed}`
    if (!this.ways.has(name))
      this.ways.set(name, waysOf(this.model, party, allowed, MOST_KNOTS, this.mayLeaveOut))
    return this.ways.get(name)
  }

  /** What finds the best of them; undefined where they are too many, or there are none. */
  finderOf(party: number, allowed: number): Wayfinder | undefined {
    const name = `${party} ${allowed}`
    if (!this.finders.has(name)) {
      const ways = this.waysOf(party, allowed)
      const isAny = ways !== undefined && ways.knots.length > 0
      this.finders.set(name, isAny ? new Wayfinder(ways, this.model.ofParty[party]!) : undefined)
    }
    return this.finders.get(name)
  }
}

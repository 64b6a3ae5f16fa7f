import type { Model } from '../model.ts'
import { bundleCost } from '../score.ts'
import { Demand } from './demand.ts'
import type { Lean } from './leaning.ts'
import { copyOf, firstSeats, inParts, noPrices, PRICE_NAMES, type Prices } from './prices.ts'
import type { Question } from './question.ts'
import { Supply } from './supply.ts'

/** How much of a step is new; the rest goes on in the direction of the steps before. */
const NEW = 0.2
/** Of the step that would close the gap if nothing stood in its way, so much is taken at first. */
const PACE = 0.2
/** Looks without gain before steps become shorter, from the best prices on. */
const PATIENCE = 4
const SHORTER = 0.7
const GAIN = 0.02
/** An exact look takes long: it waits until so much of the gap seems to be gained. */
const WORTHWHILE = 0.01
/** Never shorter before the first gain: the way up may begin below where it set out. */
const SLOWEST = 0.04

/** For certain: no plan that the question is about counts less than `bound`. */
export interface Proven {
  bound: number
  prices: Prices
}

/**
 * Raises prices until what parties want and what educators can do agree. For any prices, the least that all parties
 * pay, plus the least that all educators ask, less what rooms and interpreters are worth, is no more than any plan
 * counts. Between exact looks at all patterns, educators choose only among those at hand.
 */
export class Ascent {
  best: Proven
  private readonly model: Model
  readonly question: Question
  private readonly demand: Demand
  readonly supply: Supply
  private readonly firstSeat: Int32Array
  private readonly parties: number[]
  private readonly prices: Prices
  private readonly direction: Prices
  /** How much more is wanted than there is. */
  private readonly wanted: Prices
  private promising: Proven
  private pace = PACE
  private patience = PATIENCE
  hasRisen = false

  /** From `begin`, which proves something at once, or on from where another question has led. */
  constructor(model: Model, question: Question, begin = noPrices(model), from = begin) {
    this.model = model
    this.question = question
    this.firstSeat = firstSeats(model)
    this.demand = new Demand(model, question, this.firstSeat)
    this.supply = new Supply(model, this.firstSeat, question.mayLeaveOut > 0)
    this.prices = copyOf(from)
    this.direction = noPrices(model)
    this.wanted = noPrices(model)
    this.parties = [...model.ofParty.keys()].filter(p => model.ofParty[p]!.length > 0)
    const prices = inParts(begin)
    this.best = { bound: this.exact(prices), prices }
    this.promising = this.best
  }

  /** Some steps towards `target`, more than which is not hoped for, then an exact look. Returns the best bound. */
  raise(target: number, steps: number): number {
    this.promising = { bound: Number.NEGATIVE_INFINITY, prices: this.prices }
    for (let i = 0; i < steps; i++) {
      const bound = this.look()
      if (bound > this.promising.bound) this.promising = { bound, prices: copyOf(this.prices) }
      this.move(Math.max(1, target - Math.max(bound, this.best.bound)))
    }
    return this.settle(target)
  }

  /** What the best prices charge for a start, and what all plans pay less in the end: see `Tariff`. */
  tariff(): { floor: number; price: (m: number, s: number) => number; least: number[] } {
    const { prices } = this.best
    const floor = this.supply.exact(prices.seats) - this.worthOf(prices)
    const least = this.model.ofParty.map((own, party) =>
      own.length > 0 ? this.demand.cheapest(party, prices) : 0,
    )
    return { floor, price: (m, s) => this.demand.priceOf(m, s, prices), least }
  }

  /** An educator's day is worked in this pattern from now on: prices may rise anew. */
  hold({ educator, day, pattern }: Lean): void {
    this.supply.hold(educator, day, pattern)
    this.pace = Math.max(this.pace, SLOWEST)
  }

  /** Where prices stand: the best ones, or those on the way to them. */
  get reached(): Prices {
    return this.hasRisen ? this.best.prices : this.prices
  }

  private settle(target: number): number {
    const prices = inParts(this.promising.prices)
    const gain = this.promising.bound - this.best.bound
    const isWorthwhile = gain > WORTHWHILE * (target - this.best.bound) || (gain > 0 && this.patience === 1)
    if (!isWorthwhile) this.supply.likely(prices.seats)
    const bound = isWorthwhile ? this.exact(prices) : Number.NEGATIVE_INFINITY
    if (bound > this.best.bound + GAIN) this.patience = PATIENCE
    if (bound > this.best.bound) {
      this.best = { bound, prices }
      this.hasRisen = true
    }
    if (--this.patience > 0) return this.best.bound
    this.pace = Math.max(this.hasRisen ? 0 : SLOWEST, this.pace * SHORTER)
    this.patience = PATIENCE
    for (const name of PRICE_NAMES) this.prices[name].set(this.reached[name])
    return this.best.bound
  }

  private exact(prices: Prices): number {
    let sum = -this.worthOf(prices)
    for (const party of this.parties) sum += this.demand.cheapest(party, prices)
    return sum + this.supply.exact(prices.seats)
  }

  /** What these prices seem to prove, and what they leave wanting. */
  private look(): number {
    const { wanted, prices, model, demand } = this
    for (const name of PRICE_NAMES) wanted[name].fill(0)
    this.offer()
    let sum = -this.worthOf(prices)
    for (const party of this.parties) {
      sum += demand.cheapest(party, prices)
      let left = 0
      for (const m of model.ofParty[party]!) {
        if (demand.starts[m]! >= 0) this.take(m, demand.starts[m]!)
        else left++
      }
      wanted.leftOut[0]! += left
      const allowed = this.question.allowed[party]!
      if (allowed < Infinity)
        wanted.fairness[party] = bundleCost(model, demand.starts, party) + 100 * left - allowed
    }
    return (
      sum +
      this.supply.atHand(prices.seats, (seat, share) => {
        wanted.seats[seat]! -= share
      })
    )
  }

  /** What there is of rooms, interpreters and meetings that may be left out. */
  private offer(): void {
    const { wanted, model, question } = this
    const { instance, slots } = model
    for (let t = 0; t < slots; t++) wanted.rooms[t] = -instance.rooms[t]!
    instance.languages.forEach(({ cap }, l) => {
      for (let t = 0; t < slots; t++) wanted.languages[l * slots + t] = -cap[t]!
    })
    wanted.leftOut[0] = -question.mayLeaveOut
  }

  private take(m: number, s: number): void {
    const { wanted, model, firstSeat } = this
    const { slots, length, mode, language, instance } = model
    const educators = instance.meetings[m]!.educators.length
    for (let k = 0; k < educators; k++) wanted.seats[firstSeat[m]! + k * slots + s]! += 1
    for (let t = s; t < s + length[m]!; t++) {
      if (!mode[m]) wanted.rooms[t]! += 1
      if (language[m]! >= 0) wanted.languages[language[m]! * slots + t]! += 1
    }
  }

  private worthOf({ rooms, languages, leftOut }: Prices): number {
    const { instance, slots } = this.model
    let sum = leftOut[0]! > 0 ? leftOut[0]! * this.question.mayLeaveOut : 0
    for (let t = 0; t < slots; t++) sum += rooms[t]! * instance.rooms[t]!
    instance.languages.forEach(({ cap }, l) => {
      for (let t = 0; t < slots; t++) sum += languages[l * slots + t]! * cap[t]!
    })
    return sum
  }

  /** A step along what is wanting, as long as the gap makes it; only a seat's price may fall below 0. */
  private move(gap: number): void {
    const { prices, direction, wanted } = this
    if (this.question.mayLeaveOut === Infinity) wanted.leftOut[0] = 0
    let size = 0
    for (const name of PRICE_NAMES) {
      for (let i = 0; i < direction[name].length; i++) {
        const towards = NEW * wanted[name][i]! + (1 - NEW) * direction[name][i]!
        direction[name][i] = towards
        if (name === 'seats' || prices[name][i]! > 0 || towards > 0) size += towards * towards
      }
    }
    const pace = size > 0 ? (this.pace * gap) / size : 0
    for (const name of PRICE_NAMES) {
      for (let i = 0; i < direction[name].length; i++) {
        const price = prices[name][i]! + pace * direction[name][i]!
        prices[name][i] = name === 'seats' ? price : Math.max(0, price)
      }
    }
  }
}

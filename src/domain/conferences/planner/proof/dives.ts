import type { Fairness, Found } from '../found.ts'
import type { Model } from '../model.ts'
import { Dive } from './dive.ts'
import type { Prices } from './prices.ts'
import type { Question } from './question.ts'

/** Portions of work on prices before the first dive, and how many times as many before the next one. */
const FIRST = 30
const LATER = 2
/** Meetings up to which prices are quick enough. */
const MOST_MEETINGS = 400

/** What is asked about the cost, where its prices stand, and after how many portions of work. */
export interface Standing {
  question: Question
  prices: Prices
  portions: number
}

/** Dives from time to time, as prices go on and lean elsewhere. */
export class Dives {
  private readonly model: Model
  private readonly fairness: Fairness
  private now: { question: Question; dive: Dive } | undefined
  private next = FIRST
  private count = 0

  constructor(model: Model, fairness: Fairness) {
    this.model = model
    this.fairness = fairness
  }

  /**
   * A portion of a dive, if one is due or under way: what it has found, once it has come to its end. `target` is what the
   * best plan known costs.
   */
  advance(standing: Standing | undefined, target: number): { found: Found | undefined } | undefined {
    const dive = this.due(standing)
    if (!dive) return undefined
    const found = dive.advance(target)
    if (found) {
      this.now = undefined
      this.next *= LATER
    }
    return { found }
  }

  /** The one that is under way, or a new one if it is time. */
  private due(standing: Standing | undefined): Dive | undefined {
    if (!standing || this.model.locked.length > MOST_MEETINGS) return undefined
    const { question, prices, portions } = standing
    if (this.now?.question === question) return this.now.dive
    if (portions < this.next) return undefined
    this.now = { question, dive: new Dive(this.model, question, prices, this.fairness, ++this.count) }
    return this.now.dive
  }
}

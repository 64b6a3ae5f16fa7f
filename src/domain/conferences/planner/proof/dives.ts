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

  /** Whether the next portion of work is one of a dive; a new one begins if it is time. */
  isUnderWay(standing: Standing | undefined): boolean {
    if (!standing || this.model.locked.length > MOST_MEETINGS) return false
    const { question, prices, portions } = standing
    if (this.now?.question === question) return true
    if (portions < this.next) return false
    this.now = { question, dive: new Dive(this.model, question, prices, this.fairness, ++this.count) }
    return true
  }

  /** A portion of it; `target` is what the best plan known costs. Gives what it has found at its end. */
  advance(target: number): Found | undefined {
    const found = this.now!.dive.advance(target)
    if (!found) return undefined
    this.now = undefined
    this.next *= LATER
    return found
  }
}

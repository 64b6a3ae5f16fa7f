import type { Model } from '../model.ts'
import { type Limits, Within } from './within.ts'

/** Conflicts in one portion of work, in the first one of a large round, and in all for one question. */
const PORTION = 4000
const FIRST = 400
const MOST = 40_000
/** Where more than so much may be gained, it is looked for in the middle first. */
const FAR = 6
/** Meetings up to which the cost is asked about. */
const MOST_MEETINGS = 40
const MOST_OF_PARTY = 12

/** The best starts known, what they count, the least that may be, and which plans are asked about. */
interface Aim {
  starts: Int32Array
  best: number
  least: number
  among: string
}

/** Asks for a plan that counts less than the best one known: costs less, moves fewer meetings, or leaves out fewer. */
export class Fewer {
  private readonly model: Model
  private readonly first: number
  private about: { most: number; within: Within } | undefined
  /** No plan counts as little as this. */
  private refused = -1
  /** What is in the middle was asked about in vain. */
  private isNear = false
  private best = Infinity
  private among = ''

  constructor(model: Model) {
    this.model = model
    this.first = isSmall(model) ? PORTION : FIRST
  }

  /**
   * A portion of work: starts that count less than the best ones, if any were found; where it may be much, at first
   * no more than what is in the middle between that and the least there can be.
   */
  ask({ starts, best, least, among }: Aim, limits: (most: number) => Limits): Int32Array | undefined {
    if (this.among !== among) [this.among, this.refused, this.about] = [among, -1, undefined]
    if (this.best !== best) [this.best, this.isNear] = [best, false]
    const from = Math.max(least, this.refused + 1)
    const isFar = best - from > FAR && !this.isNear
    const most = isFar ? Math.floor((from + best) / 2) : best - 1
    if (this.about?.most !== most) this.about = { most, within: new Within(this.model, limits(most)) }
    const { within } = this.about
    if (within.conflicts >= MOST) return undefined
    const answer = within.answer(within.conflicts === 0 ? this.first : PORTION, starts)
    if (answer === null) this.refused = Math.max(this.refused, most)
    else if (!answer) this.isNear = true
    return answer ?? undefined
  }

  /** Whether no plan counts less than this. */
  isLeast(most: number): boolean {
    return this.about?.most === most - 1 && this.refused === most - 1
  }

  steps(): number[] {
    return this.about!.within.steps()
  }
}

/** Whether a round is small enough for its cost to be asked about. */
export function isSmall({ locked, ofParty }: Model): boolean {
  return locked.length <= MOST_MEETINGS && ofParty.every(own => own.length <= MOST_OF_PARTY)
}

import type { Model } from '../model.ts'
import { type Limits, Within } from './within.ts'

/** Conflicts in one portion of work, and in all for one question. */
const PORTION = 4000
const MOST = 40_000
/** Meetings up to which the cost is asked about. */
const MOST_MEETINGS = 40
const MOST_OF_PARTY = 12

/** Asks for a plan that counts less than the best one known: costs less, or moves fewer meetings. */
export class Fewer {
  private readonly model: Model
  private about: { most: number; within: Within } | undefined
  private isShown = false

  constructor(model: Model) {
    this.model = model
  }

  /** A portion of work: starts that count less than `most`, if any were found. */
  ask(starts: Int32Array, most: number, limits: () => Limits): Int32Array | undefined {
    if (this.about?.most !== most) this.about = { most, within: new Within(this.model, limits()) }
    const { within } = this.about
    if (within.conflicts >= MOST) return undefined
    const answer = within.answer(PORTION, starts)
    this.isShown = answer === null
    return answer ?? undefined
  }

  /** Whether no plan counts less than this. */
  isLeast(most: number): boolean {
    return this.isShown && this.about!.most === most
  }

  steps(): number[] {
    return this.about!.within.steps()
  }
}

/** Whether a round is small enough for its cost to be asked about. */
export function isSmall({ locked, ofParty }: Model): boolean {
  return locked.length <= MOST_MEETINGS && ofParty.every(own => own.length <= MOST_OF_PARTY)
}

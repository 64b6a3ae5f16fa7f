import type { Found } from '../found.ts'
import type { Model } from '../model.ts'
import { Fitting } from './fitting.ts'
import { allowanceFor } from './question.ts'

/** Steps of a look at first and then; twice as many whenever all levels were looked at, up to a second or so. */
const FEW_STEPS = 300
const STEPS = 1000
const MOST_STEPS = 8000
/** While more might be placed, that is looked for once in so many times. */
const SELDOM = 3
/** Levels closer than that are not told apart, nor in such a part of what there may be to gain. */
const CLOSE = 0.1
const PART = 0.2
const EPSILON = 1e-9

/** The best plan, what its worst-off party loses, the least that this may be, how many meetings are left out. */
export type Lacking = Pick<Found, 'starts'> & { loss: number; least: number; spare: number }

/**
 * Where meetings must be left out: looks for a plan that leaves out fewer, and then for one in which the worst-off
 * party loses less, in the middle between what was looked for in vain and what there is. Proves nothing.
 */
export class Fairer {
  private readonly model: Model
  private steps = FEW_STEPS
  /** Every second time all levels are looked at from nothing, which is sometimes sooner. */
  private isAfresh = false
  /** Looked for in vain, last. */
  private hope = 0
  private asked = 0

  constructor(model: Model) {
    this.model = model
  }

  /** Now and then a portion of work: starts that leave out fewer, if any were found. */
  more(plan: Lacking): Int32Array | undefined {
    return this.asked++ % SELDOM === 1 ? this.fitted(plan, plan.loss, plan.spare - 1) : undefined
  }

  /** A portion of work: starts under which the worst-off party loses less, if any were found. */
  look(plan: Lacking): Int32Array | undefined {
    const { spare, loss, least } = plan
    if (loss <= least + CLOSE) return loss > least + EPSILON ? this.fitted(plan, least, spare) : undefined
    if (this.hope > least && loss - this.hope < Math.max(CLOSE, PART * (loss - least))) {
      this.hope = 0
      this.isAfresh = !this.isAfresh
      this.steps = this.isAfresh ? Math.max(this.steps, STEPS) : Math.min(2 * this.steps, MOST_STEPS)
    }
    // What nobody can be better than is looked for first.
    const level = this.hope < least ? least : (this.hope + loss) / 2
    const found = this.fitted(plan, level, spare)
    if (!found) this.hope = level
    return found
  }

  private fitted({ starts }: Lacking, level: number, spare: number): Int32Array | undefined {
    const near = this.isAfresh ? new Int32Array(starts.length).fill(-1) : starts
    return new Fitting(this.model, allowanceFor(this.model, level, false), near, spare).find(this.steps)
  }
}

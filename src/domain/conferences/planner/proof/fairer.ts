import type { Found } from '../found.ts'
import type { Model } from '../model.ts'
import { Fitting } from './fitting.ts'
import { Laid } from './laid.ts'
import { allowanceFor } from './question.ts'
import type { Share } from './share.ts'

/** Steps of a look at first and then; more whenever all levels were looked at, up to a second or so. */
const FEW_STEPS = 300
const STEPS = 1000
const MOST_STEPS = 8000
const MORE = 2
/** For the best level of all, where nothing is left out, so many times as many. */
const BEST = 2
/** While more might be placed, that is looked for once in so many times. */
const SELDOM = 3
/** Levels closer than that are not told apart, nor in such a part of what there may be to gain. */
const CLOSE = 0.1
const PART = 0.2
const EPSILON = 1e-9

/**
 * The best plan, what its worst-off party loses, the least that this may be and whether it is more, how many meetings
 * are left out; and how the interpreters' hours may be shared out for that least.
 */
export type Lacking = Pick<Found, 'starts'> & {
  loss: number
  least: number
  spare: number
  isRefused?: boolean
  shares?: Share[] | undefined
}

interface Look {
  level: number
  spare: number
  steps?: number
  share?: Share | undefined
}

/**
 * Looks for a plan in which the worst-off party loses less, in the middle between what was looked for in vain and what
 * there is; and where meetings must be left out, first for one that leaves out fewer. Proves nothing.
 */
export class Fairer {
  private readonly model: Model
  private readonly laid: Laid
  private steps = FEW_STEPS
  /** Every second time all levels are looked at from nothing, which is sometimes sooner. */
  private isAfresh = false
  /** Looked for in vain, last. */
  private hope = 0
  private asked = 0
  private looks = 0
  /** How the interpreters' hours may be shared out; so many ways of it were tried. */
  private shares: Share[] | undefined
  private tried = 0
  private leaving: { level: number; laid: Laid } | undefined

  constructor(model: Model, laid = new Laid(model)) {
    this.model = model
    this.laid = laid
  }

  /** Now and then a portion of work: starts that leave out fewer, if any were found. */
  more(plan: Lacking): Int32Array | undefined {
    const { loss, shares } = plan
    const spare = plan.spare - 1
    const share = this.nextOf(shares)
    if (share) return this.fitted(plan, { level: loss, spare, share })
    return this.asked++ % SELDOM === 1 ? this.fitted(plan, { level: loss, spare }) : undefined
  }

  /** A portion of work: starts under which the worst-off party loses less, if any were found. */
  look(plan: Lacking): Int32Array | undefined {
    const { spare, loss, least, isRefused } = plan
    if (loss <= least + EPSILON) return undefined
    const share = isRefused || this.hope < least ? undefined : this.nextOf(plan.shares)
    if (share) return this.fitted(plan, { level: least, spare, share })
    if (this.isThrough(plan)) {
      this.hope = 0
      this.tried = 0
      this.isAfresh = !this.isAfresh
      this.steps = this.isAfresh ? Math.max(this.steps, STEPS) : Math.min(MORE * this.steps, MOST_STEPS)
    }
    // What nobody can be better than is looked for first.
    const level = this.hope < least && !isRefused ? least : (Math.max(this.hope, least) + loss) / 2
    const steps = this.stepsFor(level === least && spare === 0)
    const found = this.fitted(plan, { level, spare, steps })
    if (!found) this.hope = level
    return found
  }

  private stepsFor(isBest: boolean): number {
    return isBest && this.steps > FEW_STEPS ? BEST * this.steps : this.steps
  }

  /** Whether all levels were looked at, for longer than a little while. */
  isInVain(plan: Lacking): boolean {
    return this.steps > STEPS && this.isThrough(plan)
  }

  /** Whether all levels were looked at. */
  isThrough({ loss, least }: Lacking): boolean {
    return this.hope >= least && loss - this.hope < Math.max(CLOSE, PART * (loss - least))
  }

  private nextOf(shares: Share[] | undefined): Share | undefined {
    if (shares !== this.shares) [this.shares, this.tried] = [shares, 0]
    return shares?.[this.tried++]
  }

  private fitted(
    { starts }: Lacking,
    { level, spare, steps = this.steps, share }: Look,
  ): Int32Array | undefined {
    const isNear = !this.isAfresh && !share
    const near = isNear ? starts : new Int32Array(starts.length).fill(-1)
    const laid = spare > 0 ? this.leavingOut(level) : this.laid
    const about = { spare, seed: spare > 0 && !share ? 1 : ++this.looks, laid, share }
    return new Fitting(this.model, allowanceFor(this.model, level, false), near, about).find(steps)
  }

  /** All ways with meetings left out are many: only those of one level are kept. */
  private leavingOut(level: number): Laid {
    if (this.leaving?.level !== level) this.leaving = { level, laid: new Laid(this.model, true) }
    return this.leaving.laid
  }
}

import type { Model } from '../model.ts'
import type { Laid } from './laid.ts'
import { allowanceFor } from './question.ts'
import { Rates } from './rates.ts'

/** Looks at one level. */
const LOOKS = 60
/** Meetings up to which ways are minded. */
const MOST_MEETINGS = 400
const EPSILON = 1e-9

/** What a worst-off party must lose because hours are short, as far as rates show it, where nothing is left out. */
export class Shortage {
  /** No plan that places all has a worst-off party that loses less. */
  loss = 0
  /** What shows it. */
  rates: number[] | undefined
  private readonly model: Model
  private readonly laid: Laid
  private search: Rates | undefined
  /** The least level that rates could not show. */
  private open = Infinity

  constructor(model: Model, laid: Laid) {
    this.model = model
    this.laid = laid
    if (model.locked.length > MOST_MEETINGS) this.open = 0
  }

  /**
   * A portion of work; false if none is left. `levels` are the losses that a worst-off party may have, the
   * least first: at first the second one, which is in vain in most rounds, then whatever is in the middle.
   */
  raise(levels: () => number[]): boolean {
    if (this.open <= this.loss) return false
    const open = levels().filter((level, i) => i > 0 && level > this.loss + EPSILON && level < this.open)
    const level = open[this.rates ? open.length >> 1 : 0]
    if (level === undefined) {
      this.open = this.loss
      return false
    }
    this.search ??= new Rates(this.model, this.laid)
    const rates = this.search.refute(allowanceFor(this.model, level, true), LOOKS)
    if (!rates) this.open = level
    else [this.loss, this.rates] = [level, rates]
    return true
  }
}

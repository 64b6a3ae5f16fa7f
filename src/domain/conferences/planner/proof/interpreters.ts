import type { Model } from '../model.ts'
import { type Counted, lossByHours, type TooFew, tooFewHours } from './hours.ts'
import type { Share } from './share.ts'

/** Looks at their hours before a fair plan is first looked for, and where none is found soon. */
const FIRST_LOOKS = 1_000_000
const MOST_LOOKS = 20_000_000
/** It is not found soon after so many times in vain; where meetings are left out, of which most are with shares. */
const PATIENCE = 1
const MORE_PATIENCE = 5
const EPSILON = 1e-9

/** Of the best plan: what its worst-off party loses, the least that this may be, and how many meetings are left out. */
interface Standing {
  loss: number
  least: number
  spare: number
}

/** What was counted of plans that leave out so many; how often then nothing less than that loss was found. */
type Known = Counted & { spare: number; loss: number; vain: number }

/** What the interpreters' hours show of plans, as far as it was worth counting, and how they may be shared out. */
export class Interpreters {
  private readonly model: Model
  private known: Known | undefined
  private tooFew: (TooFew & { spare: number }) | undefined

  constructor(model: Model) {
    this.model = model
  }

  /** Shares with which fewer may be left out; undefined if for certain no plan leaves out fewer. */
  sharesForFewer(spare: number): Share[] | undefined {
    if (this.tooFew?.spare !== spare)
      this.tooFew = { spare, ...tooFewHours(this.model, spare - 1, FIRST_LOOKS) }
    return this.isFewest(spare) ? undefined : this.tooFew.shares
  }

  /** Whether it is known by now that no plan leaves out fewer. */
  isFewest(spare: number): boolean {
    return this.tooFew?.spare === spare && this.tooFew.shown !== undefined
  }

  /** The least that a worst-off party loses for what is known now, and shares for that; more is counted each time. */
  leastOf({ loss, least, spare }: Standing): { least: number; shares: Share[] } {
    const before = this.known?.spare === spare ? this.known : undefined
    const vain = before?.loss === loss ? before.vain + 1 : 0
    // All is counted once no better plan is found soon.
    const isLong = before && !before.isWhole && vain >= (spare > 0 ? MORE_PATIENCE : PATIENCE)
    this.known = before && !isLong ? { ...before, loss, vain } : this.count({ loss, least, spare }, before)
    const shown = this.lossShown(spare)
    return { least: Math.max(least, shown), shares: shown >= least - EPSILON ? this.known.shares : [] }
  }

  private count({ loss, least, spare }: Standing, before: Known | undefined): Known {
    const span = {
      least: before?.shown?.loss ?? least,
      loss,
      spare,
      looks: before ? MOST_LOOKS : FIRST_LOOKS,
    }
    const { shown, isWhole, shares } = lossByHours(this.model, span)
    return {
      spare,
      loss,
      vain: 0,
      shown: shown ?? before?.shown,
      isWhole: isWhole || before !== undefined,
      shares,
    }
  }

  /** Whether no more will be counted. */
  get isWhole(): boolean {
    return this.known?.isWhole ?? false
  }

  /** The loss that a worst-off party has in every plan that leaves out no more, as far as it was counted. */
  lossShown(spare: number): number {
    return (this.known?.spare === spare && this.known.shown?.loss) || 0
  }

  /** What shows it. */
  steps(spare: number): Record<string, number[]> {
    const tooFew = this.tooFew?.spare === spare ? this.tooFew.shown : undefined
    const shown = this.known?.spare === spare ? this.known.shown : undefined
    return {
      ...(tooFew ? { 'O1.hours': tooFew } : {}),
      ...(shown ? { 'O2.hours': [shown.language, shown.size] } : {}),
    }
  }
}

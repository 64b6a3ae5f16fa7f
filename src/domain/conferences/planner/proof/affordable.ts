import type { Model } from '../model.ts'
import type { Question } from './question.ts'

/** Meetings of a round and of a party, and bundles of a party, up to which these are listed. */
const MOST_MEETINGS = 400
const MOST_OF_PARTY = 4
const MOST_BUNDLES = 6000

/** Bundles of one party: where its meetings start in each, one after the other, and what it pays for waiting and days. */
export interface Bundles {
  starts: number[]
  ties: number[]
}

/**
 * Per party all bundles that it may afford, if they are few: in no plan that the question about the cost is about does
 * it have another one. By its own time alone, unlike `candidatesOf`: what else is there is for prices to say. Elsewhere,
 * and where meetings may be left out, it has only a price on what is too dear.
 */
export function affordable(model: Model, { name, allowed, mayLeaveOut }: Question): (Bundles | undefined)[] {
  const isAsked = name === 'cost' && mayLeaveOut === 0 && model.locked.length <= MOST_MEETINGS
  return model.ofParty.map((own, party) => {
    const isListed = isAsked && own.length > 0 && own.length <= MOST_OF_PARTY && allowed[party]! < Infinity
    return isListed ? new Listing(model, party, allowed[party]!).bundles() : undefined
  })
}

/** The meeting before: where it ends, and its mode. */
interface Last {
  end: number
  mode: number
}

class Listing {
  private readonly model: Model
  private readonly own: Int32Array
  private readonly most: number
  private readonly found: Bundles = { starts: [], ties: [] }
  private readonly starts: Int32Array

  constructor(model: Model, party: number, most: number) {
    this.model = model
    this.own = model.ofParty[party]!
    this.most = most
    this.starts = new Int32Array(this.own.length).fill(-1)
  }

  bundles(): Bundles | undefined {
    this.goOn(0, undefined, 0, 0)
    return this.found.ties.length <= MOST_BUNDLES ? this.found : undefined
  }

  /** The next meeting of the party, whichever it is, after `last`. */
  private goOn(held: number, last: Last | undefined, paid: number, ties: number): void {
    const { own, starts, model, found, most } = this
    if (found.ties.length > MOST_BUNDLES) return
    if (held === own.length) {
      found.starts.push(...starts)
      found.ties.push(ties)
      return
    }
    for (const [i, m] of own.entries()) {
      if (starts[i]! >= 0) continue
      for (const s of model.starts[m]!) {
        const pays = this.between(last, s, model.mode[m]!)
        const sum = paid + pays + model.cost[m * model.slots + s]!
        if (sum > most) continue
        starts[i] = s
        this.goOn(held + 1, { end: s + model.length[m]!, mode: model.mode[m]! }, sum, ties + pays)
      }
      starts[i] = -1
    }
  }

  /** What is paid between two meetings; Infinity where the second cannot follow. */
  private between(last: Last | undefined, s: number, mode: number): number {
    const { slotsPerDay, idle, extraDay, buffer } = this.model
    if (!last) return 0
    const gap = s - last.end
    if (gap < 0) return Infinity
    if (Math.floor(s / slotsPerDay) > Math.floor((last.end - 1) / slotsPerDay)) return extraDay
    return mode !== last.mode && gap < buffer ? Infinity : gap * idle
  }
}

import type { Model } from './model.ts'

/** What a meeting left out weighs beside points: more than all points of any parties planned anew at once. */
export const DROP = 1e7

/** What a party gets out of a plan: integers only, so that plans compare the same everywhere. */
export interface PartyScore {
  placed: number
  moved: number
  cost: number
  /** Loss of satisfaction, scaled to an integer by `Scale`; more is worse. */
  loss: number
}

/** Satisfaction is 100 − (cost + 100 × unplaced) / meetings: multiplied by a common multiple it is an integer. Credit counts as lost. */
export class Scale {
  private readonly factors: number[]
  private readonly worst: number
  private readonly credit: number[]

  constructor({ ofParty, credit }: Pick<Model, 'ofParty' | 'credit'>) {
    const sizes = ofParty.map(meetings => meetings.length)
    const common = sizes.reduce((all, n) => (n > 0 && all < 1e10 ? (all / divisor(all, n)) * n : all), 1)
    this.factors = sizes.map(n => (n > 0 ? common / n : 0))
    this.worst = 100 * common
    this.credit = sizes.map((n, party) => (n > 0 ? common * credit[party]! : 0))
  }

  lossOf(party: number, cost: number, unplaced: number): number {
    const lost = Math.min(this.worst, Math.round((cost + 100 * unplaced) * this.factors[party]!))
    return lost + this.credit[party]!
  }
}

function divisor(a: number, b: number): number {
  return b === 0 ? a : divisor(b, a % b)
}

/** Satisfaction of a party, 0…100; one without meetings has nothing to be unhappy about. */
export function satisfactionOf(meetings: number, cost: number, unplaced: number): number {
  return meetings === 0 ? 100 : Math.max(0, (100 * meetings - cost - 100 * unplaced) / meetings)
}

/** What a party's bundle costs: its slots, its idle slots within a day, its days after the first. */
export function bundleCost(model: Model, starts: Int32Array, party: number): number {
  const { slots, slotsPerDay, length } = model
  let cost = 0
  let days = 0
  for (let day = 0; day < model.days; day++) {
    let first = slots
    let last = 0
    let busy = 0
    for (const m of model.ofParty[party]!) {
      const s = starts[m]!
      if (s < day * slotsPerDay || s >= (day + 1) * slotsPerDay) continue
      cost += model.cost[m * slots + s]!
      first = Math.min(first, s)
      last = Math.max(last, s + length[m]!)
      busy += length[m]!
    }
    if (busy === 0) continue
    days++
    cost += model.idle * (last - first - busy)
  }
  return cost + model.extraDay * Math.max(0, days - 1)
}

export function scoreOf(
  model: Model,
  scale: Scale,
  starts: Int32Array,
  baseline: Int32Array,
  party: number,
  into: PartyScore,
): PartyScore {
  into.placed = 0
  into.moved = 0
  for (const m of model.ofParty[party]!) {
    if (starts[m]! >= 0) into.placed++
    if (baseline[m]! >= 0 && baseline[m] !== starts[m]) into.moved++
  }
  into.cost = bundleCost(model, starts, party)
  into.loss = scale.lossOf(party, into.cost, model.ofParty[party]!.length - into.placed)
  return into
}

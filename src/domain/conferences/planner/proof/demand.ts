import { BundleSolver, type FreeMeeting } from '../bundle.ts'
import type { Model } from '../model.ts'
import { affordable, type Bundles } from './affordable.ts'
import { NEVER } from './assignment.ts'
import type { Prices } from './prices.ts'
import type { Question } from './question.ts'

/** Meetings priced in one piece. A larger party falls apart, and then pays neither for waiting nor for days. */
const LARGEST = 12
const PART = 8

/** The parties' side of the market: each takes the bundle that is cheapest for it with all prices. */
export class Demand {
  /** Where the meetings of the party last asked start, or -1. */
  readonly starts: Int32Array
  private readonly model: Model
  private readonly question: Question
  private readonly firstSeat: Int32Array
  private readonly solver: BundleSolver
  private readonly groups: Int32Array[][]
  private readonly bundles: (Bundles | undefined)[]
  private readonly pool: FreeMeeting[] = []
  private readonly chosen: Int32Array

  constructor(model: Model, question: Question, firstSeat: Int32Array) {
    this.model = model
    this.question = question
    this.firstSeat = firstSeat
    this.solver = new BundleSolver(model)
    this.bundles = affordable(model, question)
    this.groups = model.ofParty.map(meetings => inGroups(meetings))
    this.starts = new Int32Array(model.locked.length).fill(-1)
    const most = Math.max(0, ...this.groups.flat().map(group => group.length))
    for (let i = 0; i < most; i++) {
      this.pool.push({ length: 1, mode: 0, price: new Float64Array(model.slots), skip: 0 })
    }
    this.chosen = new Int32Array(most)
  }

  /** The least that this party pays, its allowance deducted; `NEVER` where it has no bundle. */
  cheapest(party: number, prices: Prices): number {
    const { idle, extraDay, allowed } = this.question
    const fair = prices.fairness[party]!
    const bundles = this.bundles[party]
    if (bundles) return this.cheapestListed(party, bundles, prices)
    const groups = this.groups[party]!
    const inOne = groups.length === 1 ? 1 : 0
    this.solver.charge(
      inOne * (idle + fair * this.model.idle),
      inOne * (extraDay + fair * this.model.extraDay),
    )
    let sum = fair > 0 ? -fair * allowed[party]! : 0
    for (const group of groups) sum += this.cheapestOf(group, fair, prices)
    return Math.min(sum, NEVER)
  }

  private cheapestListed(party: number, { starts, ties }: Bundles, prices: Prices): number {
    const fair = prices.fairness[party]!
    const own = this.model.ofParty[party]!
    for (const [i, m] of own.entries()) this.price(m, this.pool[i]!, fair, prices)
    let [least, chosen] = [NEVER, -1]
    for (let b = 0; b < ties.length; b++) {
      let sum = ties[b]! * (1 + fair)
      for (let i = 0; i < own.length; i++) sum += this.pool[i]!.price[starts[b * own.length + i]!]!
      if (sum < least) [least, chosen] = [sum, b]
    }
    for (const [i, m] of own.entries()) this.starts[m] = chosen < 0 ? -1 : starts[chosen * own.length + i]!
    return fair > 0 ? least - fair * this.question.allowed[party]! : least
  }

  private cheapestOf(group: Int32Array, fair: number, prices: Prices): number {
    const { leftOut, mayLeaveOut } = this.question
    const free = this.pool.slice(0, group.length)
    for (let i = 0; i < group.length; i++) {
      this.price(group[i]!, free[i]!, fair, prices)
      free[i]!.skip = mayLeaveOut > 0 ? leftOut[group[i]!]! + 100 * fair + prices.leftOut[0]! : NEVER
    }
    const sum = this.solver.solve(free, [], this.chosen, false)
    for (let i = 0; i < group.length; i++) this.starts[group[i]!] = this.chosen[i]!
    return sum
  }

  private price(m: number, into: FreeMeeting, fair: number, prices: Prices): void {
    const { cost, slots, length, mode, starts } = this.model
    into.length = length[m]!
    into.mode = mode[m]!
    into.price.fill(Infinity)
    for (const s of starts[m]!) {
      const points = this.question.points[m * slots + s]! + fair * cost[m * slots + s]!
      into.price[s] = points + this.priceOf(m, s, prices)
    }
  }

  /** What educators, room and interpreter take for this start. */
  priceOf(m: number, s: number, { seats, rooms, languages }: Prices): number {
    const { slots, length, mode, language, instance } = this.model
    const l = language[m]!
    let price = 0
    let seat = this.firstSeat[m]! + s
    for (let k = instance.meetings[m]!.educators.length; k > 0; k--, seat += slots) price += seats[seat]!
    for (let t = s; t < s + length[m]!; t++) {
      if (!mode[m]) price += rooms[t]!
      if (l >= 0) price += languages[l * slots + t]!
    }
    return price
  }
}

function inGroups(meetings: Int32Array): Int32Array[] {
  if (meetings.length <= LARGEST) return [meetings]
  const groups: Int32Array[] = []
  for (let i = 0; i < meetings.length; i += PART) groups.push(meetings.slice(i, i + PART))
  return groups
}

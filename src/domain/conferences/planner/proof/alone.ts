import type { Model } from '../model.ts'
import { bundleCost } from '../score.ts'
import { Demand } from './demand.ts'
import { firstSeats, type Prices } from './prices.ts'
import type { Question } from './question.ts'

/** What each party pays at least if it were alone. */
export function eachAlone(model: Model, question: Question, prices: Prices): number[] {
  const demand = new Demand(model, question, firstSeats(model))
  return model.ofParty.map((meetings, party) => (meetings.length > 0 ? demand.cheapest(party, prices) : 0))
}

/** Remembers what each party pays alone: the same however many meetings may be left out, if any may. */
export class Alone {
  private readonly model: Model
  private readonly known = new Map<string, number[]>()

  constructor(model: Model) {
    this.model = model
  }

  each(question: Question, prices: Prices): number[] {
    const key = `${question.name} ${question.mayLeaveOut > 0}`
    const known = this.known.get(key) ?? eachAlone(this.model, question, prices)
    this.known.set(key, known)
    return known
  }
}

/** What all parties together pay at least, less what those pay in vain who leave out a meeting. */
export function sumOf(alone: number[], question: Question, { leftOut }: Prices): number {
  const given = leftOut[0]! > 0 ? leftOut[0]! * question.mayLeaveOut : 0
  return alone.reduce((sum, points) => sum + points, -given)
}

/** The loss that some party has in every plan, since it would have it alone. */
export function leastLossOf(model: Model, alone: number[]): number {
  return worstOf(model, alone)
}

/** The loss of satisfaction of the worst-off party, 0…100, or more with credit. */
export function worstLossOf(model: Model, starts: Int32Array): number {
  const points = model.ofParty.map((meetings, party) => {
    const left = meetings.reduce((sum, m) => sum + (starts[m]! < 0 ? 1 : 0), 0)
    return bundleCost(model, starts, party) + 100 * left
  })
  return worstOf(model, points)
}

/** The greatest loss of a party with meetings, its credit counted. */
function worstOf({ ofParty, credit }: Model, points: number[]): number {
  const losses = points.flatMap((own, party) => {
    const meetings = ofParty[party]!.length
    return meetings > 0 ? [Math.min(100, own / meetings) + credit[party]!] : []
  })
  return Math.max(0, ...losses)
}

/** What is counted is whole: a bound rounded up, and never below nothing. */
export const floorOf = (bound: number) => Math.max(0, ceil(bound))
export const ceil = (bound: number) => Math.ceil(bound - 1e-6)

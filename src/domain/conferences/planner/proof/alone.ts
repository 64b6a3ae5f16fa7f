import type { Model } from '../model.ts'
import { bundleCost } from '../score.ts'
import { Demand } from './demand.ts'
import { firstSeats, noPrices, type Prices } from './prices.ts'
import { leastLost, type Question } from './question.ts'

/** What all parties pay at least if each were alone. */
export function leastSum(model: Model, question: Question, prices: Prices): number {
  const given = prices.leftOut[0]! > 0 ? prices.leftOut[0]! * question.mayLeaveOut : 0
  return each(model, question, prices).reduce((sum, points) => sum + points, -given)
}

/** The loss that some party has in every plan, since it would have it alone. */
export function leastLossOf(model: Model, spare: number): number {
  const points = each(model, leastLost(model, spare), noPrices(model))
  const losses = points.map((sum, party) => sum / Math.max(1, model.ofParty[party]!.length))
  return Math.min(100, Math.max(0, ...losses))
}

function each(model: Model, question: Question, prices: Prices): number[] {
  const demand = new Demand(model, question, firstSeats(model))
  return model.ofParty.map((meetings, party) => (meetings.length > 0 ? demand.cheapest(party, prices) : 0))
}

/** The loss of satisfaction of the worst-off party, 0…100. */
export function worstLossOf(model: Model, starts: Int32Array): number {
  const losses = model.ofParty.map((meetings, party) => {
    const left = meetings.reduce((sum, m) => sum + (starts[m]! < 0 ? 1 : 0), 0)
    return (bundleCost(model, starts, party) + 100 * left) / Math.max(1, meetings.length)
  })
  return Math.min(100, Math.max(0, ...losses))
}

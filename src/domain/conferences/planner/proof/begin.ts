import type { Model } from '../model.ts'
import { Ascent } from './ascent.ts'
import type { Objective } from './certificate.ts'
import { firstSeats, noPrices, type Prices } from './prices.ts'
import type { Question } from './question.ts'

interface Beginning {
  model: Model
  objective: Objective
  question: Question
}

/** What a meeting left out may be worth in points of cost. */
const TOLLS = [2, 5, 8, 12, 17, 25, 35, 50, 80]

/** An ascent from where the question is best begun, or on from the one before a better plan narrowed it. */
export function beginAscent({ model, objective, question }: Beginning, former?: Ascent): Ascent {
  if (former) return new Ascent(model, question, former.best.prices, former.reached)
  const isTolled = objective === 'O3' && question.mayLeaveOut > 0
  const begins = objective === 'O1' ? scarcities(model) : isTolled ? tolls(model) : [noPrices(model)]
  const ascents = begins.map(begin => new Ascent(model, question, begin))
  return ascents.reduce((a, b) => (b.best.bound > a.best.bound ? b : a))
}

/** Whom a meeting pays a whole point: as much as leaving it out counts. */
type Payee = 'educators' | 'interpreter' | 'room'

/**
 * Prices at which to begin to ask how many meetings must be left out: each meeting pays a point to what might be
 * short of it. Where a single educator, the interpreters or the rooms are too few, one of these already shows it.
 */
function scarcities(model: Model): Prices[] {
  const { mode, language } = model
  const interpreted = (m: number): Payee => (language[m]! >= 0 ? 'interpreter' : 'educators')
  return [
    pricesOf(model, () => 'educators'),
    pricesOf(model, interpreted),
    pricesOf(model, m => (language[m]! < 0 && !mode[m] ? 'room' : interpreted(m))),
  ]
}

/** Where meetings are left out: whoever wants to leave out more than may be pays more than it saves. */
function tolls(model: Model): Prices[] {
  return TOLLS.map(toll => {
    const prices = noPrices(model)
    prices.leftOut[0] = toll
    return prices
  })
}

function pricesOf(model: Model, payeeOf: (m: number) => Payee): Prices {
  const { slots, instance, language } = model
  const first = firstSeats(model)
  const prices = noPrices(model)
  for (const [m, { educators }] of instance.meetings.entries()) {
    const payee = payeeOf(m)
    const l = language[m]!
    if (payee === 'room') prices.rooms.fill(1)
    else if (payee === 'interpreter') prices.languages.fill(1, l * slots, (l + 1) * slots)
    else prices.seats.fill(1 / educators.length, first[m]!, first[m]! + educators.length * slots)
  }
  return prices
}

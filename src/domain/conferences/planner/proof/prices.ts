import type { Model } from '../model.ts'

/** Every price is a multiple of this part of a point: sums of them are exact, in whatever order a checker adds them. */
export const PARTS = 1024

/**
 * Prices for what parties compete for. Whoever starts meeting `m` at `s` pays each of its educators for that start
 * (this price may be negative: an educator may wish for it), a room and an interpreter for each slot.
 */
export interface Prices {
  /** Per meeting, educator of it, and slot; `firstSeat[m]` is where meeting `m` begins. */
  seats: Float64Array
  rooms: Float64Array
  /** Language × slot. */
  languages: Float64Array
  /** Per party: what it pays for each point of cost above what fairness allows it. */
  fairness: Float64Array
  /** One number: what a meeting left out costs, where a plan may leave out some. */
  leftOut: Float64Array
}

export type PriceName = keyof Prices

export const PRICE_NAMES: PriceName[] = ['seats', 'rooms', 'languages', 'fairness', 'leftOut']

export function noPrices({ instance, slots }: Model): Prices {
  const seats = instance.meetings.reduce((sum, m) => sum + m.educators.length, 0)
  return {
    seats: new Float64Array(seats * slots),
    rooms: new Float64Array(slots),
    languages: new Float64Array(instance.languages.length * slots),
    fairness: new Float64Array(instance.households.length),
    leftOut: new Float64Array(1),
  }
}

/** Where the prices of each meeting begin in `seats`. */
export function firstSeats({ instance, slots }: Model): Int32Array {
  let next = 0
  return Int32Array.from(instance.meetings, m => {
    const first = next
    next += m.educators.length * slots
    return first
  })
}

export function copyOf(prices: Prices): Prices {
  return mapped(prices, list => list.slice())
}

/** The same prices, cut to whole parts. */
export function inParts(prices: Prices): Prices {
  return mapped(prices, list => list.map(price => Math.round(price * PARTS) / PARTS))
}

function mapped(prices: Prices, change: (list: Float64Array) => Float64Array): Prices {
  return {
    seats: change(prices.seats),
    rooms: change(prices.rooms),
    languages: change(prices.languages),
    fairness: change(prices.fairness),
    leftOut: change(prices.leftOut),
  }
}

import { Board } from '../board.ts'
import type { Model } from '../model.ts'
import { type PartyScore, Scale, scoreOf } from '../score.ts'
import type { Tariff } from './closing.ts'

/** One way in which a party can be served, with what it is worth. */
export interface Candidate extends PartyScore {
  /** In the order of the party's meetings; -1 for one left out. */
  starts: Int32Array
  /** What the party pays for it with all prices. */
  charge: number
}

/** What decides which bundles are worth a look; see `Tariff`. */
type Charges = Pick<Tariff, 'price' | 'least' | 'spare' | 'caps'>

/** What a listing needs: `left` counts down to where there are too many. */
interface Listing {
  model: Model
  board: Board
  scale: Scale
  baseline: Int32Array
  charges: Charges
  left: number
}

/**
 * Every bundle of each party, or undefined where there are more than `most`. With `caps`, only those that leave out
 * nothing and cost no more than that; with `spare`, only those charged no more than that above the least.
 */
export function candidatesOf(
  model: Model,
  baseline: Int32Array,
  charges: Charges,
  most: number,
): Candidate[][] | undefined {
  const scale = new Scale(model)
  const listing = { model, board: new Board(model), scale, baseline, charges, left: most }
  const lists = model.ofParty.map((_, party) => bundlesOf(listing, party))
  return listing.left >= 0 ? lists : undefined
}

function bundlesOf(listing: Listing, party: number): Candidate[] {
  const { model, board, scale, baseline, charges } = listing
  const { price, least, spare = Infinity, caps } = charges
  const meetings = model.ofParty[party]!
  const cap = caps?.[party] ?? Infinity
  const dearest = (least?.[party] ?? 0) + spare + 1e-6
  const rest = restOf(model, meetings, price)
  const list: Candidate[] = []
  const keep = (charged: number, paid: number) => {
    const blank = { placed: 0, moved: 0, cost: 0, loss: 0 }
    const own = scoreOf(model, scale, board.starts, baseline, party, blank)
    const charge = charged + own.cost - paid
    if (own.cost > cap || charge > dearest) return
    list.push({ ...own, starts: Int32Array.from(meetings, m => board.starts[m]!), charge })
  }
  const place = (i: number, paid: number, charged: number) => {
    if (listing.left-- <= 0) return
    if (i === meetings.length) return keep(charged, paid)
    const m = meetings[i]!
    for (const s of model.starts[m]!) {
      const points = model.cost[m * model.slots + s]!
      const pays = charged + points + price(m, s)
      if (paid + points > cap || pays + rest[i + 1]! > dearest || !board.fits(m, s)) continue
      board.put(m, s)
      place(i + 1, paid + points, pays)
      board.take(m)
    }
    if (!caps && model.locked[m]! < 0) place(i + 1, paid, charged)
  }
  place(0, 0, 0)
  return list
}

/** What the meetings from each one on are charged at least. */
function restOf(model: Model, meetings: Int32Array, price: Charges['price']): number[] {
  const rest = [0]
  for (const m of meetings.toReversed()) {
    const charges = Array.from(model.starts[m]!, s => model.cost[m * model.slots + s]! + price(m, s))
    rest.unshift(rest[0]! + Math.min(...charges))
  }
  return rest
}

import { Board } from '../board.ts'
import type { Model } from '../model.ts'
import { type PartyScore, Scale, scoreOf } from '../score.ts'

/** One way in which a party can be served, with what it is worth. */
export interface Candidate extends PartyScore {
  /** In the order of the party's meetings; -1 for one left out. */
  starts: Int32Array
  /** What the party pays for it with all prices. */
  charge: number
}

/** What a bundle of this party costs with all prices. */
export type Charge = (party: number, starts: Int32Array, cost: number) => number

/** What a listing needs: `left` counts down to where there are too many. */
interface Listing {
  model: Model
  board: Board
  scale: Scale
  baseline: Int32Array
  charge: Charge
  left: number
}

/**
 * Every bundle of each party, or undefined where there are more than `most`. With `caps`, only those that leave out
 * nothing and cost no more than that.
 */
export function candidatesOf(
  model: Model,
  baseline: Int32Array,
  charge: Charge,
  caps: Float64Array | undefined,
  most: number,
): Candidate[][] | undefined {
  const scale = new Scale(model)
  const listing = { model, board: new Board(model), scale, baseline, charge, left: most }
  const lists = model.ofParty.map((_, party) => bundlesOf(listing, party, caps?.[party]))
  return listing.left >= 0 ? lists : undefined
}

function bundlesOf(listing: Listing, party: number, cap: number | undefined): Candidate[] {
  const { model, board, scale, baseline, charge } = listing
  const meetings = model.ofParty[party]!
  const list: Candidate[] = []
  const place = (i: number, paid: number) => {
    if (listing.left-- <= 0) return
    if (i === meetings.length) {
      const blank = { placed: 0, moved: 0, cost: 0, loss: 0 }
      const own = scoreOf(model, scale, board.starts, baseline, party, blank)
      const starts = Int32Array.from(meetings, m => board.starts[m]!)
      if (own.cost <= (cap ?? Infinity))
        list.push({ ...own, starts, charge: charge(party, starts, own.cost) })
      return
    }
    const m = meetings[i]!
    for (const s of model.starts[m]!) {
      const pays = paid + model.cost[m * model.slots + s]!
      if (pays > (cap ?? Infinity) || !board.fits(m, s)) continue
      board.put(m, s)
      place(i + 1, pays)
      board.take(m)
    }
    if (cap === undefined && model.locked[m]! < 0) place(i + 1, paid)
  }
  place(0, 0)
  return list
}

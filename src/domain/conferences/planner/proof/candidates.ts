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

/** Every bundle of each party, or undefined where there are more than `most`. */
export function candidatesOf(
  model: Model,
  baseline: Int32Array,
  charge: Charge,
  most: number,
): Candidate[][] | undefined {
  const scale = new Scale(model.ofParty.map(meetings => meetings.length))
  const board = new Board(model)
  let left = most
  const lists: Candidate[][] = []
  for (const [party, meetings] of model.ofParty.entries()) {
    const list: Candidate[] = []
    const score = () => {
      const blank = { placed: 0, moved: 0, cost: 0, loss: 0 }
      const own = scoreOf(model, scale, board.starts, baseline, party, blank)
      const starts = Int32Array.from(meetings, m => board.starts[m]!)
      list.push({ ...own, starts, charge: charge(party, starts, own.cost) })
    }
    const place = (i: number): boolean => {
      if (i === meetings.length) {
        score()
        return left-- > 0
      }
      const m = meetings[i]!
      for (const s of model.starts[m]!) {
        if (!board.fits(m, s)) continue
        board.put(m, s)
        const goesOn = place(i + 1)
        board.take(m)
        if (!goesOn) return false
      }
      return model.locked[m]! >= 0 || place(i + 1)
    }
    if (!place(0)) return undefined
    lists.push(list)
  }
  return lists
}

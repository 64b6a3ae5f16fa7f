import type { Model } from '../model.ts'

/** Meetings of a party that take as long, in the same mode: for what it pays, they stand for one another. */
export interface Kind {
  /** Length and mode in one number. */
  id: number
  length: number
  mode: number
  meetings: number[]
  /** What one more of them adds to the number that says how many of each kind are held. */
  step: number
}

/** What a meeting left out counts beside points. */
export const LEFT_OUT = 100

/** Kinds of a party's meetings, in the order of length and mode. */
export function kindsOf({ length, mode, ofParty }: Model, party: number): Kind[] {
  const order = (m: number) => length[m]! * 2 + mode[m]!
  const groups = [...Map.groupBy(ofParty[party]!, order)].sort(([a], [b]) => a - b)
  let step = 1
  return groups.map(([id, meetings]) => {
    const kind = { id, length: length[meetings[0]!]!, mode: mode[meetings[0]!]!, meetings, step }
    step *= meetings.length + 1
    return kind
  })
}

/** How many of a kind are held. */
export function heldOf(held: number, { step, meetings }: Kind): number {
  return Math.floor(held / step) % (meetings.length + 1)
}

export function countHeld(kinds: Kind[], held: number): number {
  return kinds.reduce((sum, kind) => sum + heldOf(held, kind), 0)
}

export interface Fees {
  /** Per kind and slot what starting there costs at least; Infinity where none of it can. */
  cost: Float64Array[]
  /** The least that meetings not yet held cost, by what is held. */
  rest: number[]
  /** All are held. */
  full: number
}

export function feesOf(model: Model, kinds: Kind[], mayLeaveOut: boolean): Fees {
  const cost = kinds.map(({ meetings }) => {
    const least = new Float64Array(model.slots).fill(Infinity)
    for (const m of meetings)
      for (const s of model.starts[m]!) least[s] = Math.min(least[s]!, model.cost[m * model.slots + s]!)
    return least
  })
  const full = kinds.reduce((sum, { step, meetings }) => sum + step * meetings.length, 0)
  // What so many meetings of a kind cost at least, one after the other.
  const leastOf = (k: number, count: number) => {
    const cheapest = cost[k]!.map(points => Math.min(points, mayLeaveOut ? LEFT_OUT : Infinity)).sort()
    return cheapest.subarray(0, count).reduce((sum, points) => sum + points, 0)
  }
  const restOf = (held: number) =>
    kinds.reduce((sum, kind, k) => sum + leastOf(k, kind.meetings.length - heldOf(held, kind)), 0)
  return { cost, rest: Array.from({ length: full + 1 }, (_, held) => restOf(held)), full }
}

import type { Model } from '../model.ts'
import type { Objective } from './certificate.ts'

/** What a bound is about: which plans it speaks of, and what it counts in them. */
export interface Question {
  name: 'left out' | 'moved' | 'within' | 'cost' | 'lost'
  /** What starting meeting `m` at `s` counts, at `m × slots + s`. */
  points: Int32Array
  /** What a party's idle slot and its further day count. */
  idle: number
  extraDay: number
  /** What a meeting left out counts; each of them may have its own price. */
  leftOut: Int32Array
  /** Only plans that leave out at most so many are asked about; 0 is the common case. */
  mayLeaveOut: number
  /** The most each party may pay in points of cost, with 100 for a meeting left out; Infinity: nothing is asked. */
  allowed: Float64Array
}

const nothing = (model: Model) => new Int32Array(model.locked.length)
const anything = (model: Model) => new Float64Array(model.ofParty.length).fill(Infinity)

/** How many meetings must every plan leave out? */
export function leastLeftOut(model: Model): Question {
  return {
    name: 'left out',
    points: new Int32Array(model.cost.length),
    idle: 0,
    extraDay: 0,
    leftOut: nothing(model).fill(1),
    mayLeaveOut: Infinity,
    allowed: anything(model),
  }
}

/** How many meetings must every plan move that leaves out no more? */
export function leastMoved(model: Model, baseline: Int32Array, mayLeaveOut: number): Question {
  const points = new Int32Array(model.cost.length)
  for (let i = 0; i < points.length; i++) {
    const before = baseline[Math.floor(i / model.slots)]!
    points[i] = before >= 0 && before !== i % model.slots ? 1 : 0
  }
  const leftOut = nothing(model).map((_, m) => (baseline[m]! >= 0 ? 1 : 0))
  return { name: 'moved', points, idle: 0, extraDay: 0, leftOut, mayLeaveOut, allowed: anything(model) }
}

/**
 * Can every party pay less than it allows? Counts nothing: where the answer is above 0, some party pays more in every
 * plan that leaves out no more.
 */
function withinAllowance(model: Model, allowed: Float64Array, mayLeaveOut: number): Question {
  const points = new Int32Array(model.cost.length)
  return { name: 'within', points, idle: 0, extraDay: 0, leftOut: nothing(model), mayLeaveOut, allowed }
}

/** What must every plan cost that leaves out no more and asks no more of any party? */
export function leastCost(model: Model, mayLeaveOut: number, allowed = anything(model)): Question {
  const { cost, idle, extraDay } = model
  return { name: 'cost', points: cost, idle, extraDay, leftOut: nothing(model), mayLeaveOut, allowed }
}

/** What a plan is judged by: what its worst-off party loses, how many it leaves out, and what is asked for at all. */
interface Judged {
  loss: number
  spare: number
  baseline: Int32Array
  fairness: boolean
}

/** Could a plan be better than this one in this objective and no worse in those before? */
export function questionOf(
  objective: Objective,
  model: Model,
  { loss, spare, baseline, fairness }: Judged,
): Question {
  if (objective === 'O1') return leastLeftOut(model)
  if (objective === 'O4') return leastMoved(model, baseline, spare)
  if (objective === 'O2') return withinAllowance(model, allowanceFor(model, loss, true), spare)
  return leastCost(model, spare, fairness ? allowanceFor(model, loss, false) : undefined)
}

/** What must a party lose, were it alone: its points, with 100 for a meeting left out? */
export function leastLost(model: Model, mayLeaveOut: number): Question {
  return { ...leastCost(model, mayLeaveOut), name: 'lost', leftOut: nothing(model).fill(100) }
}

/** The most points a party of so many meetings may pay for its loss to be at most `loss`, or less than it. */
export function allowanceFor(model: Model, loss: number, isLess: boolean): Float64Array<ArrayBuffer> {
  return Float64Array.from(model.ofParty, (meetings, party) => {
    const own = loss - model.credit[party]!
    // Nobody loses more than 100, however dear.
    if (own > 100 || (own === 100 && !isLess)) return Infinity
    const points = own * meetings.length
    return isLess ? Math.ceil(points - 1e-9) - 1 : Math.floor(points + 1e-9)
  })
}
